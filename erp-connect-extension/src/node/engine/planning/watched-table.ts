import { getHeapStatistics } from 'node:v8';
import { MappableTable } from '../../../common/records/table-mapper';

// Milliseconds between two signs of life.
const BREATH = 20;
// How much of its memory the thread may use: the rest is room for garbage, and for seeing it before it is too late.
const SHARE = 0.6;

/** How far the reading has come. */
export interface TableWatch {
    /** Told now and then, before the row is mapped. */
    readonly onRow: (row: number) => void;
    /** Told when memory runs short, with the row that was told last; is to throw. */
    readonly onShortage: (row: number) => never;
    /** Whether the row that is worked on has to be known exactly: expressions may do anything in it. */
    readonly isExact: boolean;
}

/** The table, telling of itself while it is read. */
export function watchedTable(table: MappableTable, watch: TableWatch): MappableTable {
    let at = 0;
    let last: number | undefined;
    const tell = (row: number): void => {
        const now = performance.now();
        if (now - at > BREATH) {
            const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
            if (used > limit * SHARE) {
                watch.onShortage(last ?? row);
            }
            watch.onRow(row);
            at = now;
            last = row;
        }
    };
    return {
        headers: table.headers,
        rows: async function* () {
            for await (const batch of table.rows()) {
                for (const rows of watch.isExact ? batch.map(row => [row]) : [batch]) {
                    tell(rows[0].row);
                    yield rows;
                }
            }
        }
    };
}
