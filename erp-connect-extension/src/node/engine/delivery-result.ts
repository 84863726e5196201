import { Answer } from '../invoiced/answer';

/** What came of one attempt to deliver. */
export type DeliveryResult =
    | { readonly kind: 'accepted'; readonly outcome: 'created' | 'updated' | 'found'; readonly remoteId: string }
    /** There was nothing to do: an update of a record that is not there, a creation of one that is. */
    | { readonly kind: 'skipped'; readonly remoteId?: string }
    /** Will be refused again; `isFault`: not by a rule, but because the server fails on it. */
    | { readonly kind: 'refused'; readonly message: string; readonly param?: string; readonly isFault?: boolean }
    /** Nothing was executed; the same call is good later. */
    | { readonly kind: 'later'; readonly answer: Answer & { kind: 'not-allowed' | 'unreachable' | 'busy' } }
    /** It may have been executed: proof is needed before anything is created again. */
    | { readonly kind: 'unknown'; readonly message: string; readonly freshKey: boolean };
