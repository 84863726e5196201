import { Vocabulary } from './vocabulary';

/** What Germanic languages put between the words of a compound: `Rechnung-s-nummer`, `Kunde-n-nummer`. */
const JOINTS = ['', 's', 'n', 'e', 'en', 'es', 'er'];
const SHORTEST = 3;
/** Shorter words that compounds end or begin with. */
const SHORT_WORDS: ReadonlySet<string> = new Set(['nr', 'no', 'id', 'dt', 'po', 'cd', 'dat', 'ab', 'op', 'tc', 'hc']);
const LONGEST = 40;

/**
 * Takes a compound apart into words that are known: `fakturadato` into `faktura` and `dato`, `duedate` into `due` and
 * `date`. `undefined` where it cannot be done without remainder.
 */
export function splitCompound(word: string, vocabulary: Vocabulary): readonly string[] | undefined {
    if (word.length < SHORTEST + 2 || word.length > LONGEST || /\d/.test(word)) {
        return undefined;
    }
    // best[i]: the fewest words that the first i letters are made of
    const best: (readonly string[] | undefined)[] = [[]];
    for (let end = 1; end <= word.length; end++) {
        best[end] = bestUpTo(word, end, best, vocabulary);
    }
    const words = best[word.length];
    return words && words.length > 1 ? words : undefined;
}

function bestUpTo(
    word: string,
    end: number,
    best: readonly (readonly string[] | undefined)[],
    vocabulary: Vocabulary
): readonly string[] | undefined {
    let found: readonly string[] | undefined;
    for (let start = 0; start <= end - 2; start++) {
        const before = best[start];
        if (!before || (found && before.length + 1 >= found.length)) {
            continue;
        }
        for (const joint of end < word.length ? JOINTS : ['']) {
            const piece = word.slice(start, end - joint.length);
            if (word.slice(end - joint.length, end) === joint && isPiece(piece, vocabulary)) {
                found = [...before, piece];
                break;
            }
        }
    }
    return found;
}

function isPiece(piece: string, vocabulary: Vocabulary): boolean {
    return (piece.length >= SHORTEST || SHORT_WORDS.has(piece)) && vocabulary.knows(piece);
}
