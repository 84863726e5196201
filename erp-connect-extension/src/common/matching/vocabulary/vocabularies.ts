import { czechVocabulary } from './czech-vocabulary';
import { danishVocabulary } from './danish-vocabulary';
import { dutchVocabulary } from './dutch-vocabulary';
import { englishVocabulary } from './english-vocabulary';
import { finnishVocabulary } from './finnish-vocabulary';
import { frenchVocabulary } from './french-vocabulary';
import { germanVocabulary } from './german-vocabulary';
import { hungarianVocabulary } from './hungarian-vocabulary';
import { italianVocabulary } from './italian-vocabulary';
import { norwegianVocabulary } from './norwegian-vocabulary';
import { polishVocabulary } from './polish-vocabulary';
import { portugueseVocabulary } from './portuguese-vocabulary';
import { romanianVocabulary } from './romanian-vocabulary';
import { spanishVocabulary } from './spanish-vocabulary';
import { swedishVocabulary } from './swedish-vocabulary';
import { technicalVocabulary } from './technical-vocabulary';
import { turkishVocabulary } from './turkish-vocabulary';
import { VocabularyWords } from './vocabulary-words';

/** Every language, most widespread first: where nothing else decides between two of them, the first one wins. */
export const VOCABULARIES: readonly VocabularyWords[] = [
    technicalVocabulary, englishVocabulary, germanVocabulary, frenchVocabulary, spanishVocabulary, italianVocabulary, dutchVocabulary,
    portugueseVocabulary, swedishVocabulary, danishVocabulary, norwegianVocabulary, polishVocabulary, czechVocabulary, finnishVocabulary,
    hungarianVocabulary, turkishVocabulary, romanianVocabulary
];
