import * as assert from 'node:assert/strict';
import { readBoolean } from './boolean-text';
import { Refusal } from './refusal';

// The words themselves stand in conversion-examples.ts.
describe('boolean text', () => {
    it('does not mind blanks, accents and letter case', () => {
        assert.deepEqual([' Yes ', 'SÍ', 'Si\u0301', 'NÃO'].map(readBoolean), [true, true, true, false]);
    });

    it('refuses everything else', () => {
        for (const text of ['', 'yes no', '1.0', '01', 'maybe', '__proto__', 'constructor']) {
            const read = readBoolean(text);
            assert.ok(read instanceof Refusal && read.code === 'cell.not-a-boolean', text);
        }
    });
});
