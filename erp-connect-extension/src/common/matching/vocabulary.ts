import { Concept, isConcept } from './concept';
import { spellings } from './fold-text';
import { SMALL_WORDS } from './vocabulary/small-words';
import { VocabularyWords } from './vocabulary/vocabulary-words';
import { wordStem } from './word-stem';

/** One of the things a word or phrase can mean. */
export interface Meaning {
    readonly concepts: readonly Concept[];
    readonly language: string;
}

/** Longest phrase, in words. */
const PHRASE_WORDS = 6;
/** A phrase this long is recognised without its blanks, too: `duedate`. */
const GLUED_LENGTH = 6;
const STEM_LENGTH = 4;

/** Words and phrases of all languages, folded, with what they mean. */
export class Vocabulary {
    private readonly phrases = new Map<string, Meaning[]>();
    private readonly stems = new Map<string, Meaning[]>();

    constructor(vocabularies: readonly VocabularyWords[]) {
        for (const { language, words } of vocabularies) {
            for (const [key, list] of Object.entries(words)) {
                const meaning = { concepts: key.split(' ').filter(isConcept), language };
                list.split(',')
                    .flatMap(spellings)
                    .forEach(phrase => this.add(phrase, meaning));
            }
        }
    }

    /** What a phrase (folded words, divided by single blanks) can mean; empty where it is unknown. */
    meaningsOf(phrase: string): readonly Meaning[] {
        return this.phrases.get(phrase) ?? [];
    }

    /** What a word means by its beginning, apart from its ending: `kontrahenta` as `kontrahent`. */
    meaningsByStem(word: string): readonly Meaning[] {
        const stem = wordStem(word);
        return stem.length < STEM_LENGTH ? [] : (this.stems.get(stem) ?? []);
    }

    knows(word: string): boolean {
        return this.phrases.has(word);
    }

    /** Most words a phrase has that begins anywhere. */
    get longestPhrase(): number {
        return PHRASE_WORDS;
    }

    private add(text: string, meaning: Meaning): void {
        const words = text.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '');
        if (words.length === 0) {
            return;
        }
        put(this.phrases, words.join(' '), meaning);
        if (words.length === 1) {
            const stem = wordStem(words[0]);
            if (stem.length >= STEM_LENGTH) {
                put(this.stems, stem, meaning);
            }
            return;
        }
        const glued = words.join('');
        if (glued.length >= GLUED_LENGTH) {
            put(this.phrases, glued, meaning);
        }
        const mainWords = words.filter(word => !SMALL_WORDS.has(word));
        if (mainWords.length > 1 && mainWords.length < words.length) {
            put(this.phrases, mainWords.join(' '), meaning);
        }
    }
}

function put(map: Map<string, Meaning[]>, key: string, meaning: Meaning): void {
    const meanings = map.get(key);
    if (!meanings) {
        map.set(key, [meaning]);
    } else if (!meanings.some(each => each.language === meaning.language && each.concepts.join() === meaning.concepts.join())) {
        meanings.push(meaning);
    }
}
