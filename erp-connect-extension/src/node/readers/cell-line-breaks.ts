import { countLineBreaks, LineBreak } from './text-lines';

/**
 * Finds the rows whose cells contain line breaks. Files mostly have them in the same one or two columns (addresses,
 * remarks), so those are looked at first, and all others only when breaks are still missing.
 */
export class CellLineBreaks {
    private columns: readonly number[] = [];

    constructor(private readonly lineBreak: LineBreak) {}

    /** Line breaks in the cells of each row. `expected` is their sum, known from the text. */
    count(rows: readonly (readonly string[])[], expected: number): Uint32Array {
        const breaks = new Uint32Array(rows.length);
        let found = 0;
        for (let index = 0; index < rows.length && found < expected; index++) {
            for (const column of this.columns) {
                breaks[index] += this.breaksIn(rows[index][column] ?? '');
            }
            found += breaks[index];
        }
        return found === expected ? breaks : this.countAll(rows, expected);
    }

    private countAll(rows: readonly (readonly string[])[], expected: number): Uint32Array {
        const breaks = new Uint32Array(rows.length);
        const columns = new Set(this.columns);
        let found = 0;
        for (let index = 0; index < rows.length && found < expected; index++) {
            rows[index].forEach((cell, column) => {
                const inCell = this.breaksIn(cell);
                if (inCell > 0) {
                    breaks[index] += inCell;
                    columns.add(column);
                }
            });
            found += breaks[index];
        }
        this.columns = [...columns];
        return breaks;
    }

    private breaksIn(cell: string): number {
        return cell.includes(this.lineBreak) ? countLineBreaks(cell, cell.length, this.lineBreak) : 0;
    }
}
