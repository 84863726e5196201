import { datePattern } from './date-pattern';

/** A cell that proves something, shown to the person who has to decide. */
export interface ProofCell {
    readonly row: number;
    readonly text: string;
}

/** Two formats that only the numbers can tell apart: day first, month first. */
export type DateTwins = readonly [string, string];

/** Which of the twins a column uses. */
export type OrderDecision =
    | { readonly kind: 'format'; readonly formats: readonly string[] }
    /** Every cell fits both orders, and at least one means another day in each. */
    | { readonly kind: 'ambiguous'; readonly formats: DateTwins; readonly proof: readonly ProofCell[] }
    /** Some cells prove one order and some the other. */
    | { readonly kind: 'mixed'; readonly formats: DateTwins; readonly proof: readonly ProofCell[] }
    /** No cell is written in any of the formats. */
    | { readonly kind: 'none' };

interface Proof {
    readonly twins: DateTwins;
    readonly cell: ProofCell;
}

/** How many cells are shown. */
export const PROOF_CELLS = 3;

/** Gathers what the cells of a column prove about the order of day and month. */
export class DateOrder {
    private readonly used = new Set<DateTwins>();
    private readonly open: Proof[] = [];
    private dayFirst: Proof | undefined;
    private monthFirst: Proof | undefined;

    /** @param usual the order where no cell proves one: 0 day first, 1 month first, `undefined` for "ask". */
    constructor(
        private readonly twins: readonly DateTwins[],
        private readonly usual?: 0 | 1
    ) {}

    /** Looks at one cell; what is written in none of the formats proves nothing. */
    add(text: string, row: number): void {
        for (const twins of this.twins) {
            const asDayFirst = datePattern(twins[0]).read(text);
            const asMonthFirst = datePattern(twins[1]).read(text);
            if (asDayFirst === undefined && asMonthFirst === undefined) {
                continue;
            }
            this.used.add(twins);
            const proof = { twins, cell: { row, text } };
            if (asMonthFirst === undefined) {
                this.dayFirst ??= proof;
            } else if (asDayFirst === undefined) {
                this.monthFirst ??= proof;
            } else if (asDayFirst !== asMonthFirst && this.open.length < PROOF_CELLS) {
                this.open.push(proof); // 04/04/2026 is the same day either way
            }
            return;
        }
    }

    /** What the cells so far prove. Once proven, the order holds for all twins, those first that were seen. */
    decide(): OrderDecision {
        const { dayFirst, monthFirst, open } = this;
        if (dayFirst && monthFirst) {
            return { kind: 'mixed', formats: [dayFirst.twins[0], monthFirst.twins[1]], proof: [dayFirst.cell, monthFirst.cell] };
        }
        if (this.used.size === 0) {
            return { kind: 'none' };
        }
        if (!dayFirst && !monthFirst && open.length > 0 && this.usual === undefined) {
            return { kind: 'ambiguous', formats: open[0].twins, proof: open.map(({ cell }) => cell) };
        }
        const order = monthFirst ? 1 : dayFirst ? 0 : (this.usual ?? 0);
        const ordered = new Set([...this.used, ...this.twins]);
        return { kind: 'format', formats: [...ordered].map(twins => twins[order]) };
    }
}
