const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const LATIN = /\p{Script=Latin}/u;
const EAST_ASIAN = /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff5e\u3000-\u303f]/u;
/** Letters of small languages: in a business file rather a sign of the wrong code page. */
const RARE = new Set('þÞðÐýÝÿŸ');
/** Signs that stand where numbers and texts have them. */
const COMMON_SIGNS = new Set('€£§°²³½«»–—’‘“”„…®™·×ºª¡¿\u00a0µ±');
/**
 * Pairs that no western language writes, but that Czech, Croatian, Hungarian, Polish and Romanian texts turn into when
 * they are read as windows-1252: `Dvoøák` for Dvořák, `Kovaèeviæ` for Kovačević, `Gyõr` for Győr, `Gdañsk` for Gdańsk.
 */
const EASTERN_IN_WESTERN = /ø[áéíýì]|è[aeiouyáéíóúý]|[ìòù]\p{L}|õ(?![es])|iæ(?!\p{L})|ñ(?![aeiouáéíóú])|ã(?=[bcdflmnprtvz])/giu;
const BETWEEN_LETTERS = new Set('’´·\u00ad');

/**
 * How much a text looks as people write it, judging only its characters beyond ASCII and what stands beside them:
 * about 1 for `Müller` and `Łódź`, far below 0 for `M³ller` and `MŸller`. 0 for a text without such characters.
 */
export function latinPlausibility(text: string): number {
    const found = [...text.matchAll(/[^\x00-\x7f]/gu)];
    if (found.length === 0) {
        return 0;
    }
    const sum = found.reduce((total, match) => total + plausibilityAt(text, match.index, match[0]), 0);
    return (sum - 1.5 * (text.match(EASTERN_IN_WESTERN)?.length ?? 0)) / found.length;
}

function plausibilityAt(text: string, index: number, character: string): number {
    const before = text[index - 1] ?? '';
    const after = text[index + character.length] ?? '';
    if (LETTER.test(character)) {
        return plausibilityOfLetter(character, before, after, text[index - 2] ?? '');
    }
    if ((character >= '\u0080' && character <= '\u009f') || /[\u2500-\u25ff]/.test(character)) {
        return -3;
    }
    if (LETTER.test(before) && LETTER.test(after)) {
        return BETWEEN_LETTERS.has(character) ? 0.5 : -2;
    }
    if (character === '€') {
        return 0.7;
    }
    return COMMON_SIGNS.has(character) ? 0.2 : -0.5;
}

function plausibilityOfLetter(letter: string, before: string, after: string, beforeThat: string): number {
    const beside = [before, after].filter(other => LETTER.test(other));
    if (beside.length === 0) {
        return 0;
    }
    if (beside.some(other => LATIN.test(other) !== LATIN.test(letter))) {
        return -2;
    }
    // mÜller, MŸller: a capital behind a small letter, or inside of a word that goes on in small letters.
    if (UPPER.test(letter) && LETTER.test(before) && (LOWER.test(before) || LOWER.test(after))) {
        return -1.5;
    }
    // MüLLER: a small letter inside of a word in capitals.
    if (LOWER.test(letter) && UPPER.test(after) && UPPER.test(before)) {
        return -1.5;
    }
    if (LATIN.test(letter) && isForeign(before) && isForeign(beforeThat)) {
        return -1;
    }
    return RARE.has(letter) ? 0.4 : 1;
}

/** Three letters with accents in a row are no Latin word: they are Cyrillic or Greek in the wrong code page. */
function isForeign(character: string): boolean {
    return character > '\x7f' && LETTER.test(character);
}

/**
 * Share of the characters beyond ASCII that are East Asian and stand beside another one of them. Latin text read in
 * an East Asian encoding has such characters as well, but alone between Latin letters.
 */
export function eastAsianShare(text: string): number {
    const all = text.match(/[^\x00-\x7f]/gu) ?? [];
    const runs = text.match(new RegExp(`${EAST_ASIAN.source}{2,}`, 'gu')) ?? [];
    return all.length === 0 ? 0 : runs.reduce((total, run) => total + run.length, 0) / all.length;
}
