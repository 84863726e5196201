import { readFile, stat } from 'node:fs/promises';
import { decode } from 'iconv-lite';
import { findEncoding } from '../encoding-detect';
import { decoderName, encodingName, isKnownEncoding } from '../encoding-names';
import { SourceError } from '../record-source';
import { cannotRead } from '../source-problems';
import { probeText } from '../text-probe';
import { withoutMark } from '../text-stream';
import { WORKBOOK_LIMITS } from './workbook-limits';
import { tooLarge } from './workbook-problems';

/** Reads a file that can only be understood as a whole. Rejects with a `SourceError`. */
export async function readWholeFile(file: string): Promise<Buffer> {
    try {
        if ((await stat(file)).size > WORKBOOK_LIMITS.wholeFileBytes) {
            throw tooLarge(
                file,
                `a file of this kind may have at most ${WORKBOOK_LIMITS.wholeFileBytes / 1024 / 1024} MB; only XLSX and CSV may have more`
            );
        }
        return await readFile(file);
    } catch (error) {
        throw error instanceof SourceError ? error : cannotRead(file, error);
    }
}

/** The text of a web page, by the encoding that it names itself or else the one that its bytes show. */
export async function readPageText(file: string): Promise<string> {
    const bytes = await readWholeFile(file);
    const probe = await probeText(file);
    const named = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(probe.head.toString('latin1'))?.[1];
    // Pages that say UTF-8 and are not, and UTF-16 pages that say anything else, are common.
    const isBelieved = named !== undefined && isKnownEncoding(named) && !probe.isUtf8 && !/^utf/i.test(named);
    const encoding = isBelieved ? encodingName(named) : findEncoding(probe).encoding;
    return withoutMark(decode(bytes, decoderName(encoding) as Parameters<typeof decode>[1]));
}
