import { takesBack } from '../invoiced/operations';
import { InvoicedObject, Operation } from '../invoiced/property';
import { naturalKeyOf } from './natural-key';
import { paymentProblems } from './payment-check';
import { Payload, payloadOf } from './payload';
import { RecordDraft, isRefused } from './record-draft';
import { fixedFields } from './wire-body';
import { KnownRecord, PlannedAction, planAction } from './record-plan';

/** A record whose rows are all there: what it is and what is to happen to it. */
export interface SettledRecord {
    readonly draft: RecordDraft;
    readonly action: PlannedAction;
    /** `undefined` for a refused record. */
    readonly payload?: Payload;
    readonly payloadHash?: string;
}

/**
 * Settles a draft against what the ledger remembers.
 *
 * @param hash gives the same text for equal payloads and another for different ones.
 */
export function settleRecord(
    draft: RecordDraft,
    object: InvoicedObject,
    operation: Operation,
    hash: (payload: Payload) => string,
    known: KnownRecord | undefined
): SettledRecord {
    if (isRefused(draft)) {
        return { draft, action: 'refused' };
    }
    if (draft.key === undefined) {
        return { draft, action: 'skipped' }; // sums and remarks of a report
    }
    const isTakenBack = takesBack(operation);
    const problems = object.hasApplications && !isTakenBack ? paymentProblems(draft) : [];
    if (problems.length > 0) {
        return { draft: { ...draft, problems: [...draft.problems, ...problems] }, action: 'refused' };
    }
    const whole = payloadOf(draft, object);
    const payload = isTakenBack ? keyPayload(whole, object) : whole;
    const payloadHash = hash(changeable(payload, object));
    return { draft, payload, payloadHash, action: planAction(operation, payloadHash, known) };
}

/**
 * What of a payload an update would send. What only a creation takes, say the balance of an invoice that is brought in,
 * changes every night and makes no call.
 */
function changeable(payload: Payload, object: InvoicedObject): Payload {
    const fixed = object.isReplaced ? [] : fixedFields(object).filter(field => payload[field] !== undefined);
    return fixed.length === 0 ? payload : Object.fromEntries(Object.entries(payload).filter(([field]) => !fixed.includes(field)));
}

/** Natural key of the customer that a document belongs to; `undefined` when it names Invoiced's own id or none. */
export function customerKeyOf(payload: Payload, customer: InvoicedObject): string | undefined {
    const fields = payload.customer as Payload | undefined;
    return !fields || fields.id !== undefined ? undefined : naturalKeyOf(customer, fields as Record<string, string>);
}

/** Only what a record is found by. */
function keyPayload(payload: Payload, object: InvoicedObject): Payload {
    const ids = object.naturalKeys.flat();
    return Object.fromEntries(
        Object.entries(payload).filter(([field]) =>
            object.properties.some(({ id, target, field: own }) => ids.includes(id) && (target === 'customer' ? 'customer' : own) === field)
        )
    );
}
