import Big from 'big.js';
import { InvoicedObject } from '../invoiced/property';
import { CLEARED, Cleared } from './cleared';
import { Value } from './converter';
import { Fields } from './mapped-row';
import { RecordDraft } from './record-draft';

export type Json = Value | Cleared | readonly Json[] | { readonly [key: string]: Json };

/** What will be sent for a record: the object of Invoiced's API, with dates still as days of the calendar. */
export type Payload = { readonly [key: string]: Json };

/** Builds the payload of a record that was not refused. */
export function payloadOf(draft: RecordDraft, object: InvoicedObject): Payload {
    const payload: Record<string, Json> = { ...draft.record };
    if (hasAny(draft.customer)) {
        payload.customer = draft.customer;
    }
    if (object.hasLines && draft.lines.length > 0) {
        payload.items = draft.lines.map((line, index) => lineItem(line, draft.lineMetadata[index]));
    }
    if (draft.discount !== undefined) {
        payload.discounts = flatAmount(draft.discount);
    }
    if (draft.tax !== undefined) {
        payload.taxes = flatAmount(draft.tax);
    }
    if (hasAny(draft.shipping)) {
        payload.ship_to = Object.values(draft.shipping).every(value => value === CLEARED) ? CLEARED : draft.shipping;
    }
    if (hasAny(draft.metadata)) {
        payload.metadata = draft.metadata;
    }
    return payload;
}

/** One text for equal payloads, whatever the order of their members. The ledger keeps its hash. */
export function canonicalText(value: Json): string {
    if (Array.isArray(value)) {
        return `[${value.map(canonicalText).join(',')}]`;
    }
    if (typeof value === 'object' && value) {
        const members = Object.entries(value as Payload).sort(([left], [right]) => (left < right ? -1 : 1));
        return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member)}`).join(',')}}`;
    }
    return JSON.stringify(value);
}

function lineItem(line: Fields, metadata: Fields | undefined): Payload {
    return metadata && hasAny(metadata) ? { ...line, metadata } : { ...line };
}

function flatAmount(sum: string): Json {
    const amount = new Big(sum);
    return amount.eq(0) ? [] : [{ amount: amount.toNumber() }];
}

function hasAny(fields: Fields): boolean {
    return Object.keys(fields).length > 0;
}
