import * as assert from 'node:assert/strict';
import { trimmed } from './trimmed';

describe('trimmed', () => {
    for (const text of ['', ' ', 'a', 'a b', ' a', 'a ', '\u00a0a', 'a\u00a0', '\ufeffa', 'é', 'é ', '\t1\r', '~']) {
        it(`cuts ${JSON.stringify(text)} as trim does`, () => {
            assert.equal(trimmed(text), text.trim());
        });
    }
});
