import { Problem } from '../../common/problem';
import { CsvDialect } from '../../common/records/dialect-csv';
import { tableShape } from '../../common/records/dialect-second-table';
import { Dialect, TableRow } from '../../common/records/table';
import { RecordArea, RecordFilter } from './csv-record-filter';
import { csvRows } from './csv-stream';
import { OpenTable } from './record-source';
import { fileNote, ProblemTexts } from './source-problems';

/** A delimited file whose dialect is known. */
export class CsvTable implements OpenTable {
    readonly dialect: Dialect;
    readonly headers: readonly string[];
    readonly notes: Problem[] = [];
    private readonly area: RecordArea;

    constructor(
        private readonly file: string,
        encoding: string,
        found: CsvDialect,
        notes: readonly ProblemTexts[]
    ) {
        const { delimiter, quote, newline, headerRow, firstRow, headers, sample } = found;
        this.dialect = { format: 'csv', headerRow, firstRow, delimiter, quote, encoding, newline };
        this.headers = headers;
        const records = sample.filter(row => row.row >= firstRow && row.row !== headerRow);
        this.area = { headerRow, firstRow, shape: tableShape(headers, records) };
        notes.forEach(note => this.addNote(fileNote(file, note)));
    }

    async *rows(): AsyncGenerator<readonly TableRow[]> {
        const filter = new RecordFilter(this.area, texts => this.addNote(fileNote(this.file, texts)));
        for await (const batch of this.allRows()) {
            const records = filter.filter(batch);
            if (records.length > 0) {
                yield records;
            }
            if (filter.isOver) {
                return;
            }
        }
        const rest = filter.rest();
        if (rest.length > 0) {
            yield rest;
        }
    }

    allRows(): AsyncGenerator<readonly TableRow[]> {
        const { delimiter = ',', quote = '"', newline = '\n', encoding = 'utf-8', firstRow } = this.dialect;
        const layout = { file: this.file, delimiter, quote, newline, columns: this.headers.length, firstRow };
        return csvRows(layout, encoding, note => this.addNote(note));
    }

    /** Rows can be streamed any number of times; what was noted before is not noted again. */
    private addNote(note: Problem): void {
        if (!this.notes.some(known => known.code === note.code && known.row === note.row && known.column === note.column)) {
            this.notes.push(note);
        }
    }
}
