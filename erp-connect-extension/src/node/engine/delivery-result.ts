import { Answer } from '../invoiced/answer';

/** What came of one attempt to deliver. */
export type DeliveryResult =
    | { readonly kind: 'accepted'; readonly outcome: DeliveryOutcome; readonly remoteId: string }
    /** The record is already as the file wants it; `isProven`: nobody touched it since this very payload was delivered. */
    | { readonly kind: 'unchanged'; readonly remoteId: string; readonly isProven?: boolean }
    /** There was nothing to do: an update of a record that is not there, a creation of one that is. */
    | { readonly kind: 'skipped'; readonly remoteId?: string }
    | DeliveryRefusal
    /** Nothing was executed; the same call is good later. */
    | { readonly kind: 'later'; readonly answer: Answer & { kind: 'not-allowed' | 'unreachable' | 'busy' } }
    /** It may have been executed: proof is needed before anything is created again. */
    | { readonly kind: 'unknown'; readonly message: string; readonly freshKey: boolean };

export type DeliveryOutcome = 'created' | 'updated' | 'found' | 'voided' | 'deleted';

/** It will be refused again, unless somebody mends the row or the account. */
export interface DeliveryRefusal {
    readonly kind: 'refused';
    readonly message: string;
    readonly param?: string;
    /** Not refused by a rule, but because the server fails on it. */
    readonly isFault?: boolean;
    /** What ERP Connect itself found out, before anything was sent. */
    readonly own?: { readonly code: string; readonly hint: string };
    /** Which application of a payment it is about, from 0: it leads to the row. */
    readonly application?: number;
    /** Which row of the record it is about, from 0, where that is known otherwise. */
    readonly line?: number;
}
