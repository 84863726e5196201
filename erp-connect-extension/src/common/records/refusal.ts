/**
 * Why a cell has no value: for the person who will mend the cell. Returned, not thrown: a refused cell is an
 * everyday event of a mapping, and millions of cells pass by.
 */
export class Refusal {
    constructor(
        readonly code: string,
        readonly text: string,
        readonly hint?: string
    ) {}
}
