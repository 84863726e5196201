/** Resolves the entities that every XML text may use; line ends become `\n`. Unknown ones stay as they are written. */
export function resolveEntities(text: string): string {
    const joined = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    return joined.includes('&') ? joined.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, resolved) : joined;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function resolved(whole: string, hexadecimal?: string, decimal?: string, name?: string): string {
    if (name !== undefined) {
        return NAMED[name.toLowerCase()];
    }
    const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Resolves what workbooks write for characters that XML cannot hold: `_x000D_`, and `_x005F_` for `_` itself. */
export function resolveEscapes(text: string): string {
    return text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

/**
 * Value of an attribute in `source` from `from` to before `to`, whatever the prefix of its name; `undefined` when the
 * tag does not have it. With `prefixed` only a name with a prefix counts (`r:id`).
 */
export function attribute(source: string, from: number, to: number, name: string, prefixed = false): string | undefined {
    const pattern = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
    const tag = source.substring(from, to);
    for (let found = pattern.exec(tag); found; found = pattern.exec(tag)) {
        const colon = found[1].indexOf(':');
        if (found[1].substring(colon + 1) === name && (colon > 0 || !prefixed)) {
            return resolveEntities(found[2] ?? found[3]);
        }
    }
    return undefined;
}

/** Whether an attribute is set to yes, as `1` or `true`. */
export function isSet(value: string | undefined): boolean {
    return value === '1' || value === 'true' || value === 'on';
}
