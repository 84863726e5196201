import { Concept } from './concept';
import { splitCompound } from './compound-words';
import { headerWords } from './header-words';
import { Meaning, Vocabulary } from './vocabulary';
import { SMALL_WORDS } from './vocabulary/small-words';

/** A word or phrase of a header with everything it can mean; no meanings where it is unknown. */
export interface ReadWord {
    readonly text: string;
    readonly meanings: readonly Meaning[];
}

/** What a header as a whole says, in one of the ways it can be read. */
export interface Reading {
    readonly concepts: ReadonlySet<Concept>;
    /** Words that nobody knows. */
    readonly unknown: readonly string[];
}

const MOST_READINGS = 8;
const CURRENCY_CODES: ReadonlySet<string> = new Set(
    'eur usd gbp chf sek nok dkk pln czk huf ron try cad aud nzd brl mxn inr jpy zar'.split(' ')
);

/** Takes a header apart into words and phrases that are known, longest first, and the rest. */
export function readWords(header: string, vocabulary: Vocabulary): readonly ReadWord[] {
    const words = wordsOf(header, vocabulary);
    const asWritten = findPhrases(words, vocabulary);
    const main = words.filter(word => !SMALL_WORDS.has(word) || vocabulary.knows(word));
    if (main.length === words.length) {
        return asWritten;
    }
    // `date de l'échéance` is the phrase `date échéance`, too: whichever explains more with fewer parts.
    const withoutSmall = findPhrases(main, vocabulary);
    return cost(withoutSmall) < cost(asWritten) ? withoutSmall : asWritten;
}

/**
 * The ways in which a header can be read. Of a word that several languages know, the meaning in the language counts
 * that comes first in `languages`.
 */
export function readingsOf(words: readonly ReadWord[], languages: readonly string[]): readonly Reading[] {
    let readings: Reading[] = [{ concepts: new Set(), unknown: [] }];
    for (const { text, meanings } of words) {
        const choices = inBestLanguage(meanings, languages);
        if (choices.length === 0) {
            readings = readings.map(each => ({ ...each, unknown: [...each.unknown, text] }));
            continue;
        }
        readings = readings
            .flatMap(each => choices.map(({ concepts }) => ({ ...each, concepts: new Set([...each.concepts, ...concepts]) })))
            .slice(0, MOST_READINGS);
    }
    return readings;
}

function inBestLanguage(meanings: readonly Meaning[], languages: readonly string[]): readonly Meaning[] {
    const language = languages.find(each => meanings.some(meaning => meaning.language === each));
    return language === undefined ? meanings.slice(0, 1) : meanings.filter(meaning => meaning.language === language);
}

function wordsOf(header: string, vocabulary: Vocabulary): readonly string[] {
    return headerWords(header).flatMap(({ whole, parts }) => {
        if (vocabulary.knows(whole)) {
            return [whole];
        }
        return parts.flatMap(part => (isKnown(part, vocabulary) ? [part] : (splitCompound(part, vocabulary) ?? [part])));
    });
}

function isKnown(word: string, vocabulary: Vocabulary): boolean {
    return vocabulary.knows(word) || SMALL_WORDS.has(word) || /\d/.test(word);
}

function findPhrases(words: readonly string[], vocabulary: Vocabulary): readonly ReadWord[] {
    const found: ReadWord[] = [];
    for (let at = 0; at < words.length;) {
        const phrase = longestPhrase(words, at, vocabulary) ?? singleWord(words[at], vocabulary);
        if (phrase.text !== '') {
            found.push(phrase);
        }
        at += phrase.length;
    }
    return found;
}

type Phrase = ReadWord & { readonly length: number };

function longestPhrase(words: readonly string[], at: number, vocabulary: Vocabulary): Phrase | undefined {
    for (let length = Math.min(vocabulary.longestPhrase, words.length - at); length > 0; length--) {
        const text = words.slice(at, at + length).join(' ');
        const meanings = vocabulary.meaningsOf(text);
        if (meanings.length > 0) {
            return { text, meanings, length };
        }
    }
    return undefined;
}

function singleWord(word: string, vocabulary: Vocabulary): Phrase {
    if (SMALL_WORDS.has(word) || CURRENCY_CODES.has(word) || word === '0') {
        return { text: '', meanings: [], length: 1 };
    }
    const digits = /^\d{1,2}$/.test(word) ? manyOf(Number(word)) : undefined;
    return { text: word, meanings: digits ? [{ concepts: [digits], language: 'technical' }] : vocabulary.meaningsByStem(word), length: 1 };
}

function manyOf(digit: number): Concept {
    return digit <= 1 ? 'first-of-many' : digit === 2 ? 'second-of-many' : 'further-of-many';
}

function cost(words: readonly ReadWord[]): number {
    return words.reduce((sum, { meanings }) => sum + (meanings.length > 0 ? 1 : 3), 0);
}
