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

/** The folder, or the file that is to be replaced, does not take what is downloaded. */
export function notPlaced(target: string, error: NodeJS.ErrnoException): Problem {
    const isFull = error.code === 'ENOSPC' || error.code === 'EDQUOT';
    return {
        code: NOT_PLACED,
        severity: 'error',
        kind: 'operational',
        file: target,
        text: isFull
            ? `${target} could not be written because the disk is full: ${error.message}.`
            : `${target} could not be put in its place: ${error.message}.`,
        hint: isFull
            ? 'Make room on that disk: it is tried again by itself, and nothing is lost.'
            : 'Let this user write to the folder, connect the share, or close the file where it is open: it is tried again by itself, and nothing is lost.'
    };
}

export const NOT_PLACED = 'download.not-placed';
