import { CalendarDate } from './calendar-date';
import { DateOrder, DateTwins, OrderDecision, PROOF_CELLS, ProofCell } from './date-order';
import { datePattern } from './date-pattern';
import { isYearlessDate } from './yearless-date';

/** What is known of the date format of a column; `none` where no cell holds anything like a date. */
export type DateDecision =
    | OrderDecision
    /** No cell says which year its day is of. */
    | { readonly kind: 'yearless'; readonly proof: readonly ProofCell[] };

// Formats whose order of day, month and year can be told from one text alone.
const CLEAR = [
    ...['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/MM/DD', 'YYYY.MM.DD'],
    ...['DD-MMM-YYYY', 'DD MMM YYYY', 'DD/MMM/YYYY', 'DDMMMYYYY', 'DD.MMM.YYYY'],
    ...['MMM-DD-YYYY', 'MMM DD, YYYY', 'MMM DD YYYY', 'YYYY-MMM-DD', 'YYYY.MMM.DD'],
    ...['DD-MMM-YY', 'DD MMM YY', 'DD/MMM/YY', 'DDMMMYY', 'DD.MMM.YY', 'MMM-DD-YY', 'MMM DD, YY']
];
const SLASHED: readonly DateTwins[] = [
    ['DD/MM/YYYY', 'MM/DD/YYYY'],
    ['DD-MM-YYYY', 'MM-DD-YYYY'],
    ['DD/MM/YY', 'MM/DD/YY'],
    ['DD-MM-YY', 'MM-DD-YY']
];
const DOTTED: readonly DateTwins[] = [
    ['DD.MM.YYYY', 'MM.DD.YYYY'],
    ['DD.MM.YY', 'MM.DD.YY']
];
// The same few days stand in most cells of a column; texts with a time of day do not repeat, so there is an end.
const REMEMBERED_TEXTS = 10_000;

/**
 * Gathers what the cells of a column prove about its date format. One `26/06/2026` decides the whole column;
 * where no cell decides, the column is ambiguous and nobody guesses.
 */
export class DateColumn {
    private readonly clear = new Set<string>();
    private readonly slashed = new DateOrder(SLASHED);
    /** Whoever writes dots writes the day first, unless a cell proves otherwise. */
    private readonly dotted = new DateOrder(DOTTED, 0);
    private readonly yearless: ProofCell[] = [];
    private readonly seen = new Set<string>();
    private last = '';

    /** Looks at one cell; empty ones and ones that are no date at all prove nothing. */
    add(text: string, row: number): void {
        // Rows of one document stand together and share its dates.
        if (text === this.last || this.seen.has(text)) {
            return;
        }
        this.last = text;
        if (this.seen.size < REMEMBERED_TEXTS) {
            this.seen.add(text);
        }
        const clear = this.clearFormatOf(text);
        if (clear === undefined) {
            this.slashed.add(text, row);
            this.dotted.add(text, row);
            if (this.yearless.length < PROOF_CELLS && isYearlessDate(text)) {
                this.yearless.push({ row, text });
            }
        } else {
            this.clear.add(clear);
        }
    }

    /** Formats seen that are clear by themselves, whatever else stands in the column. */
    get clearFormats(): readonly string[] {
        return [...this.clear];
    }

    /** What the cells so far prove. More cells can turn `ambiguous` into `format`, or `format` into `mixed`. */
    decide(): DateDecision {
        const orders = [this.slashed.decide(), this.dotted.decide()];
        const open = orders.find(({ kind }) => kind === 'mixed') ?? orders.find(({ kind }) => kind === 'ambiguous');
        if (open) {
            return open;
        }
        const formats = [...this.clear, ...orders.flatMap(order => (order.kind === 'format' ? order.formats : []))];
        if (formats.length === 0 && this.yearless.length > 0) {
            return { kind: 'yearless', proof: this.yearless };
        }
        return formats.length > 0 ? { kind: 'format', formats } : { kind: 'none' };
    }

    private clearFormatOf(text: string): string | undefined {
        // A column is mostly written one way: what was seen comes first.
        for (const format of this.clear) {
            if (datePattern(format).read(text) !== undefined) {
                return format;
            }
        }
        return CLEAR.find(format => !this.clear.has(format) && datePattern(format).read(text) !== undefined);
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
