import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../runtime/user-error';

/**
 * The absolute path of a file that a person named. Throws a `UserError` where nothing has that name: a mistyped name is
 * not a file that went away. What is wrong with something that is there, its reader says best.
 */
export function namedFile(file: string): string {
    const path = resolve(file);
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
        throw new UserError(`There is no file ${path}.`, 'Check the name and the folder.');
    }
    return path;
}
