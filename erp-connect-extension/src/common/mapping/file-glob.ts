const PAIRS: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

/** What is wrong with a pattern of file names, as a sentence; `undefined` where it is right. */
export function fileGlobProblem(glob: string): string | undefined {
    if (glob.trim() === '') {
        return 'The pattern is empty.';
    }
    if (/[\\/]/.test(glob)) {
        return 'The pattern is for file names only; the folder is said in "folder".';
    }
    const open: string[] = [];
    for (const sign of glob) {
        if (open.at(-1) === sign) {
            open.pop();
        } else if (open.at(-1) !== ']') {
            // Inside [ ] every other bracket is a character like any other.
            if (PAIRS[sign]) {
                open.push(PAIRS[sign]);
            } else if (Object.values(PAIRS).includes(sign)) {
                return `"${sign}" closes nothing in the pattern.`;
            }
        }
    }
    return open.length ? `"${open.at(-1)}" is missing in the pattern.` : undefined;
}
