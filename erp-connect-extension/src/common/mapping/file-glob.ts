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

/**
 * Whether a pattern may take a file of a download. Looks at how names begin and end: where that does not settle it, the
 * answer is yes.
 * @param written names as `writtenFiles` gives them
 */
export function mayTake(glob: string, written: string): boolean {
    if (/[|!\\]/.test(glob)) {
        return true; // alternatives and negations: both ends may be another
    }
    const endings = endingsOf(glob);
    if (endings && !endings.includes(written.slice(written.lastIndexOf('.') + 1).toLowerCase())) {
        return false;
    }
    const taken = folded(/^[^*?[\](){}+@]*/.exec(glob)![0]);
    // Up to what is only known later, or what becomes another sign in a file name. Long names are cut.
    const begins = folded(/^[^{}<>:"/\\|?*.~\p{Cc}]*/u.exec(written)![0].trim()).slice(0, 40);
    return taken.startsWith(begins) || begins.startsWith(taken);
}

/** The endings that a pattern takes, in small letters; `undefined` where it does not name them. */
function endingsOf(glob: string): readonly string[] | undefined {
    const [, one, several] = /\.(?:(\w+)|\{([\w,]+)\})$/.exec(glob) ?? [];
    return (one ?? several)?.toLowerCase().split(',');
}

/** The letter case of names means nothing, nor does how accents are encoded. */
function folded(text: string): string {
    return text.normalize('NFC').toLowerCase();
}
