import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '../../common/problem';
import { RunRow } from '../ledger/run-store';
import { SourceError } from '../readers/record-source';

export const NOT_PUT_AWAY = 'file.not-put-away';

export function alreadyDone(done: RunRow): Problem {
    return {
        code: 'file.already-done',
        severity: 'info',
        kind: 'user',
        text: `The same content was uploaded before, from ${done.file_path}: nothing was sent again.`
    };
}

export function fileGone(file: string): Problem {
    return {
        code: 'file.gone',
        severity: 'warning',
        kind: 'operational',
        file,
        text: `${file} was removed or replaced before it was read.`,
        hint: 'Nothing of it was sent. If another file took its place, that one is taken next.'
    };
}

/**
 * What to throw for a file that is not where it was taken. When its whole folder cannot be seen, a share went away: that
 * says nothing of the file.
 */
export function missingFile(file: string): Error {
    try {
        statSync(dirname(file));
    } catch (error) {
        return error as Error;
    }
    return new SourceError(fileGone(file));
}

/** Every record has its outcome, but the folder does not take the refused rows, or does not give the file away. */
export function notPutAway(file: string, error: Error): Problem {
    return {
        code: NOT_PUT_AWAY,
        severity: 'error',
        kind: 'operational',
        text: `${file} was dealt with, but could not be put away: ${error.message}.`,
        hint:
            'It stays where it is and is not uploaded again. Let this user write to the folder, make room on its disk, '
            + 'or close the file where it is open: refused rows are written and the file is moved by itself then.'
    };
}

/** A file that does not open though it has settled: open in another program, or no rights. */
export function unreadableFile(file: string, error: Error): Problem {
    return {
        code: 'file.unreadable',
        severity: 'error',
        kind: 'operational',
        file,
        text: `${file} cannot be opened: ${error.message}.`,
        hint: 'Close it where it is open, or let this user read it. It is tried again by itself.'
    };
}

/** A mistake of ours that one file has brought to light: the other files must not wait for it. */
export function defect(error: unknown): Problem {
    return {
        code: 'run.defect',
        severity: 'error',
        kind: 'unexpected',
        text: `The file could not be read because of a mistake in ERP Connect: ${(error as Error).message}.`,
        hint: 'Nothing of it was sent. Please report it together with the file.'
    };
}

/** Whether an error comes from the file system or the database, and not from our own code. */
export function isFromOutside(error: unknown): boolean {
    return isFileError(error) || codeOf(error).startsWith('SQLITE_');
}

/** Whether an error is one of the file system. */
export function isFileError(error: unknown): error is Error {
    return /^E[A-Z0-9]+$/.test(codeOf(error));
}

function codeOf(error: unknown): string {
    const { code } = error as { code?: unknown };
    return typeof code === 'string' ? code : '';
}
