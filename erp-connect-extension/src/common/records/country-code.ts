import { COUNTRY_CODES } from './country-list';
import { shorten } from './plain-text';
import { Refusal } from './refusal';

const LANGUAGES = ['de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'nb', 'fi', 'pl', 'cs'];
/** Names in use that language data does not have. */
const OTHER_NAMES =
    'US usa|US united states of america|US america|GB uk|GB great britain|GB england|GB scotland|GB wales|GB northern ireland|NL holland|'
    + 'CZ czech republic|CZ czechia|IE republic of ireland|AE uae|RU russian federation|VN viet nam|TR turkey|SZ swaziland|MK macedonia|'
    + 'CI ivory coast|KR south korea|KR republic of korea|HK hong kong|MO macao|MO macau|DE brd|DE federal republic of germany|CN china prc|'
    + 'CN peoples republic of china|TW taiwan|MD moldova|BO bolivia|VE venezuela|TZ tanzania|SY syria|LA laos|IR iran|BN brunei';

const BOTH_CODES = COUNTRY_CODES.split(' ');
const KNOWN = BOTH_CODES.filter((_, index) => index % 2 === 0);
const byCode = new Map(BOTH_CODES.map((code, index) => [code.toLowerCase(), BOTH_CODES[index - (index % 2)]]));
let byName: ReadonlyMap<string, string> | undefined;

/**
 * The two-letter code of a country, from a code of two or three letters or from its name in the languages of our
 * users. Invoiced's API takes nothing but the code and refuses the whole record otherwise.
 */
export function readCountry(text: string): string | Refusal {
    const name = fold(text);
    // Names are gathered when the first of them comes: it takes a moment, and most files have codes.
    const code = byCode.get(name) ?? (byName ??= codesByName()).get(name);
    return (
        code
        ?? new Refusal(
            'cell.not-a-country',
            `"${shorten(text)}" is not a country.`,
            'Write the two-letter code, e.g. US or DE, or translate the text with "map" in the mapping.'
        )
    );
}

// Names come from the ICU data that every runtime carries. English names go before those of other languages;
// a name that two of these give to different countries, like Kongo, is nobody's.
function codesByName(): ReadonlyMap<string, string> {
    const certain = new Map<string, string>();
    const others = new Map<string, string | undefined>();
    const add = (name: string, code: string): unknown => certain.has(fold(name)) || certain.set(fold(name), code);
    OTHER_NAMES.split('|').forEach(entry => add(entry.slice(3), entry.slice(0, 2)));
    namesIn('en').forEach(([name, code]) => add(name, code));
    for (const [name, code] of LANGUAGES.flatMap(language => namesIn(language))) {
        const folded = fold(name);
        others.set(folded, !others.has(folded) || others.get(folded) === code ? code : undefined);
    }
    const clear = [...others].flatMap(([name, code]) => (code === undefined ? [] : [[name, code] as const]));
    return new Map([...clear, ...certain]);
}

function namesIn(language: string): (readonly [name: string, code: string])[] {
    return (['long', 'short'] as const).flatMap(style => {
        const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none', style });
        return KNOWN.map(code => [names.of(code) ?? code, code] as const);
    });
}

/** Letters only: accents, dots, "the" and "&" are written or left out at will. */
function fold(name: string): string {
    return name
        .normalize('NFD')
        .replace(/[\p{M}.,'’()]/gu, '')
        .replaceAll('&', 'and')
        .replace(/[\s-]+/g, ' ')
        .trim()
        .toLowerCase()
        .replace(/^the /, '');
}
