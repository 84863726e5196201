import { Problem } from '../../common/problem';

/** Invoiced will not show this list: nothing but a change of the mapping, or of the account, helps. */
export function listRefused(objectLabel: string, message: string): Problem {
    return {
        code: 'download.refused',
        severity: 'error',
        kind: 'user',
        text: `Invoiced does not show the list of ${objectLabel.toLowerCase()}: ${message}`,
        hint:
            'Correct the mapping, or what the API key may see in Invoiced, then run it again. No change is lost: '
            + 'the next download begins where the last one ended that worked.'
    };
}

/** What a run came upon that only we can mend. */
export function downloadDefect(error: unknown): Problem {
    return {
        code: 'run.defect',
        severity: 'error',
        kind: 'unexpected',
        text: `The file could not be made because of a mistake in ERP Connect: ${(error as Error).message}.`,
        hint: 'No file was put into the folder, and no change is lost. Please report it.'
    };
}

/** The folder, or the file that is to be replaced in it, does not take what is downloaded. */
export function notPlaced(folder: string, error: Error): Problem {
    const { code } = error as NodeJS.ErrnoException;
    const isFull = code === 'ENOSPC' || code === 'EDQUOT';
    return {
        code: NOT_PLACED,
        severity: 'error',
        kind: 'operational',
        file: folder,
        text: isFull
            ? `The file has no room in ${folder}, because the disk is full: ${error.message}.`
            : `The file cannot be put into ${folder}: ${error.message}.`,
        hint: isFull
            ? 'Make room on that disk: it is tried again by itself, and nothing is lost.'
            : 'Connect the share, let this user write to the folder, or close the file where it is open: it is tried again by '
              + 'itself, and nothing is lost. If the folder is not the right one, correct it in the mapping.'
    };
}

export const NOT_PLACED = 'download.not-placed';
