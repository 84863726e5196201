import { ParseError } from 'papaparse';
import { Problem } from '../../common/problem';
import { TableRow } from '../../common/records/table';
import { bareReturn, damaged, fileNote, moreOf, ProblemTexts, replacementCharacter, strayQuote, unclosedQuote } from './source-problems';
import { SourceError } from './record-source';

/** What has to be known of a file to parse it. */
export interface CsvLayout {
    readonly file: string;
    readonly delimiter: string;
    /** Empty where cells are never quoted. */
    readonly quote: string;
    readonly newline: string;
    /** Number of columns that records should have; 0 when unknown. */
    readonly columns: number;
    /** Row from which on there are records. */
    readonly firstRow: number;
}

type LineOf = (index: number) => number;

/** As many lines are named one by one; then the rest is only said to exist. */
const NOTES_OF_A_KIND = 20;

/** Looks for what Papa Parse lets pass but a person should know. */
export class CsvChecks {
    private readonly counts = new Map<string, number>();
    private readonly bareReturn = /\r(?!\n)/g;

    constructor(
        private readonly layout: CsvLayout,
        private readonly note: (note: Problem) => void
    ) {}

    /** Characters that no healthy text has. `end` is where the complete rows of the text end. */
    checkSigns(text: string, end: number, lineOf: LineOf): SourceError | undefined {
        const zero = text.indexOf('\0');
        if (zero >= 0 && zero < end) {
            return damaged(this.layout.file, lineOf(zero));
        }
        const lost = text.indexOf('\ufffd');
        if (lost >= 0 && lost < end) {
            this.tell(replacementCharacter(lineOf(lost)));
        }
        return undefined;
    }

    /** Tells of each `\r` that ends no line. */
    checkReturns(text: string, end: number, lineOf: LineOf): void {
        if (this.layout.newline === '\r' || !text.includes('\r') || this.isToldEnough('file.bare-cr')) {
            return;
        }
        this.bareReturn.lastIndex = 0;
        let line = 0;
        for (let found = this.bareReturn.exec(text); found && found.index < end - 1; found = this.bareReturn.exec(text)) {
            const next = lineOf(found.index);
            if (next !== line) {
                line = next;
                this.tell(bareReturn(line));
            }
            if (this.isToldEnough('file.bare-cr')) {
                return;
            }
        }
    }

    /** Quotes that Papa Parse could only guess about. Where the guess may have swallowed rows, reading ends. */
    checkQuotes(text: string, errors: readonly ParseError[], rows: readonly TableRow[], lineOf: LineOf): SourceError | undefined {
        const { file, quote } = this.layout;
        for (const error of errors) {
            const row = rows[error.row ?? 0];
            const index = error.index ?? 0;
            if (row === undefined) {
                continue;
            }
            const line = lineOf(index);
            const seen = /^[^\r\n]{0,40}/.exec(text.substring(index - 1, index + 40))?.[0] ?? '';
            if (error.code === 'MissingQuotes' || !this.isHarmless(row)) {
                return unclosedQuote(file, line, quote, seen);
            }
            this.tell(strayQuote(line, quote, seen));
        }
        return undefined;
    }

    /**
     * A cell with line breaks that took the rest of its record along: there are cells too few, and behind a line break
     * stands what looks like another record. Papa Parse sees nothing wrong when the next quote happens to fit.
     */
    checkSpanningRows(rows: readonly TableRow[]): SourceError | undefined {
        const { file, quote, delimiter, columns, firstRow } = this.layout;
        for (const row of rows) {
            if (row.row >= firstRow && row.cells.length < columns) {
                let line = row.row;
                for (const cell of row.cells) {
                    const parts = cell.split(/\r\n|\r|\n/);
                    if (parts.slice(1).some(part => part.includes(delimiter))) {
                        return unclosedQuote(file, line, quote, parts[0].substring(0, 40));
                    }
                    line += parts.length - 1;
                }
            }
        }
        return undefined;
    }

    /** A quote inside of a quoted cell does no harm where the row still has all its cells, in one line. */
    private isHarmless(row: TableRow): boolean {
        const { columns, firstRow } = this.layout;
        return (columns === 0 || row.row < firstRow || row.cells.length === columns) && !row.cells.some(cell => /[\r\n]/.test(cell));
    }

    private isToldEnough(code: string): boolean {
        return (this.counts.get(code) ?? 0) > NOTES_OF_A_KIND;
    }

    private tell(texts: ProblemTexts): void {
        const count = (this.counts.get(texts.code) ?? 0) + 1;
        this.counts.set(texts.code, count);
        if (count <= NOTES_OF_A_KIND) {
            this.note(fileNote(this.layout.file, texts));
        } else if (count === NOTES_OF_A_KIND + 1) {
            this.note(fileNote(this.layout.file, moreOf(texts)));
        }
    }
}
