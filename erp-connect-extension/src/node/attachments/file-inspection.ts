import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Problem } from '../../common/problem';
import { RunnableFiles } from '../engine/loaded-mapping';
import { emptyFile, incompleteFile, notAPdf, tooLarge, typeNotTaken, wrongContent } from './attachment-problems';
import { FileType, LARGEST_FILE, typeOf } from './file-types';
import { zippedSize } from './zip-file';

/** How a file can be sent. */
export interface Sendable {
    /** What it is called at Invoiced. */
    readonly name: string;
    readonly isZipped: boolean;
}

/** Why a file cannot be sent. `mayGrow`: it may be right once it is written to its end. */
export interface Unsendable {
    readonly problem: Problem;
    readonly mayGrow: boolean;
}

/** Looks at a file as Invoiced would, without reading all of it. Throws what the file system says. */
export async function inspectFile(path: string, runnable: RunnableFiles): Promise<Sendable | Unsendable> {
    const name = basename(path).normalize('NFC');
    const ending = extname(name).slice(1).toLowerCase();
    if (runnable.place === 'pdf' && ending !== 'pdf') {
        return { problem: notAPdf(name), mayGrow: false };
    }
    const type = typeOf(ending);
    if (!type && !runnable.mapping.upload.source.zip) {
        return { problem: typeNotTaken(runnable, ending), mayGrow: false };
    }
    const { size, flaw } = await lookInside(path, type ?? {}, ending);
    if (flaw) {
        return { problem: flaw, mayGrow: true };
    }
    // Unpacked, it may be larger than what is sent.
    const sent = type || size <= LARGEST_FILE ? size : await zippedSize(path);
    return sent > LARGEST_FILE
        ? { problem: tooLarge(sent, !type), mayGrow: false }
        : { name: type ? name : `${name}.zip`, isZipped: !type };
}

export function isUnsendable(result: Sendable | Unsendable): result is Unsendable {
    return 'problem' in result;
}

async function lookInside(path: string, { head, tail }: FileType, ending: string): Promise<{ size: number; flaw: Problem | undefined }> {
    const file = await open(path, 'r');
    try {
        const { size } = await file.stat();
        const read = async (from: number, length: number): Promise<Buffer> => {
            const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
            return buffer.subarray(0, bytesRead);
        };
        if (size === 0) {
            return { size, flaw: emptyFile() };
        }
        if (head && !(await read(0, head.length)).equals(Buffer.from(head))) {
            return { size, flaw: wrongContent(ending) };
        }
        if (tail && !(await read(Math.max(0, size - tail.within), Math.min(size, tail.within))).includes(tail.text, 0, 'latin1')) {
            return { size, flaw: incompleteFile(ending) };
        }
        return { size, flaw: undefined };
    } finally {
        await file.close();
    }
}
