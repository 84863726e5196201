import { CalendarDate } from './calendar-date';
import { datePattern } from './date-pattern';

/** A cell that proves something, shown to the person who has to decide. */
export interface ProofCell {
    readonly row: number;
    readonly text: string;
}

/** What is known of the date format of a column. */
export type DateDecision =
    | { readonly kind: 'format'; readonly formats: readonly string[] }
    /** Every cell fits both orders, and at least one means another day in each. */
    | { readonly kind: 'ambiguous'; readonly formats: readonly [string, string]; readonly proof: readonly ProofCell[] }
    /** Some cells prove one order and some the other. */
    | { readonly kind: 'mixed'; readonly formats: readonly [string, string]; readonly proof: readonly ProofCell[] }
    /** No cell holds anything like a date. */
    | { readonly kind: 'none' };

// Formats whose order of day, month and year can be told from one text alone.
const CLEAR = [
    'YYYY-MM-DD', 'YYYYMMDD', 'YYYY/MM/DD', 'YYYY.MM.DD',
    // A dot between the parts is written day first wherever it is used.
    'DD.MM.YYYY', 'DD.MM.YY',
    'DD-MMM-YYYY', 'MMM-DD-YYYY', 'DD MMM YYYY', 'MMM DD YYYY', 'MMM DD, YYYY', 'DD. MMM YYYY', 'DD/MMM/YYYY',
    'DD-MMM-YY', 'DD MMM YY'
];

// Pairs that only the numbers can tell apart.
const TWINS: readonly (readonly [string, string])[] = [
    ['DD/MM/YYYY', 'MM/DD/YYYY'],
    ['DD-MM-YYYY', 'MM-DD-YYYY'],
    ['DD/MM/YY', 'MM/DD/YY'],
    ['DD-MM-YY', 'MM-DD-YY']
];

const PROOF_CELLS = 3;

/**
 * Gathers what the cells of a column prove about its date format. One `26/06/2026` decides the whole column;
 * where no cell decides, the column is ambiguous and nobody guesses.
 */
export class DateColumn {
    private readonly clear = new Set<string>();
    private readonly dayFirst: (ProofCell & { format: string })[] = [];
    private readonly monthFirst: (ProofCell & { format: string })[] = [];
    private readonly open: ProofCell[] = [];
    private openTwins: readonly [string, string] | undefined;
    private readonly same = new Set<string>();

    /** Looks at one cell; empty ones and ones that are no date at all prove nothing. */
    add(text: string, row: number): void {
        const clear = CLEAR.find(format => datePattern(format).read(text) !== undefined);
        if (clear !== undefined) {
            this.clear.add(clear);
            return;
        }
        for (const twins of TWINS) {
            this.addTwins(twins, text, row);
        }
    }

    /** What the cells so far prove. More cells can turn `ambiguous` into `format`, or `format` into `mixed`. */
    decide(): DateDecision {
        const [day] = this.dayFirst;
        const [month] = this.monthFirst;
        if (day && month) {
            return { kind: 'mixed', formats: [day.format, month.format], proof: [strip(day), strip(month)] };
        }
        if (!day && !month && this.openTwins) {
            return { kind: 'ambiguous', formats: this.openTwins, proof: this.open };
        }
        const decided = day ? TWINS.map(twins => twins[0]) : month ? TWINS.map(twins => twins[1]) : [...this.same];
        const formats = [...this.clear, ...decided];
        return formats.length > 0 ? { kind: 'format', formats } : { kind: 'none' };
    }

    private addTwins(twins: readonly [string, string], text: string, row: number): void {
        const asDayFirst = datePattern(twins[0]).read(text);
        const asMonthFirst = datePattern(twins[1]).read(text);
        if (asDayFirst !== undefined && asMonthFirst !== undefined) {
            if (asDayFirst === asMonthFirst) {
                this.same.add(twins[0]); // 04/04/2026 is the same day either way
            } else {
                this.openTwins ??= twins;
                keepSome(this.open, { row, text });
            }
        } else if (asDayFirst !== undefined) {
            keepSome(this.dayFirst, { row, text, format: twins[0] });
        } else if (asMonthFirst !== undefined) {
            keepSome(this.monthFirst, { row, text, format: twins[1] });
        }
    }
}

/** Reads a text in the first of the formats that fits. */
export function readDate(text: string, formats: readonly string[]): CalendarDate | undefined {
    for (const format of formats) {
        const date = datePattern(format).read(text);
        if (date !== undefined) {
            return date;
        }
    }
    return undefined;
}

function keepSome<T>(cells: T[], cell: T): void {
    if (cells.length < PROOF_CELLS) {
        cells.push(cell);
    }
}

function strip(cell: ProofCell): ProofCell {
    return { row: cell.row, text: cell.text };
}
