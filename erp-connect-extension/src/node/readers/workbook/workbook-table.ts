import { Problem } from '../../../common/problem';
import { tableShape } from '../../../common/records/dialect-second-table';
import { Dialect, TableRow } from '../../../common/records/table';
import { RecordArea, RecordFilter } from '../csv-record-filter';
import { OpenTable } from '../record-source';
import { fileNote, ProblemTexts } from '../source-problems';
import { WorkbookReading } from './workbook-reading';
import { notesOnFacts } from './workbook-notes';
import { OpenedSheet } from './worker-protocol';

/** One sheet of a workbook, whose table was found. */
export class WorkbookTable implements OpenTable {
    readonly dialect: Dialect;
    readonly headers: readonly string[];
    readonly notes: Problem[] = [];
    private readonly area: RecordArea;

    constructor(
        private readonly file: string,
        private readonly reading: WorkbookReading,
        private readonly opened: OpenedSheet,
        notes: readonly ProblemTexts[]
    ) {
        const { format, sheets, chosen } = opened;
        const { headerRow, firstRow, headers, sample, index } = chosen;
        this.dialect = { format, headerRow, firstRow, sheet: sheets[index].name };
        this.headers = headers;
        this.area = {
            headerRow,
            firstRow,
            shape: tableShape(
                headers,
                sample.filter(row => row.row >= firstRow && row.row !== headerRow)
            )
        };
        notes.forEach(note => this.addNote(note));
    }

    async *rows(): AsyncGenerator<readonly TableRow[]> {
        const filter = new RecordFilter(this.area, texts => this.addNote({ ...texts, text: ofRows(texts.text) }));
        for await (const batch of this.sheetRows(this.headers.length)) {
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
        return this.sheetRows(0);
    }

    private async *sheetRows(width: number): AsyncGenerator<readonly TableRow[]> {
        const { chosen, computesOnLoad } = this.opened;
        const facts = yield* this.reading.rows(chosen.index, width);
        notesOnFacts(facts, chosen.firstRow, computesOnLoad).forEach(note => this.addNote(note));
    }

    /** Rows can be streamed any number of times; what was noted before is not noted again. */
    private addNote(texts: ProblemTexts): void {
        const note = fileNote(this.file, texts);
        if (!this.notes.some(known => known.code === note.code && known.row === note.row && known.column === note.column)) {
            this.notes.push(note);
        }
    }
}

/** What is said of lines of a text holds for rows of a sheet. */
function ofRows(text: string): string {
    return text.replace(/\bline(s?)\b/g, 'row$1').replace(/\bLine(s?)\b/g, 'Row$1');
}
