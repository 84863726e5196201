import { InvoicedObject } from '../invoiced/property';
import { CLEARED, Cleared } from './cleared';
import { Value } from './converter';
import { Fields } from './mapped-row';
import { RecordDraft } from './record-draft';

export type Json = Value | Cleared | readonly Json[] | { readonly [key: string]: Json };

/** What will be sent for a record: the object of Invoiced's API, with dates still as days of the calendar. */
export type Payload = { readonly [key: string]: Json };

/** Builds the payload of a record that was not refused; its members come in the order of their names. */
export function payloadOf(draft: RecordDraft, object: InvoicedObject): Payload {
    const parts = partsOf(draft, object);
    const payload: Record<string, Json> = {};
    let next = 0;
    for (const field in draft.record) {
        for (; next < parts.length && parts[next][0] < field; next++) {
            payload[parts[next][0]] = parts[next][1];
        }
        payload[field] = draft.record[field];
    }
    for (; next < parts.length; next++) {
        payload[parts[next][0]] = parts[next][1];
    }
    return payload;
}

/** What a record has beside its own fields, in the order of the names. */
function partsOf(draft: RecordDraft, object: InvoicedObject): (readonly [string, Json])[] {
    const parts: (readonly [string, Json])[] = [];
    if (draft.applications !== undefined) {
        parts.push(['applied_to', draft.applications]);
    }
    if (hasAny(draft.customer)) {
        parts.push(['customer', draft.customer]);
    }
    if (draft.discount !== undefined) {
        parts.push(['discounts', flatAmount(draft.discount)]);
    }
    if (object.hasLines && draft.lines.length > 0) {
        parts.push(['items', draft.lines.map((line, index) => lineItem(line, draft.lineMetadata[index]))]);
    }
    if (hasAny(draft.metadata)) {
        parts.push(['metadata', draft.metadata]);
    }
    if (hasAny(draft.shipping)) {
        parts.push(['ship_to', Object.values(draft.shipping).every(value => value === CLEARED) ? CLEARED : draft.shipping]);
    }
    if (draft.tax !== undefined) {
        parts.push(['taxes', flatAmount(draft.tax)]);
    }
    return parts;
}

/** One text for equal payloads, whatever the order of their members. The ledger keeps its hash. */
export function canonicalText(value: Json): string {
    if (isSorted(value)) {
        return JSON.stringify(value); // what rows give comes sorted, and this is many times faster
    }
    if (Array.isArray(value)) {
        return `[${value.map(canonicalText).join(',')}]`;
    }
    const members = value as Payload;
    const texts = Object.keys(members)
        .sort()
        .map(key => `${JSON.stringify(key)}:${canonicalText(members[key])}`);
    return `{${texts.join(',')}}`;
}

function isSorted(value: Json): boolean {
    if (typeof value !== 'object' || value === CLEARED) {
        return true;
    }
    if (Array.isArray(value)) {
        return value.every(isSorted);
    }
    const members = value as Payload;
    let before = '';
    for (const key in members) {
        if (key < before || !isSorted(members[key])) {
            return false;
        }
        before = key;
    }
    return true;
}

function lineItem(line: Fields, metadata: Fields | undefined): Payload {
    return metadata && hasAny(metadata) ? { ...line, metadata } : { ...line };
}

function flatAmount(amount: number): Json {
    return amount === 0 ? [] : [{ amount }];
}

function hasAny(fields: Fields): boolean {
    for (const _ in fields) {
        return true;
    }
    return false;
}
