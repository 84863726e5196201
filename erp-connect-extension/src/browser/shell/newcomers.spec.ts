import * as assert from 'node:assert/strict';
import { Newcomers } from './newcomers';

describe('Newcomers', () => {
    it('names each once while it stays, and again when it comes back', () => {
        const newcomers = new Newcomers();
        const looks = [['a'], ['a', 'b'], ['a', 'b'], ['b'], ['a', 'b']].map(present => [...newcomers.among(present)]);
        assert.deepEqual(looks, [['a'], ['b'], [], [], ['a']]);
    });
});
