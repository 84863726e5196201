import { isBlankRow } from './dialect-cells';
import { findDelimiter, findNewline, findQuote } from './dialect-delimiter';
import { findHeader } from './dialect-header';
import { splitSample } from './dialect-split';
import { TableOptions, TableRow } from './table';

/** How a delimited text is written, and where its table begins. Rows are numbered by their first line, from 1. */
export interface CsvDialect {
    readonly delimiter: string;
    readonly quote: string;
    readonly newline: string;
    /** 0 where there is no header. */
    readonly headerRow: number;
    readonly firstRow: number;
    /** Texts of the header row as the file has them; empty where there is none, or where it lies beyond the sample. */
    readonly headers: readonly string[];
    /** True when the first line only names the delimiter for Excel (`sep=;`). */
    readonly separatorLine: boolean;
    /** The rows of the sample, the line above left out. */
    readonly sample: readonly TableRow[];
}

const SEPARATOR_LINE = /^"?sep=([^\r\n])"?[ \t;,]*(?=\r|\n|$)/i;

/**
 * Finds out how a text is written. What the options say holds; the rest is found from the text.
 *
 * @param text the first 64 K characters or so of a file, decoded, without a byte order mark
 * @param truncated whether the file goes on behind the text, so that its last row may be incomplete
 */
export function findDialect(text: string, options: TableOptions, truncated: boolean): CsvDialect {
    const separator = SEPARATOR_LINE.exec(text);
    const body = separator ? text.substring(separator[0].length) : text;
    const quote = options.quote ?? findQuote(body);
    const delimiter = options.delimiter ?? separator?.[1] ?? findDelimiter(body, quote);
    const rows = splitSample(text, delimiter, quote).slice(separator ? 1 : 0);
    const sample = truncated && rows.length > 1 ? rows.slice(0, -1) : rows;
    return {
        delimiter,
        quote,
        newline: findNewline(text, quote),
        separatorLine: separator !== null,
        sample,
        ...tableStart(sample, options)
    };
}

/** Where a table begins: its header row and its first record. Serves every format that has rows of texts. */
export function tableStart(
    sample: readonly TableRow[],
    options: TableOptions
): { headerRow: number; firstRow: number; headers: readonly string[] } {
    const header = headerOf(sample, options);
    const headerRow = options.headerRow ?? header?.row ?? 0;
    const first = sample.find(row => row.row > headerRow && !isBlankRow(row.cells));
    const firstRow = options.firstRow ?? first?.row ?? headerRow + 1;
    return { headerRow, firstRow, headers: header?.cells ?? [] };
}

function headerOf(sample: readonly TableRow[], options: TableOptions): TableRow | undefined {
    if (options.headerRow !== undefined) {
        return sample.find(row => row.row === options.headerRow);
    }
    const { firstRow } = options;
    const header = findHeader(sample);
    return firstRow !== undefined && header !== undefined && header.row >= firstRow ? undefined : header;
}
