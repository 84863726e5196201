import Big from 'big.js';
import { currencyDecimals } from '../invoiced/currency-decimals';
import { CustomFields } from '../invoiced/custom-field';
import { InvoicedObject } from '../invoiced/property';
import { ValueSurroundings, customFieldValue } from './custom-field-value';
import { Json, Payload } from './payload';
import { Refusal } from './refusal';

/** A text that its custom field does not take. */
export interface CustomFieldFlaw {
    /** Id of the property, e.g. `metadata.region`. */
    readonly property: string;
    /** What people call the field. */
    readonly name: string;
    readonly refusal: Refusal;
    /** Of a field of a line: which one, from 0. */
    readonly line?: number;
}

/** A payload whose custom fields have their values, and what could not be read: it stands there as it was. */
export interface TypedPayload {
    readonly payload: Payload;
    readonly flaws: readonly CustomFieldFlaw[];
}

/** Whether anything of a payload goes to custom fields. */
export function hasCustomFields({ metadata, items }: Payload): boolean {
    return metadata !== undefined || linesOf(items).some(line => line.metadata !== undefined);
}

/** Gives the custom fields of a payload and of its lines the values that the account wants there. */
export function withTypedFields(
    payload: Payload,
    { id: object }: InvoicedObject,
    fields: CustomFields,
    surroundings: ValueSurroundings
): TypedPayload {
    const flaws: CustomFieldFlaw[] = [];
    const typed = (part: Payload, of: string, prefix: string, line?: number): Payload => {
        const { metadata } = part;
        return metadata === undefined
            ? part
            : {
                  ...part,
                  metadata: mapFields(metadata as Payload, (key, text) => {
                      const field = typeof text === 'string' ? fields.find(of, key) : undefined;
                      const value = field ? customFieldValue(text as string, field, surroundings) : text;
                      if (!(value instanceof Refusal)) {
                          return value;
                      }
                      flaws.push({ property: `${prefix}.${key}`, name: field?.name ?? key, refusal: value, line });
                      return text;
                  })
              };
    };
    const own = typed(payload, object, 'metadata');
    const whole = Array.isArray(own.items)
        ? { ...own, items: linesOf(own.items).map((line, index) => typed(line, 'line_item', 'line_item_metadata', index)) }
        : own;
    return { payload: whole, flaws };
}

/**
 * Metadata as Invoiced shows it, in the form in which it takes it. Payments show money in the smallest unit of its
 * currency and take it in whole ones: sent back as shown, 5 euros would become 500.
 */
export function metadataAsSent(stored: Payload): Payload {
    return mapFields(stored, (_, value) => {
        const { currency, amount } = (value ?? {}) as Readonly<Record<string, unknown>>;
        return typeof currency === 'string' && typeof amount === 'number'
            ? { currency, amount: new Big(amount).div(new Big(10).pow(currencyDecimals(currency))).toNumber() }
            : value;
    });
}

function mapFields(fields: Payload, change: (key: string, value: Json) => Json): Payload {
    return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, change(key, value)]));
}

function linesOf(items: Json | undefined): readonly Payload[] {
    return Array.isArray(items) ? (items as readonly Payload[]) : [];
}
