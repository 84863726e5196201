const MOST = 10_000;
/** Shorter parts of texts are copies anyway. */
const SHARED_LENGTH = 13;

/**
 * Remembers what a function gave for a text: most columns repeat a few texts in all their cells. Begins anew when
 * there are too many different ones, so that memory stays flat.
 */
export function remembering<T>(convert: (text: string) => T): (text: string) => T {
    const known = new Map<string, T>();
    return text => {
        let value = known.get(text);
        if (value === undefined) {
            const own = ownText(text);
            value = convert(own);
            if (known.size >= MOST) {
                known.clear();
            }
            known.set(own, value);
        }
        return value;
    };
}

/**
 * The text without the piece of the file that it was cut from: engines keep the whole of it for the sake of a long
 * part, and ten thousand remembered parts would keep a whole file in memory.
 */
function ownText(text: string): string {
    return text.length < SHARED_LENGTH ? text : [...text].join('');
}
