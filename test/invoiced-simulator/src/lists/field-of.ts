import type { JsonObject } from '../domain/json';

/** A field of a row, or of the values it only stores. */
export function fieldOf(row: object, field: string): unknown {
    if (Object.hasOwn(row, field)) {
        return (row as Record<string, unknown>)[field];
    }
    const { extra, values } = row as { extra?: JsonObject; values?: JsonObject };
    return extra?.[field] ?? values?.[field];
}
