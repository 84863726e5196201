import Big from 'big.js';
import { refuse } from './api-error';
import { isObject, type Json, type JsonObject } from './json';
import { decimalsOf } from './money';

/** What an account has defined: `{id, object, type, name, choices}` as `/custom_fields` lists it. */
type Definitions = readonly JsonObject[];

/** Texts that PHP takes for true; everything else is false to it. */
const TRUTHY = /^\s*(?:1|true|on|yes)\s*$/i;
const FLOAT = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/**
 * What a record keeps of checked metadata. Payments refuse a value that is none of the field's type; everything else
 * casts it without a word, so that a wrong one is lost: `2026-03-04` in a date is second 2026 of 1970. Keys that no
 * field defines are texts. (Both ways derived from the server's two metadata stores.)
 */
export function storedMetadata(metadata: JsonObject, object: string, definitions: Definitions): JsonObject {
    const store = object === 'payment' ? checked : cast;
    const entries = Object.entries(metadata).map(([key, value]) => {
        const field = definitions.find(each => each['object'] === object && each['id'] === key);
        return [key, store(value as Json, field?.['type'])];
    });
    return Object.fromEntries(entries) as JsonObject;
}

function cast(value: Json, type: Json | undefined): Json {
    switch (type) {
        case 'boolean':
            return value === true || TRUTHY.test(textOf(value));
        case 'double':
        case 'integer':
            return FLOAT.test(textOf(value)) ? Number(textOf(value)) : 0;
        case 'date':
            return Number.parseInt(textOf(value), 10) || 0;
        case undefined:
            return typeof value === 'boolean' ? (value ? '1' : '0') : textOf(value);
        default:
            return textOf(value);
    }
}

function checked(value: Json, type: Json | undefined): Json {
    switch (type) {
        case 'boolean':
            if (![true, false, 'true', 'false', 0, 1, '0', '1'].includes(value as string)) {
                throw refuse(`Could not save metadata. Value ${textOf(value)} doesn't validate as boolean`, 'metadata');
            }
            return value === true || value === 'true' || Number(value) === 1;
        case 'double':
            if (typeof value !== 'boolean' && !FLOAT.test(textOf(value))) {
                throw refuse(`Could not save metadata. Value ${JSON.stringify(value)} doesn't validate as decimal`, 'metadata');
            }
            return Number(value);
        case 'integer':
            throw refuse('Invalid Custom Field Type', 'metadata');
        case 'money':
            return checkedMoney(value);
        default:
            return textOf(value);
    }
}

/** Taken in whole units of the currency, shown in its smallest. */
function checkedMoney(value: Json): Json {
    if (!isObject(value)) {
        throw refuse(`Value ${textOf(value)} doesn't validate as money type`, 'metadata');
    }
    const { currency, amount } = value;
    if (typeof currency !== 'string' || currency === '' || !FLOAT.test(textOf(amount ?? ''))) {
        throw refuse(`Could not save metadata. Value ${JSON.stringify(value)} doesn't validate as money type`, 'metadata');
    }
    const code = currency.toLowerCase();
    return {
        currency: code,
        amount: new Big(Number(amount))
            .times(new Big(10).pow(decimalsOf(code)))
            .round()
            .toNumber()
    };
}

function textOf(value: Json): string {
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
