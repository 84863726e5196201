import { DownloadFieldType } from '../../common/invoiced/download-field';
import { CellText, cellText } from '../../common/download/cell-text';
import { delimiterOf } from '../../common/download/output-format';
import { Cell } from '../../common/download/record-rows';
import { Destination, DownloadColumn } from '../../common/mapping/download';
import { DraftFile } from './draft-file';
import { TableWriter, WrittenFile } from './table-writer';
import { TextEncoder } from './text-encoder';

/** Characters that are put together before they are encoded and written. */
const PIECE = 128 * 1024;

/** Writes a table as CSV in any encoding. */
export class CsvWriter implements TableWriter {
    private readonly texts: readonly CellText[];
    private readonly delimiter: string;
    private readonly newline: string;
    private readonly needsQuotes: RegExp | undefined;
    private lines: string[] = [];
    private length = 0;
    private rows = 0;
    private encodedRows = 0;

    constructor(
        private readonly draft: DraftFile,
        private readonly encoder: TextEncoder,
        destination: Destination,
        columns: readonly DownloadColumn[],
        types: readonly DownloadFieldType[]
    ) {
        this.texts = columns.map((column, index) => cellText(types[index], column, destination));
        this.delimiter = delimiterOf(destination);
        this.newline = destination.newline === 'lf' ? '\n' : '\r\n';
        this.needsQuotes = destination.quote === 'always' ? undefined : quoteRule(this.delimiter);
    }

    async begin(headers: readonly string[] | undefined, hasMark: boolean): Promise<void> {
        if (hasMark) {
            await this.draft.append(this.encoder.mark);
        }
        if (headers) {
            await this.draft.append(this.encoder.encode([this.line(headers)], 0));
        }
    }

    async write(rows: readonly (readonly Cell[])[]): Promise<void> {
        for (const row of rows) {
            const line = this.line(this.texts.map((text, index) => (row[index] === undefined ? '' : text(row[index]))));
            this.lines.push(line);
            this.length += line.length;
            this.rows++;
            if (this.length >= PIECE) {
                await this.flush();
            }
        }
    }

    async end(): Promise<WrittenFile> {
        await this.flush();
        return { rows: this.rows, ...(await this.draft.finish()) };
    }

    abort(): Promise<void> {
        return this.draft.discard();
    }

    private async flush(): Promise<void> {
        const bytes = this.encoder.encode(this.lines, this.encodedRows + 1);
        this.encodedRows = this.rows;
        this.lines = [];
        this.length = 0;
        await this.draft.append(bytes);
    }

    private line(cells: readonly string[]): string {
        // A line with nothing on it would be taken for no row at all.
        const only = cells.length === 1 && cells[0] === '';
        return (only ? '""' : cells.map(cell => this.quoted(cell)).join(this.delimiter)) + this.newline;
    }

    private quoted(cell: string): string {
        return this.needsQuotes && !this.needsQuotes.test(cell) ? cell : `"${cell.replaceAll('"', '""')}"`;
    }
}

/** Blanks at the ends go in quotes, too: many a reader takes them off otherwise. */
function quoteRule(delimiter: string): RegExp {
    const signs = [...new Set(delimiter)].map(sign => `\\u{${sign.codePointAt(0)!.toString(16)}}`).join('');
    return new RegExp(`["\\r\\n${signs}]|^\\s|\\s$`, 'u');
}
