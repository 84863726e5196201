/** Text as it is, whatever signs of Markdown it holds, on one line. */
export function codeSpan(text: string): string {
    const line = text.replace(/[\r\n]+/g, ' ');
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(match => match[0].length));
    const fence = '`'.repeat(longest + 1);
    return longest ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** Text as it is, on one line, in the midst of other text. */
export function plainMarkdown(text: string): string {
    return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>()#+\-!|~&]/g, '\\$&');
}
