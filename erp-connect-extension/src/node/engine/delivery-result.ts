import { Answer } from '../invoiced/answer';

/** What came of one attempt to deliver. */
export type DeliveryResult =
    | { readonly kind: 'accepted'; readonly outcome: 'created' | 'updated' | 'found'; readonly remoteId: string }
    /** There was nothing to do: an update of a record that is not there, a creation of one that is. */
    | { readonly kind: 'skipped'; readonly remoteId?: string }
    | { readonly kind: 'refused'; readonly message: string; readonly param?: string }
    /** Nothing was executed; the same call is good later. */
    | { readonly kind: 'later'; readonly answer: Answer & { kind: 'not-allowed' | 'unreachable' | 'busy' } }
    /** It may have been executed: proof is needed before anything is created again. */
    | { readonly kind: 'unknown'; readonly message: string; readonly freshKey: boolean };
