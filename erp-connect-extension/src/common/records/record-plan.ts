import { mayCreate, takesBack } from '../invoiced/operations';
import { Operation } from '../invoiced/property';

/** What will happen to a record, as preview shows it and delivery does it. */
export type PlannedAction = 'new' | 'changed' | 'unchanged' | 'refused' | 'skipped';

/** What the ledger remembers of a record. */
export interface KnownRecord {
    readonly remoteId: string;
    /** Hash of the payload that was last delivered; `undefined` when the record was only looked up. */
    readonly payloadHash: string | undefined;
}

/**
 * Decides what a record needs. `create` leaves a record alone that is there, as Invoiced's import does; the same
 * payload as last time needs no call at all. Whether a record was taken back already, only Invoiced knows for sure.
 */
export function planAction(operation: Operation, payloadHash: string, known: KnownRecord | undefined): PlannedAction {
    if (takesBack(operation)) {
        return 'changed';
    }
    if (!known) {
        return mayCreate(operation) ? 'new' : 'changed';
    }
    if (known.payloadHash === payloadHash) {
        return 'unchanged';
    }
    return operation === 'create' ? 'skipped' : 'changed';
}
