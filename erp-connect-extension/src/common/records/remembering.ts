const MOST = 10_000;

/**
 * Remembers what a function gave for a text: most columns repeat a few texts in all their cells. Begins anew when
 * there are too many different ones, so that memory stays flat.
 */
export function remembering<T>(convert: (text: string) => T): (text: string) => T {
    const known = new Map<string, T>();
    return text => {
        let value = known.get(text);
        if (value === undefined) {
            value = convert(text);
            if (known.size >= MOST) {
                known.clear();
            }
            known.set(text, value);
        }
        return value;
    };
}
