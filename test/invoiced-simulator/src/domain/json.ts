/** Any value a JSON text can hold. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
    [key: string]: Json | undefined;
}

/** Tells a JSON object from arrays, null and plain values. */
export function isObject(value: unknown): value is JsonObject {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The API answers with alphabetically sorted keys, at every level. */
export function sortedJson(value: unknown): string {
    return JSON.stringify(sortKeys(value));
}

function sortKeys(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(sortKeys);
    }
    if (!isObject(value)) {
        return value;
    }
    const sorted: JsonObject = {};
    for (const key of Object.keys(value).sort()) {
        sorted[key] = sortKeys(value[key]) as Json;
    }
    return sorted;
}
