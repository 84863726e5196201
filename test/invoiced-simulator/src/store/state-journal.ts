import type { Change, Effect } from './change-log';
import type { Row } from './table';

/** One state a record had, as of a commit. */
export interface RecordState {
    readonly seq: number;
    /** When the state could be seen first, in milliseconds; `updated_at` of a late transaction lies before. */
    readonly at: number;
    readonly object: string;
    readonly id: number | string;
    readonly change: Change;
    /** The row; undefined when it was deleted. */
    readonly row: Row | undefined;
}

/**
 * Every state that every record had, so that a test can prove that nothing was
 * missed. Off until it is asked for: it holds all rows that were ever replaced.
 */
export class StateJournal {
    isOn = false;
    private items: RecordState[] = [];

    /** `rowOf` finds the row behind an effect. */
    constructor(
        private readonly rowOf: (object: string, id: number | string) => Row | undefined,
        private readonly now: () => number
    ) {}

    add(effects: readonly Effect[]): void {
        if (this.isOn) {
            const at = this.now();
            effects.forEach(({ object, id, change }) =>
                this.items.push({ seq: this.items.length + 1, at, object, id, change, row: this.rowOf(object, id) })
            );
        }
    }

    /** States in the order of their commits, optionally of one object, and only those after a sequence number. */
    entries(object?: string, afterSeq = 0): RecordState[] {
        return this.items.slice(afterSeq).filter(state => object === undefined || state.object === object);
    }

    clear(): void {
        this.isOn = false;
        this.items = [];
    }
}
