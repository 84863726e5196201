import { Problem } from '../../../common/problem';
import { PlannedContent, PlannedRecord } from './planned-record';

/**
 * Records as they cross from one thread to the other: all their texts in one, with the places where each ends. Copying
 * that is many times cheaper than copying as many objects.
 */
export interface PackedRecords {
    readonly text: string;
    /** Where each of the texts ends; those of one record stand in the order of `TEXTS`. */
    readonly ends: Uint32Array;
    /** Number of the first row of each record. */
    readonly rows: Float64Array;
    /** What is in each record, as a sum of `HAS` and `IS`. */
    readonly kinds: Uint8Array;
    /** Problems, by the index of their record. */
    readonly problems: ReadonlyMap<number, readonly Problem[]>;
}

const TEXTS = ['key', 'rows', 'payload', 'hash', 'customerKey', 'customerPayload'] as const;
const HAS = { key: 1, customer: 2 } as const;
const IS = { content: 0, refused: 4, skipped: 8 } as const;

export function packRecords(records: readonly PlannedRecord[]): PackedRecords {
    const texts: string[] = [];
    const ends = new Uint32Array(records.length * TEXTS.length);
    const rows = new Float64Array(records.length);
    const kinds = new Uint8Array(records.length);
    const problems = new Map<number, readonly Problem[]>();
    let end = 0;
    for (const [index, record] of records.entries()) {
        const { content } = record;
        const { payload = '', hash = '', customer }: Partial<PlannedContent> = typeof content === 'object' ? content : {};
        const own = [record.key ?? '', record.rows, payload, hash, customer?.key ?? '', customer?.payload ?? ''];
        for (let place = 0; place < own.length; place++) {
            end += own[place].length;
            ends[index * TEXTS.length + place] = end;
            texts.push(own[place]);
        }
        rows[index] = record.row;
        kinds[index] =
            (record.key === undefined ? 0 : HAS.key)
            + (customer ? HAS.customer : 0)
            + IS[typeof content === 'object' ? 'content' : content];
        if (record.problems.length > 0) {
            problems.set(index, record.problems);
        }
    }
    return { text: texts.join(''), ends, rows, kinds, problems };
}

export function unpackRecords({ text, ends, rows, kinds, problems }: PackedRecords): readonly PlannedRecord[] {
    return Array.from(rows, (row, index) => {
        const first = index * TEXTS.length;
        const [key, ownRows, payload, hash, customerKey, customerPayload] = TEXTS.map((_, place) =>
            text.substring(first + place === 0 ? 0 : ends[first + place - 1], ends[first + place])
        );
        const kind = kinds[index];
        const customer = kind & HAS.customer ? { key: customerKey, payload: customerPayload } : undefined;
        return {
            key: kind & HAS.key ? key : undefined,
            row,
            rows: ownRows,
            problems: problems.get(index) ?? [],
            content: kind & IS.refused ? 'refused' : kind & IS.skipped ? 'skipped' : { payload, hash, customer }
        };
    });
}
