/**
 * The word most like `text`, for "did you mean"; `undefined` where none is near enough to be meant. Case does not
 * count. About one mistake in three characters is forgiven, so that short words do not match anything.
 */
export function nearestWord(text: string, words: Iterable<string>): string | undefined {
    const wanted = text.toLowerCase();
    let best: string | undefined;
    let bestDistance = Math.floor(Math.max(wanted.length, 3) / 3) + 0.5;
    for (const word of words) {
        const distance =
            Math.abs(word.length - wanted.length) < bestDistance ? editDistance(wanted, word.toLowerCase()) : Number.POSITIVE_INFINITY;
        if (distance < bestDistance) {
            best = word;
            bestDistance = distance;
        }
    }
    return best;
}

/** The sentence that follows a mistake; nothing where no word is near. */
export function didYouMean(word: string | undefined): string {
    return word === undefined ? '' : ` Did you mean "${word}"?`;
}

/**
 * Fewest insertions, deletions, replacements and swaps of neighbours that turn one text into the other
 * (Damerau-Levenshtein, in the restricted form that edits no part twice).
 */
export function editDistance(left: string, right: string): number {
    let beforeLast: number[] = [];
    let last = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let i = 1; i <= left.length; i++) {
        const row = [i];
        for (let j = 1; j <= right.length; j++) {
            const replaced = last[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1);
            row[j] = Math.min(replaced, last[j] + 1, row[j - 1] + 1);
            if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
                row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
        }
        beforeLast = last;
        last = row;
    }
    return last[right.length];
}
