import { Refusal } from './refusal';

let codes: ReadonlyMap<string, string> | undefined;

/**
 * The two-letter code of a country, from a code or from its name in the languages of our users. Invoiced's API
 * takes nothing but the code and refuses the whole record otherwise.
 */
export function readCountry(text: string): string | Refusal {
    codes ??= codesByName();
    const code = codes.get(text.trim().toLowerCase());
    return (
        code ??
        new Refusal(
            'cell.not-a-country',
            `"${text}" is not a country.`,
            'Write the two-letter code, e.g. US or DE, or translate the text with "map" in the mapping.'
        )
    );
}

// Names come from the ICU data that every runtime carries. Codes that ICU has no name for are no countries.
function codesByName(): ReadonlyMap<string, string> {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const all = letters.flatMap(first => letters.map(second => first + second));
    const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const known = all.filter(code => english.of(code) !== undefined && !/^(E[UZ]|UN|X[AB]|ZZ|QO)$/.test(code));
    const byName = new Map<string, string>();
    for (const language of ['pl', 'nb', 'da', 'sv', 'pt', 'nl', 'it', 'es', 'fr', 'de', 'en']) {
        const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
        known.forEach(code => byName.set((names.of(code) ?? code).toLowerCase(), code));
    }
    for (const [name, code] of [['usa', 'US'], ['united states of america', 'US'], ['uk', 'GB'], ['great britain', 'GB'], ['england', 'GB']]) {
        byName.set(name, code);
    }
    known.forEach(code => byName.set(code.toLowerCase(), code));
    return byName;
}
