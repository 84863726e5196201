import { PassThrough } from 'node:stream';
import { once } from 'node:events';
import { ZipFile } from 'yazl';
import { DownloadFieldType } from '../../common/invoiced/download-field';
import { dateFormatOf } from '../../common/download/output-format';
import { Cell } from '../../common/download/record-rows';
import { indexToLetter } from '../../common/mapping/columns';
import { Destination, DownloadColumn } from '../../common/mapping/download';
import { DraftFile } from './draft-file';
import { sheetCell } from './sheet-cell';
import { sheetEnd, sheetStart } from './sheet-xml';
import { TableWriter, WrittenFile } from './table-writer';
import { STYLES, sheetPath, workbookParts } from './workbook-parts';
import { cellTooLong } from './write-refused';

/** Rows of a sheet in Excel, with the headers. What is more goes to another sheet. */
export const MOST_ROWS = 1_048_576;
const LONGEST_CELL = 32_767;
const PIECE = 128 * 1024;
// The same rows make the same file, whenever it is made: entries would carry the time otherwise.
const ENTRY = { mtime: new Date(1980, 0, 1), mode: 0o100644 };

/** Writes a table as an XLSX workbook, row by row: nothing of it stays in memory. */
export class XlsxWriter implements TableWriter {
    private readonly zip = new ZipFile();
    /** Resolves when nothing is written any more, be it whole or not. */
    private readonly written: Promise<void>;
    /** What went wrong on the way to the draft. */
    private failure: Error | undefined;
    private readonly headers: readonly string[];
    private readonly letters: readonly string[];
    private readonly dateFormats: readonly string[];
    private readonly hasHeader: boolean;
    private sheet: PassThrough | undefined;
    private sheets = 0;
    private sheetRows = 0;
    private rows = 0;
    private text = '';

    constructor(
        private readonly draft: DraftFile,
        destination: Destination,
        columns: readonly DownloadColumn[],
        private readonly types: readonly DownloadFieldType[],
        private readonly mostRows = MOST_ROWS
    ) {
        this.headers = columns.map(({ header }) => header);
        this.letters = columns.map((_, index) => indexToLetter(index));
        this.dateFormats = columns.map((column, index) => dateFormatOf(types[index], column, destination));
        this.hasHeader = destination.header !== false;
        this.zip.on('error', (error: Error) => (this.zip.outputStream as PassThrough).destroy(error));
        this.written = this.save().catch((error: unknown) => {
            this.failure = error as Error; // told to whoever writes or ends
            this.sheet?.destroy(this.failure);
        });
        this.beginSheet();
    }

    async write(rows: readonly (readonly Cell[])[]): Promise<void> {
        for (const row of rows) {
            if (this.sheetRows === this.mostRows) {
                await this.endSheet();
                this.beginSheet();
            }
            this.rows++;
            this.sheetRows++;
            this.text += `<row r="${this.sheetRows}">${this.types.map((type, index) => this.cell(row[index], type, index)).join('')}</row>`;
            if (this.text.length >= PIECE) {
                await this.flush();
            }
        }
    }

    async end(): Promise<WrittenFile> {
        await this.endSheet();
        const names = Array.from({ length: this.sheets }, (_, index) => `Sheet${index + 1}`);
        for (const [path, xml] of workbookParts(names, this.dateFormats)) {
            this.zip.addBuffer(Buffer.from(xml), path, ENTRY);
        }
        this.zip.end();
        await this.written;
        this.checkFailure();
        return { rows: this.rows, ...(await this.draft.finish()) };
    }

    async abort(): Promise<void> {
        this.sheet?.destroy();
        (this.zip.outputStream as PassThrough).destroy();
        await this.written;
        await this.draft.discard();
    }

    private async save(): Promise<void> {
        for await (const piece of this.zip.outputStream) {
            await this.draft.append(piece as Buffer);
        }
    }

    private beginSheet(): void {
        this.sheet = new PassThrough();
        this.sheet.on('error', () => undefined);
        this.sheets++;
        this.sheetRows = this.hasHeader ? 1 : 0;
        this.text = sheetStart(this.headers, this.types, this.hasHeader);
        this.zip.addReadStream(this.sheet, sheetPath(this.sheets), ENTRY);
    }

    private async endSheet(): Promise<void> {
        this.text += sheetEnd(this.types.length, this.sheetRows, this.hasHeader);
        await this.flush();
        this.sheet!.end();
    }

    /** Waits until what was written before has been taken, so that nothing piles up before a slow disk. */
    private async flush(): Promise<void> {
        this.checkFailure();
        const text = this.text;
        this.text = '';
        if (!this.sheet!.write(text)) {
            await once(this.sheet!, 'drain'); // rejects when saving fails meanwhile
        }
    }

    private checkFailure(): void {
        if (this.failure) {
            throw this.failure;
        }
    }

    private cell(value: Cell, type: DownloadFieldType, index: number): string {
        if (value === undefined) {
            return '';
        }
        if (value.length > LONGEST_CELL) {
            throw cellTooLong(this.headers[index], this.rows, value.length, LONGEST_CELL);
        }
        return sheetCell(`${this.letters[index]}${this.sheetRows}`, value, type, STYLES.firstDate + index);
    }
}
