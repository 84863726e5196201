import { Problem } from '../problem';
import { MappedRow } from './mapped-row';
import { shorten } from './plain-text';

/** Sums stand in the last rows; what is longer is a table without its keys. */
const MOST_AT_END = 3;
const NAMED = 5;

/**
 * Keeps account of the rows of a table that are no records, so that one remark can tell of all of them. Rows of bare
 * amounts wait until the table ends: before a further record they are records that lack their key.
 */
export class LeftOutRows {
    private waiting: MappedRow[] = [];
    /** How many rows of bare amounts may still wait: none before the first other row, for there is nothing to sum up. */
    private room = 0;
    private count = 0;
    private readonly first: MappedRow[] = [];

    /** Lets an ordinary row pass, as nearly all are; `false` where the row has to be sorted. */
    passes(row: MappedRow): boolean {
        if (row.noRecord !== undefined || this.waiting.length > 0) {
            return false;
        }
        this.room = MOST_AT_END;
        return true;
    }

    /** Takes the next row and gives back the rows that are decided by now; ordinary rows come back at once. */
    sort(row: MappedRow): readonly MappedRow[] {
        if (row.noRecord === 'label') {
            this.note(row);
            return [row];
        }
        const isAmounts = row.noRecord === 'amounts';
        if (isAmounts && this.room > 0) {
            this.room--;
            this.waiting.push(row);
            return [];
        }
        this.room = isAmounts ? 0 : MOST_AT_END;
        const { waiting } = this;
        this.waiting = [];
        return [...waiting, row];
    }

    /** The rows that waited for the end of the table: they are left out. */
    end(): readonly MappedRow[] {
        const rows = this.waiting.map(row => ({ ...row, problems: [] }));
        this.waiting = [];
        rows.forEach(row => this.note(row));
        return rows;
    }

    /** One remark for all rows that were left out, or none. */
    get notes(): readonly Problem[] {
        const [row] = this.first;
        if (!row) {
            return [];
        }
        const named = this.first.map(each => `row ${each.row} (${whatItHolds(each)})`).join(', ');
        const more = this.count > this.first.length ? ` and ${this.count - this.first.length} more` : '';
        return [
            {
                code: 'file.left-out-rows',
                severity: 'info',
                kind: 'user',
                row: row.row,
                text:
                    this.count === 1
                        ? `Row ${row.row} (${whatItHolds(row)}) was left out: it holds sums or a remark of the report, and no record.`
                        : `${this.count} rows were left out, because they hold sums or remarks of the report, and no records: ${named}${more}.`,
                hint: 'Nothing is to be done. If one of them is a record, fill the cells that identify it and drop the file again.'
            }
        ];
    }

    private note(row: MappedRow): void {
        this.count++;
        if (this.first.length < NAMED) {
            this.first.push(row);
        }
    }
}

function whatItHolds({ source }: MappedRow): string {
    const label = source.cells.find(cell => /\p{L}/u.test(cell) && !cell.startsWith('='));
    return label === undefined ? 'amounts only' : `"${shorten(label.trim())}"`;
}
