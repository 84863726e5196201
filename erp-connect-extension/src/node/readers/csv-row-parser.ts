import { ParseError, Parser } from 'papaparse';
import { TableRow, widthOf } from '../../common/records/table';
import { CellLineBreaks } from './cell-line-breaks';
import { CsvChecks, CsvLayout } from './csv-checks';
import { CELL_LIMIT, cellTooLong, COLUMN_LIMIT, ROW_LIMIT, rowTooLong, tooManyColumns, unclosedQuote } from './source-problems';
import { SourceError } from './record-source';
import { RegularRows, RegularSplitter } from './regular-rows';
import { countLineBreaks, LineBreak } from './text-lines';

/** Rows that are complete, and why nothing can be read behind them, if so. */
export interface ParsedRows {
    readonly rows: readonly TableRow[];
    readonly failure?: SourceError;
}

interface PapaResult {
    readonly data: string[][];
    readonly errors: readonly ParseError[];
    readonly meta: { readonly cursor: number };
}

/** DOS programs end their files with this character. */
const END_OF_FILE = '\x1a';

/**
 * Turns decoded text, piece by piece, into numbered rows. Pieces that are written by the book are split at once; Papa
 * Parse reads all others, as people expect it of them. What is added here are true line numbers and the refusal to
 * swallow a file behind a quote that nobody closed.
 */
export class CsvRowParser {
    private readonly parser: Parser;
    private readonly lineBreak: LineBreak;
    private readonly cellBreaks: CellLineBreaks;
    private readonly splitter: RegularSplitter | undefined;
    private pending = '';
    /** Line on which the pending text begins. */
    private line = 1;
    /** Rows of the latest piece that have line breaks inside of their cells. */
    private spanning: TableRow[] = [];

    constructor(
        private readonly layout: CsvLayout,
        private readonly checks: CsvChecks
    ) {
        // A file with any \n is split there, whatever it mixes: a \r before it is cut off the last cell.
        this.lineBreak = layout.newline === '\r' ? '\r' : '\n';
        this.cellBreaks = new CellLineBreaks(this.lineBreak);
        this.parser = new Parser({
            delimiter: layout.delimiter,
            newline: this.lineBreak,
            quoteChar: layout.quote,
            fastMode: layout.quote === '' ? true : undefined
        });
        this.splitter =
            this.lineBreak === '\n' && layout.delimiter.length === 1 ? new RegularSplitter(layout.delimiter, layout.quote) : undefined;
    }

    /** Line on which text that was not taken yet begins. */
    get lineAtEnd(): number {
        return this.line + countLineBreaks(this.pending, this.pending.length, this.lineBreak);
    }

    /** Takes the next piece of text and gives the rows that it completes. */
    push(text: string): ParsedRows {
        const input = this.pending + text;
        const parsed = this.parse(input, true);
        if (!parsed.failure && this.pending.length > CELL_LIMIT) {
            return { rows: parsed.rows, failure: this.overlong() };
        }
        return parsed;
    }

    /** Gives the last row, which needs no line end. */
    end(): ParsedRows {
        const input = this.pending.endsWith(END_OF_FILE) ? this.pending.slice(0, -1) : this.pending;
        return input === '' ? { rows: [] } : this.parse(input, false);
    }

    private parse(input: string, ignoreLastRow: boolean): ParsedRows {
        // The last row of a file needs no line end, which is odd enough.
        const regular = ignoreLastRow ? this.splitter?.split(input, this.line) : undefined;
        return regular ? this.takeRegular(input, regular) : this.parseOdd(input, ignoreLastRow);
    }

    private takeRegular(input: string, { rows, spanning, end, line }: RegularRows): ParsedRows {
        const first = this.line;
        this.line = line;
        this.pending = input.substring(end);
        const lineOf = (index: number): number => first + countLineBreaks(input, index, this.lineBreak);
        return withoutRest(rows, [
            this.checks.checkSigns(input, end, lineOf),
            this.checks.checkSpanningRows(spanning),
            this.checkSizes(rows, input.length)
        ]);
    }

    private parseOdd(input: string, ignoreLastRow: boolean): ParsedRows {
        const { data, errors, meta } = this.parser.parse(input, 0, ignoreLastRow) as PapaResult;
        const first = this.line;
        const rows = this.numbered(input, meta.cursor, data);
        this.pending = input.substring(meta.cursor);
        const lineOf = (index: number): number => first + countLineBreaks(input, index, this.lineBreak);
        const damage = this.checks.checkSigns(input, meta.cursor, lineOf);
        this.checks.checkReturns(input, meta.cursor, lineOf);
        return withoutRest(rows, [
            damage,
            this.checks.checkQuotes(input, errors, rows, lineOf),
            this.checks.checkSpanningRows(this.spanning),
            this.checkSizes(rows, input.length)
        ]);
    }

    private numbered(input: string, end: number, data: readonly string[][]): TableRow[] {
        const rows = new Array<TableRow>(data.length);
        // Line breaks inside of cells are rare: they are looked for only when there are more of them than rows.
        const inCells = this.mayQuote(input) ? countLineBreaks(input, end, this.lineBreak) - data.length : 0;
        const breaks = inCells > 0 ? this.cellBreaks.count(data, inCells) : undefined;
        let line = this.line;
        this.spanning = [];
        for (let index = 0; index < data.length; index++) {
            const cells = data[index];
            if (this.lineBreak === '\n') {
                withoutReturn(cells);
            }
            rows[index] = { row: line, cells };
            line += 1;
            if (breaks !== undefined && breaks[index] > 0) {
                line += breaks[index];
                this.spanning.push(rows[index]);
            }
        }
        this.line = line;
        return rows;
    }

    private mayQuote(input: string): boolean {
        return this.layout.quote !== '' && input.includes(this.layout.quote);
    }

    private checkSizes(rows: readonly TableRow[], length: number): SourceError | undefined {
        const { file } = this.layout;
        const wide = rows.find(row => widthOf(row) > COLUMN_LIMIT);
        if (wide) {
            return tooManyColumns(file, wide.row, widthOf(wide));
        }
        const long = length > CELL_LIMIT ? rows.find(row => row.cells.some(cell => cell.length > CELL_LIMIT)) : undefined;
        return long && cellTooLong(file, long.row);
    }

    /** Why a row has no end for so long: mostly a quote that nobody closed. */
    private overlong(): SourceError | undefined {
        const { errors } = this.parser.parse(this.pending, 0, false) as PapaResult;
        const open = errors.find(error => error.code === 'MissingQuotes')?.index;
        if (open !== undefined && this.pending.length - open > CELL_LIMIT) {
            const line = this.line + countLineBreaks(this.pending, open, this.lineBreak);
            return unclosedQuote(this.layout.file, line, this.layout.quote, this.pending.substring(open, open + 40));
        }
        return this.pending.length > ROW_LIMIT ? rowTooLong(this.layout.file, this.line) : undefined;
    }
}

function withoutReturn(cells: string[]): void {
    const last = cells[cells.length - 1];
    if (last.charCodeAt(last.length - 1) === 13) {
        cells[cells.length - 1] = last.slice(0, -1);
    }
}

/** The rows up to the failure that comes first in the file. */
function withoutRest(rows: readonly TableRow[], failures: readonly (SourceError | undefined)[]): ParsedRows {
    const failure = failures.reduce(
        (first, next) => (first && next && (next.problem.row ?? 0) < (first.problem.row ?? 0) ? next : (first ?? next)),
        undefined
    );
    return failure ? { rows: rowsBefore(rows, failure), failure } : { rows };
}

/** The rows above the one in which a failure lies. */
function rowsBefore(rows: readonly TableRow[], failure: SourceError): readonly TableRow[] {
    const line = failure.problem.row ?? 0;
    return rows.slice(
        0,
        Math.max(
            0,
            rows.findLastIndex(row => row.row <= line)
        )
    );
}
