/** Letters that Unicode does not take apart into a base letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
    ß: 'ss',
    æ: 'ae',
    ø: 'o',
    œ: 'oe',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    ə: 'e'
};
/** How the same letters are written where a system knows no diacritics. */
const DIGRAPHS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', æ: 'ae' };

const MARKS = /\p{M}/gu;

/** Lower case without diacritics: `Fälligkeit` becomes `falligkeit`, `Beløp` becomes `belop`. */
export function foldText(text: string): string {
    const lower = text.toLowerCase();
    return isPlain(lower) ? lower : replaceLetters(lower, WHOLE_LETTERS).normalize('NFD').replace(MARKS, '');
}

/** A word in every way it may stand in a header: folded, and with `ae`, `oe`, `ue`, `aa` for its diacritics. */
export function spellings(word: string): readonly string[] {
    const lower = word.toLowerCase();
    return isPlain(lower) ? [lower] : [...new Set([foldText(lower), foldText(replaceLetters(lower, DIGRAPHS))])];
}

function isPlain(text: string): boolean {
    return /^[\x00-\x7f]*$/.test(text);
}

function replaceLetters(text: string, letters: Readonly<Record<string, string>>): string {
    return Array.from(text.normalize('NFC'), letter => letters[letter] ?? letter).join('');
}
