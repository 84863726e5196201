import { refuse } from '../domain/api-error';
import type { Fields } from '../domain/fields';
import type { JsonObject } from '../domain/json';
import { storedMetadata } from '../domain/custom-fields';
import { checkMetadata } from '../domain/metadata';
import { isCurrency } from '../domain/money';
import type { Account } from '../store/account';

const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/;

/** One valid address or none. */
export function readEmail(fields: Fields, current: string | null): string | null {
    const email = fields.text('email', current);
    if (email !== null && email !== current && !EMAIL.test(email)) {
        throw refuse('Email must be a valid email address', 'email');
    }
    return email;
}

/** A known currency code in lower case. */
export function readCurrency(fields: Fields, current: string | null): string | null {
    const currency = fields.text('currency', current)?.toLowerCase() ?? null;
    if (currency !== null && !isCurrency(currency)) {
        throw refuse('Currency is invalid', 'currency');
    }
    return currency;
}

/** A sent metadata object replaces the stored one. `object` is what the account's custom fields call such a record. */
export function readMetadata(account: Account, object: string, fields: Fields, current: JsonObject): JsonObject {
    return fields.has('metadata') ? storedMetadata(checkMetadata(fields.body['metadata']), object, account.customFields) : current;
}

/** Refuses fields that only the server writes. */
export function refuseMassAssignment(fields: Fields, names: readonly string[], model: string): void {
    const name = names.find(candidate => fields.has(candidate));
    if (name !== undefined) {
        throw refuse(`Mass assignment of ${name} on ${model} is not allowed`, name);
    }
}
