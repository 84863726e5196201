import { Problem } from '../../common/problem';
import { isBlankRow } from '../../common/records/dialect-cells';
import { CsvDialect } from '../../common/records/dialect-csv';
import { Dialect, TableRow } from '../../common/records/table';
import { csvRows } from './csv-stream';
import { OpenTable } from './record-source';

/** A delimited file whose dialect is known. */
export class CsvTable implements OpenTable {
    readonly dialect: Dialect;
    readonly headers: readonly string[];
    readonly notes: Problem[] = [];

    constructor(private readonly file: string, encoding: string, found: CsvDialect, notes: readonly Problem[]) {
        const { delimiter, quote, newline, headerRow, firstRow, headers } = found;
        this.dialect = { format: 'csv', headerRow, firstRow, delimiter, quote, encoding, newline };
        this.headers = headers;
        notes.forEach(note => this.addNote(note));
    }

    async *rows(): AsyncGenerator<readonly TableRow[]> {
        const { headerRow, firstRow } = this.dialect;
        for await (const batch of this.allRows()) {
            const records = batch.filter(row => row.row >= firstRow && row.row !== headerRow && !isBlankRow(row.cells));
            if (records.length > 0) {
                yield records;
            }
        }
    }

    allRows(): AsyncGenerator<readonly TableRow[]> {
        const { delimiter = ',', quote = '"', newline = '\n', encoding = 'utf-8' } = this.dialect;
        return csvRows({ file: this.file, delimiter, quote, newline, columns: this.headers.length }, encoding, note => this.addNote(note));
    }

    /** Rows can be streamed any number of times; what was noted before is not noted again. */
    private addNote(note: Problem): void {
        if (!this.notes.some(known => known.code === note.code && known.row === note.row)) {
            this.notes.push(note);
        }
    }
}
