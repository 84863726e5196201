import { decode } from 'iconv-lite';
import { isBlankRow } from '../../common/records/dialect-cells';
import { CsvDialect, findDialect } from '../../common/records/dialect-csv';
import { TableOptions } from '../../common/records/table';
import { notesOnDialect } from './csv-notes';
import { checkCsvOptions } from './csv-options';
import { csvRows } from './csv-stream';
import { CsvTable } from './csv-table';
import { byteOrderMark, findEncoding } from './encoding-detect';
import { EncodingGuess } from './encoding-guess';
import { decoderName, encodingName } from './encoding-names';
import { recogniseForeignFile } from './file-signature';
import { OpenTable, RecordSource } from './record-source';
import { cannotRead, emptyFile, noRowAtHeaderRow, notATable } from './source-problems';
import { HEAD, probeText, TextProbe } from './text-probe';
import { withoutMark } from './text-stream';

/** Reads delimited text files: any common delimiter, quote, line end and encoding, found from the file itself. */
export class CsvSource implements RecordSource {
    readonly id = 'csv';
    readonly endings = ['csv', 'txt', 'tsv'];

    async open(file: string, options: TableOptions): Promise<OpenTable> {
        checkCsvOptions(file, options);
        const probe = await probed(file);
        if (probe.size === 0) {
            throw emptyFile(file);
        }
        const guess = encodingOf(probe, options);
        const foreign = recogniseForeignFile(probe.head, /^utf-?(?:16|32)/.test(guess.encoding));
        if (foreign) {
            throw notATable(file, foreign.looksLike, foreign.hint);
        }
        const truncated = probe.size > HEAD;
        const text = textOf(probe.head, guess.encoding);
        const found = findDialect(text, options, truncated);
        if (!truncated && (/^[\s,;|\x1a]*$/.test(text) || found.sample.every(row => isBlankRow(row.cells)))) {
            throw emptyFile(file);
        }
        const { encoding } = guess;
        const complete = { ...found, ...(await farHeader(file, encoding, found, options)) };
        return new CsvTable(file, encoding, complete, notesOnDialect(complete, guess, options));
    }
}

async function probed(file: string): Promise<TextProbe> {
    try {
        return await probeText(file);
    } catch (error) {
        throw cannotRead(file, error);
    }
}

function encodingOf(probe: TextProbe, options: TableOptions): EncodingGuess {
    if (options.encoding === undefined) {
        return findEncoding(probe);
    }
    const encoding = encodingName(options.encoding);
    const mark = byteOrderMark(probe.head);
    // Plain "UTF-16" leaves the byte order to the mark.
    return { encoding: mark === 'utf-16be' && /^(?:utf-?16|unicode|ucs-?2)$/i.test(options.encoding) ? mark : encoding };
}

function textOf(head: Buffer, encoding: string): string {
    return withoutMark(decode(head, decoderName(encoding) as Parameters<typeof decode>[1]));
}

/** The headers, where the mapping says that they are in a row beyond the sample; makes sure that there is such a row. */
async function farHeader(file: string, encoding: string, found: CsvDialect, { headerRow = 0 }: TableOptions): Promise<Partial<CsvDialect>> {
    if (headerRow === 0 || (found.headers.length > 0 && !isBlankRow(found.headers))) {
        return {};
    }
    let last = 0;
    for await (const rows of csvRows({ ...found, file, columns: 0 }, encoding, () => undefined)) {
        const header = rows.find(row => row.row === headerRow);
        if (header && !isBlankRow(header.cells)) {
            return { headers: header.cells };
        }
        last = rows[rows.length - 1].row;
        if (last >= headerRow) {
            break;
        }
    }
    const reason = last < headerRow ? `the file ends in line ${last}` : 'that line is empty or lies inside of a quoted cell';
    throw noRowAtHeaderRow(file, headerRow, reason);
}
