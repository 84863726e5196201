import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A file that was put into `done/`. */
export interface DoneFile {
    readonly path: string;
    /** What it was called in the watched folder. */
    readonly name: string;
    /** When it was put there, in milliseconds since 1970, to the second. */
    readonly at: number;
}

// As `placeInDone` writes it.
const NAME = /^(.+)\.(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)(?:-\d+)?(\.[^.]*)?$/;

/** The files that runs have put into `done/` below a watched folder. */
export function doneFilesOf(folder: string): DoneFile[] {
    return filesIn(join(folder, 'done')).flatMap(path => {
        const [, stem, hour, minute, second, ending = ''] = NAME.exec(basename(path)) ?? [];
        return stem === undefined ? [] : [{ path, name: stem + ending, at: Date.parse(`${hour}:${minute}:${second}Z`) }];
    });
}

/** Paths of the files in a folder; none where it cannot be read. */
export function filesIn(folder: string): string[] {
    try {
        return readdirSync(folder, { withFileTypes: true })
            .filter(entry => entry.isFile())
            .map(entry => join(folder, entry.name));
    } catch {
        return [];
    }
}
