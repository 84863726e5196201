import { DecimalMark } from './decimal-text';

const ZERO = 48;
const MINUS = 45;
const MARKS: Readonly<Record<DecimalMark, number>> = { '.': 46, ',': 44 };
/** With as many digits, a whole number and a power of ten are exact, and so is the rounding of their quotient. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/**
 * Reads digits with at most a minus before, the other mark between groups of three, and one decimal mark, e.g.
 * `-1,234.50`; `undefined` for every other text, which may still be a number that people write another way.
 */
export function readPlainNumber(text: string, mark: DecimalMark): number | undefined {
    const { length } = text;
    const isNegative = length > 1 && text.charCodeAt(0) === MINUS;
    const start = isNegative ? 1 : 0;
    const markCode = MARKS[mark];
    const groupCode = MARKS[mark === '.' ? ',' : '.'];
    let digits = 0;
    let markAt = -1;
    let groupAt = -1;
    // The mark counts as a place, so that no text with more digits than a number keeps comes through.
    if (length === start || length - start > EXACT_DIGITS) {
        return undefined;
    }
    for (let at = start; at < length; at++) {
        const code = text.charCodeAt(at);
        const digit = code - ZERO;
        if (digit >= 0 && digit <= 9) {
            digits = digits * 10 + digit;
        } else if (markAt >= 0 || (groupAt >= 0 && at !== groupAt + 4)) {
            return undefined;
        } else if (code === markCode && at > start && at < length - 1) {
            markAt = at;
        } else if (code === groupCode && (groupAt >= 0 || isFirstGroup(text, start, at))) {
            groupAt = at;
        } else {
            return undefined;
        }
    }
    if (groupAt >= 0 && markAt < 0 && length !== groupAt + 4) {
        return undefined;
    }
    const value = markAt < 0 ? digits : digits / POWERS[length - 1 - markAt];
    return isNegative && value !== 0 ? -value : value;
}

/** One to three digits that say something. */
function isFirstGroup(text: string, start: number, at: number): boolean {
    return at > start && at <= start + 3 && text.charCodeAt(start) !== ZERO;
}
