import { InvoicedObject, Property } from '../invoiced/property';
import { startingBalanceProperty } from '../invoiced/shared-properties';
import { CLEARED } from './cleared';
import { Json, Payload } from './payload';
import { epochSeconds } from './zoned-time';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MORNING = 6;
/** Invoiced's name for systems that it has no integration for. */
const OTHER_SYSTEM = 'custom';

/** What a payload lacks before it can be sent. */
export interface WireContext {
    readonly timeZone: string;
    /** Invoiced's own id of the customer, for what belongs to one. */
    readonly customerId?: number;
    /** What a payment is applied to, with Invoiced's own ids of the documents. */
    readonly appliedTo?: Json;
}

/** The body that creates a record: days become instants of the company's time zone, the customer its id. */
export function createBody(payload: Payload, object: InvoicedObject, context: WireContext): Payload {
    return { ...withoutCleared(toWire(payload, object, context)), ...object.createdWith };
}

/**
 * The body that changes a record. Its customer is what it is found by, or never changes. Metadata sent replaces what
 * is stored, so ours is laid over `stored`: custom fields of others survive.
 */
export function updateBody(payload: Payload, object: InvoicedObject, context: WireContext, stored?: Payload): Payload {
    const { customer: _customer, ...rest } = toWire(payload, object, context);
    fixedFields(object).forEach(field => delete rest[field]);
    if (rest.metadata === undefined) {
        return rest;
    }
    const merged = { ...(stored ?? {}), ...(rest.metadata as Payload) };
    return { ...rest, metadata: withoutCleared(merged) };
}

/** Fields of a record that only its creation takes. */
export function fixedFields(object: InvoicedObject): readonly string[] {
    let fields = FIXED.get(object);
    if (!fields) {
        fields = object.properties.filter(({ createOnly, target }) => createOnly && target === 'record').map(({ field }) => field);
        FIXED.set(object, fields);
    }
    return fields;
}

// Asked for with every record.
const FIXED = new WeakMap<InvoicedObject, readonly string[]>();

/** A record that is new has nothing to clear. */
function withoutCleared(fields: Payload): Payload {
    const isObject = (value: Json): value is Payload => typeof value === 'object' && value !== CLEARED && !Array.isArray(value);
    return Object.fromEntries(
        Object.entries(fields)
            .filter(([, value]) => value !== CLEARED)
            .map(([name, value]) => [name, isObject(value) ? withoutCleared(value) : value])
    );
}

function toWire(payload: Payload, object: InvoicedObject, { timeZone, customerId, appliedTo }: WireContext): Record<string, Json> {
    const body: Record<string, Json> = { ...payload };
    for (const property of dates(object)) {
        const day = body[property.field];
        if (typeof day === 'string' && DATE.test(day)) {
            body[property.field] = epochSeconds(day, property.hour ?? MORNING, timeZone);
        }
    }
    if (customerId !== undefined) {
        body.customer = customerId;
    }
    if (appliedTo !== undefined) {
        body.applied_to = appliedTo;
    }
    nameSystem(body);
    // It is brought about by a payment once the document is there.
    delete body[startingBalanceProperty.field];
    return body;
}

/** Invoiced takes the id of an accounting system only together with the name of the system, and neither alone. */
function nameSystem(body: Record<string, Json>): void {
    if (typeof body.accounting_id === 'string') {
        body.accounting_system ??= OTHER_SYSTEM;
    } else {
        delete body.accounting_id;
        delete body.accounting_system;
    }
}

function dates(object: InvoicedObject): Property[] {
    return object.properties.filter(property => property.type === 'date' && property.target === 'record');
}
