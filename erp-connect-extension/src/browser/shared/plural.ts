const grouped = new Intl.NumberFormat('en-US');

/** `1 error`, `2 errors`, `12,000 errors`. */
export function plural(count: number, noun: string): string {
    return `${grouped.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}
