import type { Json, JsonObject } from '../domain/json';

/** Decides whether a row is in the list. */
export type Test<T> = (row: T) => boolean;

/** The value of `metadata.<key>` of a row. */
export function metadataOf(row: unknown, key: string): Json | undefined {
    const metadata = (row as { metadata?: JsonObject }).metadata;
    return metadata && Object.hasOwn(metadata, key) ? metadata[key] : undefined;
}
