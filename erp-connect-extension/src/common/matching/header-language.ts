import { ReadWord } from './header-reading';

const NEUTRAL = 'technical';

/**
 * The languages of a set of headers, best first. A word that only one language has says most; names of systems say
 * nothing, but where a word is one of them it is nothing else.
 */
export function languagesOf(headers: readonly (readonly ReadWord[])[]): readonly string[] {
    const votes = new Map<string, number>();
    for (const { meanings, text } of headers.flat()) {
        const languages = new Set(meanings.map(meaning => meaning.language).filter(language => language !== NEUTRAL));
        for (const language of languages) {
            // Longer words are rarer, and a chance hit less likely.
            votes.set(language, (votes.get(language) ?? 0) + Math.min(text.length, 12) / languages.size ** 2);
        }
    }
    return [NEUTRAL, ...[...votes].sort(([, left], [, right]) => right - left).map(([language]) => language)];
}
