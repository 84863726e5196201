export type LineBreak = '\n' | '\r';

/** Counts the line breaks before `end`, with native searches because whole files pass here. */
export function countLineBreaks(text: string, end: number, lineBreak: LineBreak): number {
    let count = 0;
    for (let at = text.indexOf(lineBreak); at >= 0 && at < end; at = text.indexOf(lineBreak, at + 1)) {
        count += 1;
    }
    return count;
}
