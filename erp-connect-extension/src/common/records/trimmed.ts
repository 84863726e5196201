const SPACE = 32;
const LAST_OF_ASCII = 126;

/** Cuts off blanks as `trim` does; nearly all cells have none, which two characters tell. */
export function trimmed(text: string): string {
    const { length } = text;
    return length === 0 || (isSign(text.charCodeAt(0)) && isSign(text.charCodeAt(length - 1))) ? text : text.trim();
}

function isSign(code: number): boolean {
    return code > SPACE && code <= LAST_OF_ASCII;
}
