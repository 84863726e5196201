import { languagesOf } from './header-language';
import { Reading, readingsOf, readWords } from './header-reading';
import { completeHeaders } from './header-words';
import { commonBeginning, tablePrefix } from './table-prefix';
import { dataItemVocabulary } from './vocabulary/data-item-vocabulary';
import { VOCABULARIES } from './vocabulary/vocabularies';
import { Vocabulary } from './vocabulary';

let everyLanguage: Vocabulary | undefined;
let dataItems: Vocabulary | undefined;

/** What each header of a table says. The headers together decide which language a word is of. */
export function readHeaders(headers: readonly string[]): readonly (readonly Reading[])[] {
    const prefix = tablePrefix(headers);
    if (prefix !== undefined) {
        return readWith(
            (dataItems ??= new Vocabulary([dataItemVocabulary])),
            headers.map(header => header.trim().slice(prefix.length))
        );
    }
    everyLanguage ??= new Vocabulary(VOCABULARIES);
    const beginning = commonBeginning(headers);
    const meaningless = beginning !== undefined && readWords(beginning, everyLanguage).every(({ meanings }) => meanings.length === 0);
    const texts = completeHeaders(headers).map(header =>
        meaningless && header.trimStart().startsWith(beginning) ? header.trimStart().slice(beginning.length) : header
    );
    return readWith(everyLanguage, texts);
}

function readWith(vocabulary: Vocabulary, headers: readonly string[]): readonly (readonly Reading[])[] {
    const words = headers.map(header => readWords(header, vocabulary));
    const languages = languagesOf(words);
    return words.map(each => readingsOf(each, languages));
}
