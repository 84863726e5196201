import { InvoicedObject, Operation } from '../invoiced/property';
import { Upload } from '../mapping/mapping';
import { Problem } from '../problem';
import { Payload } from './payload';
import { DraftStore, RecordAssembler } from './record-assembler';
import { RecordDraft } from './record-draft';
import { KnownRecord } from './record-plan';
import { SettledRecord, settleRecord } from './settled-record';
import { MappableTable, TableMapper } from './table-mapper';

/** Gives what is remembered of records, by natural key. */
export type PreviewMemory = (keys: readonly string[]) => Promise<ReadonlyMap<string, KnownRecord>>;

export interface PreviewSummary {
    readonly rows: number;
    readonly read: number;
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly refused: number;
    readonly skipped: number;
}

/** What an upload of a table would do. */
export interface Preview {
    /** Why the table as a whole cannot be mapped; then there are no records. */
    readonly problems: readonly Problem[];
    /** What a person may want to know of a table that can be mapped. */
    readonly notes: readonly Problem[];
    /** In the order of the file. */
    readonly records: readonly SettledRecord[];
    readonly summary: PreviewSummary;
}

/** Runs a table through the very steps of an upload up to the plan, and sends nothing. All of it is kept in memory. */
export async function previewTable(
    upload: Upload,
    object: InvoicedObject,
    operation: Operation,
    table: MappableTable,
    hash: (payload: Payload) => string,
    remember: PreviewMemory
): Promise<Preview> {
    let aside = new DraftsInMemory();
    let assembler = new RecordAssembler(object, aside);
    let rows = 0;
    const { problems, notes } = await new TableMapper(upload, object, table).mapInto({
        begin: () => {
            aside = new DraftsInMemory();
            assembler = new RecordAssembler(object, aside);
            rows = 0;
            return undefined;
        },
        add: row => {
            rows++;
            return assembler.add(row);
        }
    });
    if (problems.length > 0) {
        return { problems, notes, records: [], summary: summarize(0, []) };
    }
    const drafts = [...aside.rest(), ...assembler.rest()].sort((left, right) => left.rows[0].row - right.rows[0].row);
    const known = await remember(drafts.flatMap(draft => (draft.key === undefined ? [] : [draft.key])));
    const records = drafts.map(draft =>
        settleRecord(draft, object, operation, hash, draft.key === undefined ? undefined : known.get(draft.key))
    );
    return { problems: [], notes, records, summary: summarize(rows, records) };
}

/** Where drafts wait that an assembler puts aside. */
class DraftsInMemory implements DraftStore {
    private readonly drafts = new Map<string, RecordDraft>();
    private readonly keyless: RecordDraft[] = [];

    async take(key: string): Promise<RecordDraft | undefined> {
        const draft = this.drafts.get(key);
        this.drafts.delete(key);
        return draft;
    }

    async put(draft: RecordDraft): Promise<void> {
        if (draft.key === undefined) {
            this.keyless.push(draft);
        } else {
            this.drafts.set(draft.key, draft);
        }
    }

    rest(): readonly RecordDraft[] {
        return [...this.drafts.values(), ...this.keyless];
    }
}

/** Counts what comes of the records. @param rows of the table. */
export function summarize(rows: number, records: readonly Pick<SettledRecord, 'action'>[]): PreviewSummary {
    const count = (action: SettledRecord['action']): number => records.filter(record => record.action === action).length;
    return {
        rows,
        read: records.length,
        new: count('new'),
        changed: count('changed'),
        unchanged: count('unchanged'),
        refused: count('refused'),
        skipped: count('skipped')
    };
}
