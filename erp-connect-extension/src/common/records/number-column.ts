import { DecimalMark, markEvidence } from './decimal-text';
import { ProofCell } from './date-order';

/** What is known of the decimal mark of a column. */
export type NumberDecision =
    | { readonly kind: 'mark'; readonly mark: DecimalMark }
    /** Only texts like `1,000` or `1.000`, which may be a thousand or one. */
    | { readonly kind: 'ambiguous'; readonly proof: readonly ProofCell[] }
    /** Some cells prove a dot and some a comma. */
    | { readonly kind: 'mixed'; readonly proof: readonly ProofCell[] };

const PROOF_CELLS = 3;

/** Gathers what the cells of a column prove about its decimal mark; the whole column is read one way. */
export class NumberColumn {
    private dot: ProofCell | undefined;
    private comma: ProofCell | undefined;
    private readonly open: ProofCell[] = [];

    /** Looks at one cell; whole numbers, empty cells and other text prove nothing. */
    add(text: string, row: number): void {
        switch (markEvidence(text)) {
            case '.':
                this.dot ??= { row, text };
                break;
            case ',':
                this.comma ??= { row, text };
                break;
            case 'either':
                if (this.open.length < PROOF_CELLS) {
                    this.open.push({ row, text });
                }
                break;
            default:
                break;
        }
    }

    decide(): NumberDecision {
        if (this.dot && this.comma) {
            return { kind: 'mixed', proof: [this.dot, this.comma] };
        }
        if (!this.dot && !this.comma && this.open.length > 0) {
            return { kind: 'ambiguous', proof: this.open };
        }
        return { kind: 'mark', mark: this.comma ? ',' : '.' };
    }
}
