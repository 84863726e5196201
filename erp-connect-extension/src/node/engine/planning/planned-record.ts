import { findObject } from '../../../common/invoiced/object-catalogue';
import { needsCustomer } from '../../../common/invoiced/operations';
import { InvoicedObject, Operation } from '../../../common/invoiced/property';
import { Payload, canonicalText } from '../../../common/records/payload';
import { RecordDraft } from '../../../common/records/record-draft';
import { storedRows } from '../../../common/records/source-row';
import { customerKeyOf, settleRecord } from '../../../common/records/settled-record';
import { Problem } from '../../../common/problem';
import { hashText } from '../content-hash';

/**
 * A record whose rows are all there, as the ledger keeps it: texts, made once, because they cross from one thread to
 * another at no cost worth naming.
 */
export interface PlannedRecord {
    readonly key?: string;
    /** Number of its first row. */
    readonly row: number;
    /** Its rows as they stood in the file, as `source-row.ts` writes them. */
    readonly rows: string;
    readonly problems: readonly Problem[];
    /** What is to be sent, and what the ledger is to be asked; otherwise what comes of it without asking. */
    readonly content: PlannedContent | 'refused' | 'skipped';
}

export interface PlannedContent {
    /** Canonical JSON. */
    readonly payload: string;
    readonly hash: string;
    /** The customer that it names by a natural key, with the JSON of what it says of it. */
    readonly customer?: { readonly key: string; readonly payload: string };
}

const CUSTOMER = findObject('customer')!;

/** Settles a draft as far as that goes without the ledger, and writes it down as the ledger will keep it. */
export function plannedRecord(draft: RecordDraft, object: InvoicedObject, operation: Operation): PlannedRecord {
    let text = '';
    let hashed: Payload | undefined;
    const hash = (payload: Payload): string => {
        hashed = payload;
        text = canonicalText(payload);
        return hashText(text);
    };
    const settled = settleRecord(draft, object, operation, hash, undefined);
    const content =
        settled.payload && settled.payloadHash !== undefined
            ? {
                  payload: settled.payload === hashed ? text : canonicalText(settled.payload),
                  hash: settled.payloadHash,
                  customer: customerOf(settled.payload, object, operation)
              }
            : settled.action === 'refused'
              ? 'refused'
              : 'skipped';
    return { key: draft.key, row: draft.rows[0].row, rows: storedRows(draft.rows), problems: settled.draft.problems, content };
}

function customerOf(payload: Payload, object: InvoicedObject, operation: Operation): PlannedContent['customer'] {
    const key = needsCustomer(object, operation) ? customerKeyOf(payload, CUSTOMER) : undefined;
    return key === undefined ? undefined : { key, payload: JSON.stringify(payload.customer) };
}
