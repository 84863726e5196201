const ENDING = /(?:ego|emu|ami|ach|ens|ern|ene|ene|ow|em|en|es|er|et|ne|ar|or|as|os|n|s)$/;
const VOWELS = /[aeiouy]+$/;
const LONG_ENOUGH = 5;

/**
 * A word without what its grammar adds, roughly and for all languages at once: `faktury`, `fakturor` and `fakturaer`
 * become `faktur`. Short words stay as they are, as too much else begins like them.
 */
export function wordStem(word: string): string {
    if (word.length < LONG_ENOUGH) {
        return '';
    }
    const short = word.replace(ENDING, '').replace(VOWELS, '');
    return short.length >= LONG_ENOUGH - 1 ? short : '';
}
