import * as assert from 'node:assert/strict';
import { detectedNotation } from './detected-notation';

describe('detected notation', () => {
    it('says how dates and numbers are written', () => {
        assert.equal(detectedNotation('date', ['01/02/2026', '26/02/2026', ''])?.found, 'DD/MM/YYYY');
        assert.equal(detectedNotation('money', ['1.234,50'])?.found, ',');
    });

    it('shows the cells where a person has to decide', () => {
        const dates = detectedNotation('date', ['03/04/2026']);
        assert.deepEqual([dates?.found, dates?.choices, dates?.proof], [undefined, ['DD/MM/YYYY', 'MM/DD/YYYY'], ['03/04/2026']]);
        assert.deepEqual(detectedNotation('money', ['1,000'])?.choices, ['.', ',']);
    });

    it('says nothing of texts and of empty columns', () => {
        assert.equal(detectedNotation('string', ['01/02/2026']), undefined);
        assert.equal(detectedNotation('date', ['', ' ']), undefined);
    });
});
