import { Operation } from '../../../common/invoiced/property';
import { Upload } from '../../../common/mapping/mapping';
import { Problem } from '../../../common/problem';
import { Notation } from '../../../common/records/converter';
import { Dialect, TableOptions, TableRow } from '../../../common/records/table';
import type { OpenTable } from '../../readers/record-source';
import type { PackedRecords } from './packed-records';

/** Batches of records that may be on their way to the ledger at a time. */
export const BATCHES_AHEAD = 2;

/** Rows of a table that somebody has read, as they can be sent to another process. */
export interface ReadTable extends Pick<OpenTable, 'dialect' | 'headers' | 'notes'> {
    readonly rows: readonly TableRow[];
}

/** A table that is to be planned. */
export interface PlanningTask {
    readonly file: string;
    readonly options: TableOptions;
    readonly upload: Upload;
    /** Id of the object in the catalogue. */
    readonly object: string;
    readonly operation: Operation;
    /** What was decided for the whole file that these rows were refused from. */
    readonly notations?: ReadonlyMap<string, Notation>;
    /** Rows that were read before: then the file is not read again. */
    readonly table?: ReadTable;
}

/** What there is to say of a table that was planned, or of one that cannot be. */
export interface PlannedTable {
    /** Why the table as a whole cannot be mapped; then its records are void. */
    readonly problems: readonly Problem[];
    readonly notes: readonly Problem[];
    readonly headers: readonly string[];
    readonly dialect: Dialect;
    readonly notations: ReadonlyMap<string, Notation>;
    readonly rows: number;
    /** Of a refused file: which rows of the file before came again. */
    readonly mended: readonly number[];
}

/**
 * What the main thread asks. Each batch of records is answered: with `more` once it is in the ledger, with `again` where
 * a record of it is there already, because a row came after its record had been taken for whole.
 */
export type PlanningRequest = { readonly ask: 'plan'; readonly task: PlanningTask } | { readonly ask: 'more' } | { readonly ask: 'again' };

/**
 * What the planning thread answers. `begin`: a go at the table from its first row, what was told before is void. `at`:
 * a sign of life, and how far it is. `planned`, `failed` and `broke` end the task; `broke` is not about the file.
 */
export type PlanningAnswer =
    | { readonly tell: 'begin' }
    | { readonly tell: 'at'; readonly row?: number }
    | { readonly tell: 'records'; readonly records: readonly PackedRecords[] }
    | { readonly tell: 'planned'; readonly planned: PlannedTable }
    | { readonly tell: 'failed'; readonly problem: Problem }
    | { readonly tell: 'broke'; readonly message: string; readonly code?: string };
