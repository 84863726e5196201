import * as assert from 'node:assert/strict';
import { isConcept } from '../concept';
import { dataItemVocabulary } from './data-item-vocabulary';
import { VOCABULARIES } from './vocabularies';

describe('vocabularies', () => {
    for (const { language, words } of [...VOCABULARIES, dataItemVocabulary]) {
        it(`${language} names only concepts that exist, and no empty words`, () => {
            for (const [meaning, list] of Object.entries(words)) {
                assert.deepEqual(
                    meaning.split(' ').filter(word => !isConcept(word)),
                    [],
                    meaning
                );
                assert.ok(
                    list.split(',').every(word => word.trim() !== ''),
                    `${meaning}: ${list}`
                );
            }
        });
    }
});
