import { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { SourceError } from './record-source';
import { cannotRead, sourceError } from './source-problems';

/**
 * Makes sure that a path is a file with a beginning and an end, before anything opens it: whoever opens a pipe waits for
 * its other end, and a device may deliver bytes for ever. Rejects with a `SourceError`.
 */
export async function checkRegularFile(file: string): Promise<void> {
    const found = await stat(file).catch((error: unknown) => {
        throw (error as NodeJS.ErrnoException).code === 'ELOOP' ? circularLink(file) : cannotRead(file, error);
    });
    if (!found.isFile()) {
        throw notAFile(file, found);
    }
}

function circularLink(file: string): SourceError {
    return sourceError(file, {
        code: 'file.circular-link',
        text: `${basename(file)} is a link that leads back to itself.`,
        hint: 'Delete it, and link to the file itself.'
    });
}

function notAFile(file: string, found: Stats): SourceError {
    return sourceError(
        file,
        found.isDirectory()
            ? { code: 'file.not-a-file', text: `${basename(file)} is a folder, not a file.`, hint: 'Name one of the files in it.' }
            : {
                  code: 'file.not-a-file',
                  text: `${basename(file)} is a pipe or a device, not a file.`,
                  hint: 'Copy what it delivers into a file, and read that.'
              }
    );
}
