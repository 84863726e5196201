/** What a person should know of a sheet, gathered while it is read. Complete once the sheet was read to its end. */
export interface SheetFacts {
    /** The first hidden rows, and how many there are. */
    hiddenRows: number[];
    hiddenRowCount: number;
    /** 0-based columns from … to, both included. */
    readonly hiddenColumns: [number, number][];
    /** Merged cells as the file names them (`B5:B7`), the first ones. */
    merged: string[];
    mergedCount: number;
    /** Row of the first formula; 0 where there is none. */
    firstFormula: number;
}

/** As many are named; of the rest there is only a count. */
export const FACTS_NAMED = 20;

export function noFacts(): SheetFacts {
    return { hiddenRows: [], hiddenRowCount: 0, hiddenColumns: [], merged: [], mergedCount: 0, firstFormula: 0 };
}

export function addHiddenRow(facts: SheetFacts, row: number): void {
    facts.hiddenRowCount++;
    if (facts.hiddenRows.length < FACTS_NAMED) {
        facts.hiddenRows.push(row);
    }
}

export function addMerged(facts: SheetFacts, range: string): void {
    facts.mergedCount++;
    if (facts.merged.length < FACTS_NAMED) {
        facts.merged.push(range);
    }
}
