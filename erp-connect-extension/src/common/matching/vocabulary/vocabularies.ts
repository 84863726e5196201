import { bulgarianVocabulary } from './bulgarian-vocabulary';
import { croatianVocabulary } from './croatian-vocabulary';
import { czechVocabulary } from './czech-vocabulary';
import { danishVocabulary } from './danish-vocabulary';
import { dutchVocabulary } from './dutch-vocabulary';
import { englishVocabulary } from './english-vocabulary';
import { estonianVocabulary } from './estonian-vocabulary';
import { finnishVocabulary } from './finnish-vocabulary';
import { frenchVocabulary } from './french-vocabulary';
import { germanVocabulary } from './german-vocabulary';
import { greekVocabulary } from './greek-vocabulary';
import { hungarianVocabulary } from './hungarian-vocabulary';
import { italianVocabulary } from './italian-vocabulary';
import { latvianVocabulary } from './latvian-vocabulary';
import { lithuanianVocabulary } from './lithuanian-vocabulary';
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
    technicalVocabulary,
    englishVocabulary,
    germanVocabulary,
    frenchVocabulary,
    spanishVocabulary,
    italianVocabulary,
    dutchVocabulary,
    portugueseVocabulary,
    swedishVocabulary,
    danishVocabulary,
    norwegianVocabulary,
    polishVocabulary,
    czechVocabulary,
    finnishVocabulary,
    hungarianVocabulary,
    turkishVocabulary,
    romanianVocabulary,
    croatianVocabulary,
    lithuanianVocabulary,
    latvianVocabulary,
    estonianVocabulary,
    greekVocabulary,
    bulgarianVocabulary
];
