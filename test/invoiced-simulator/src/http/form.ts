import { isObject, type Json, type JsonObject } from '../domain/json';

/**
 * Parses `application/x-www-form-urlencoded` text, query strings included,
 * with PHP's bracket keys: `items[0][name]=Paper`, `filter[number]=INV-1`.
 */
export function parseForm(text: string): JsonObject {
    const root: JsonObject = {};
    for (const [name, value] of new URLSearchParams(text)) {
        assign(root, pathOf(name), value);
    }
    return withLists(root) as JsonObject;
}

/** `a[b][]` becomes `a`, `b`, `` (an empty segment appends). */
function pathOf(name: string): string[] {
    const bracket = name.indexOf('[');
    if (bracket <= 0 || !name.endsWith(']')) {
        return [name];
    }
    return [name.slice(0, bracket), ...name.slice(bracket + 1, -1).split('][')];
}

function assign(root: JsonObject, path: string[], value: string): void {
    let target = root;
    path.forEach((segment, depth) => {
        const key = segment === '' ? String(Object.keys(target).length) : segment;
        if (depth === path.length - 1) {
            define(target, key, value);
            return;
        }
        const next = Object.hasOwn(target, key) ? target[key] : undefined;
        if (isObject(next)) {
            target = next;
        } else {
            const created: JsonObject = {};
            define(target, key, created);
            target = created;
        }
    });
}

/** Defined, not assigned: a key such as `__proto__` is just a name. */
function define(target: JsonObject, key: string, value: Json): void {
    Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}

/** Objects keyed 0, 1, 2.. were lists. */
function withLists(value: Json | undefined): Json | undefined {
    if (!isObject(value)) {
        return value;
    }
    const keys = Object.keys(value);
    if (keys.length > 0 && keys.every((key, index) => key === String(index))) {
        return keys.map(key => withLists(value[key]) as Json);
    }
    keys.forEach(key => define(value, key, withLists(value[key]) as Json));
    return value;
}
