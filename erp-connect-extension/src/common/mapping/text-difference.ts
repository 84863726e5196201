import { TextEdit } from './text-range';

/** The single edit that turns one text into the other, as short as can be; none where they are the same. */
export function textDifference(before: string, after: string): readonly TextEdit[] {
    let start = 0;
    while (start < before.length && before[start] === after[start]) {
        start++;
    }
    let end = 0;
    while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) {
        end++;
    }
    const text = after.slice(start, after.length - end);
    const length = before.length - end - start;
    return length || text ? [{ offset: start, length, text }] : [];
}
