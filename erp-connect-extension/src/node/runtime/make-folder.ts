import { mkdirSync } from 'node:fs';

/**
 * Makes a folder inside of another one, if it is not there. Throws when that other one is missing: where a share is not
 * connected, a folder made in its place would look like the share.
 */
export function makeFolder(path: string): void {
    try {
        mkdirSync(path);
    } catch (error) {
        // Whatever lies there under this name: who writes into it finds out.
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
            throw error;
        }
    }
}
