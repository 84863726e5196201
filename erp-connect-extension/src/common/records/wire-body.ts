import { InvoicedObject, Property } from '../invoiced/property';
import { CLEARED } from './cleared';
import { Json, Payload } from './payload';
import { epochSeconds } from './zoned-time';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MORNING = 6;

/** What a payload lacks before it can be sent. */
export interface WireContext {
    readonly timeZone: string;
    /** Invoiced's own id of the customer, for documents. */
    readonly customerId?: number;
}

/** The body that creates a record: days become instants of the company's time zone, the customer its id. */
export function createBody(payload: Payload, object: InvoicedObject, context: WireContext): Payload {
    const body = withoutCleared(toWire(payload, object, context));
    // The ERP has taxed its documents already; Invoiced must not assess taxes on top.
    return object.hasLines ? { ...body, calculate_taxes: false } : body;
}

/**
 * The body that changes a record. Invoiced never lets a document change its customer. Metadata sent replaces what
 * is stored, so ours is laid over `stored`: custom fields of others survive.
 */
export function updateBody(payload: Payload, object: InvoicedObject, context: WireContext, stored?: Payload): Payload {
    const { customer: _customer, ...rest } = toWire(payload, object, context);
    object.properties
        .filter(property => property.createOnly && property.target === 'record')
        .forEach(property => delete rest[property.field]);
    if (rest.metadata === undefined) {
        return rest;
    }
    const merged = { ...(stored ?? {}), ...(rest.metadata as Payload) };
    return { ...rest, metadata: withoutCleared(merged) };
}

/** A record that is new has nothing to clear. */
function withoutCleared(fields: Payload): Payload {
    const isObject = (value: Json): value is Payload => typeof value === 'object' && value !== CLEARED && !Array.isArray(value);
    return Object.fromEntries(
        Object.entries(fields)
            .filter(([, value]) => value !== CLEARED)
            .map(([name, value]) => [name, isObject(value) ? withoutCleared(value) : value])
    );
}

function toWire(payload: Payload, object: InvoicedObject, { timeZone, customerId }: WireContext): Record<string, Json> {
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
    return body;
}

function dates(object: InvoicedObject): Property[] {
    return object.properties.filter(property => property.type === 'date' && property.target === 'record');
}
