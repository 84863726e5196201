import { refuse } from './api-error';
import { isObject, type Json, type JsonObject } from './json';

const MAX_KEYS = 10;
const MAX_KEY_LENGTH = 40;
const MAX_VALUE_LENGTH = 255;

/**
 * Checks a metadata object against the size limits. The result replaces what
 * was stored; a null value removes its key. Invoiced API: size and time limits.
 */
export function checkMetadata(value: Json | undefined): JsonObject {
    if (!isObject(value)) {
        return {};
    }
    const entries = Object.entries(value).filter(([, entry]) => entry !== null && entry !== undefined);
    if (entries.length > MAX_KEYS) {
        throw refuse(`There can only be up to ${MAX_KEYS} metadata values. ${entries.length} values were provided.`, 'metadata');
    }
    for (const [key, entry] of entries) {
        if (key.length > MAX_KEY_LENGTH) {
            throw refuse(`The \`${key}\` metadata key exceeds the ${MAX_KEY_LENGTH} character limit.`, 'metadata');
        }
        const text = typeof entry === 'string' ? entry : JSON.stringify(entry);
        if (text.length > MAX_VALUE_LENGTH) {
            throw refuse(`The provided value for metadata.${key} exceeds the ${MAX_VALUE_LENGTH} character limit.`, 'metadata');
        }
    }
    return Object.fromEntries(entries);
}
