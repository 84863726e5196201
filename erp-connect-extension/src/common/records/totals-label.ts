import { foldText } from '../matching/fold-text';
import { isCurrencyCode } from './currency-code';
import { COMPANIONS, OPENERS, PAGES, REPORT_LINES, SUMS, SUM_ENDINGS } from './totals-words';

const LONGEST = 120;
/** A number or code behind the first word: `Total C-1`, `Summe 05/2026`. It says which sum is meant and changes nothing. */
const CODE = /(?<=\s)\S*\d\S*/g;
/** Words of the longest phrase that is looked for. */
const PHRASE_WORDS = 3;

interface Words {
    readonly sums: ReadonlySet<string>;
    readonly companions: ReadonlySet<string>;
    readonly openers: ReadonlySet<string>;
    readonly endings: readonly string[];
    /** Beginnings of report lines, each with a blank behind it, by their first word. */
    readonly lines: ReadonlyMap<string, readonly string[]>;
    readonly pages: ReadonlySet<string>;
}

let known: Words | undefined;

/**
 * Whether a text stands for a sum and for nothing else: `Grand total:`, `Summe EUR`, `合計`. A name is no sum only
 * because it begins with such a word: `Total SA`.
 */
export function isSum(text: string): boolean {
    return readSum(wordsOf(text)) === 'whole';
}

/**
 * Whether a text stands for a sum, be it one that says what it is of, before it or behind it: `Total for ACME`, `Summe
 * Kunde 10001 Müller`, and the `ACME Total` that spreadsheet programs write. Only to be asked where nothing else
 * points to a record.
 */
export function isSumOfSomething(text: string): boolean {
    const words = wordsOf(text);
    return readSum(words) !== undefined || endsInSum(words);
}

/** Whether a text is a line that a report breaks or ends with: `*** End of report ***`, `Page 3 of 7`. */
export function isReportLine(text: string): boolean {
    const words = wordsOf(text);
    const { lines, pages } = vocabulary();
    if (words.length === 1 && pages.has(words[0])) {
        return /\d/.test(text);
    }
    const line = `${words.join(' ')} `;
    return lines.get(words[0])?.some(beginning => line.startsWith(beginning)) ?? false;
}

/** Whether a text is a number and a sum: `INV-1 Total`, which nobody numbers an invoice. */
export function isSumOfNumber(text: string): boolean {
    return /\d.*\s\D+$/.test(text) && endsInSum(wordsOf(text));
}

function wordsOf(text: string): readonly string[] {
    return text.length > LONGEST
        ? []
        : foldText(text.trim().replace(CODE, ''))
              .split(/[^\p{L}]+/u)
              .filter(word => word !== '');
}

/** `whole` for a sum and its companions alone, `opened` where it leads on to a name. */
function readSum(words: readonly string[]): 'whole' | 'opened' | undefined {
    const { companions, openers } = vocabulary();
    let hasSum = false;
    for (let at = 0; at < words.length;) {
        const taken = sumAt(words, at);
        if (taken > 0) {
            hasSum = true;
            at += taken;
        } else if (companions.has(words[at]) || isCurrencyCode(words[at])) {
            at++;
        } else {
            return hasSum && openers.has(words[at]) ? 'opened' : undefined;
        }
    }
    return hasSum ? 'whole' : undefined;
}

function endsInSum(words: readonly string[]): boolean {
    return words.some((_, at) => sumAt(words, at) === words.length - at && sumAt(words, at) > 0);
}

/** How many words from here on name a sum; 0 for none. */
function sumAt(words: readonly string[], at: number): number {
    const { sums, endings } = vocabulary();
    for (let count = Math.min(PHRASE_WORDS, words.length - at); count > 0; count--) {
        if (sums.has(words.slice(at, at + count).join(' '))) {
            return count;
        }
    }
    return endings.some(ending => words[at].endsWith(ending)) ? 1 : 0;
}

function vocabulary(): Words {
    return (known ??= {
        sums: new Set(phrasesOf(SUMS)),
        companions: new Set(phrasesOf(COMPANIONS)),
        openers: new Set(phrasesOf(OPENERS)),
        endings: phrasesOf(SUM_ENDINGS),
        lines: Map.groupBy(
            phrasesOf(REPORT_LINES).map(line => `${line} `),
            line => line.slice(0, line.indexOf(' '))
        ),
        pages: new Set(phrasesOf(PAGES))
    });
}

function phrasesOf(lists: readonly string[]): readonly string[] {
    return lists.flatMap(list => list.split(', ')).map(phrase => wordsOf(phrase).join(' '));
}
