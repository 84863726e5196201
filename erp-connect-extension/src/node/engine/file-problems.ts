import { Problem } from '../../common/problem';
import { RunRow } from '../ledger/run-store';

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
    const { code } = error as { code?: unknown };
    return typeof code === 'string' && /^(E[A-Z0-9]+|SQLITE_\w+)$/.test(code);
}
