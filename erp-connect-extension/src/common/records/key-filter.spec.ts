import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { KeyFilter } from './key-filter';

describe('key filter', () => {
    it('has every key that was added', () => {
        fc.assert(
            fc.property(fc.array(fc.string()), keys => {
                const filter = new KeyFilter();
                keys.forEach(key => filter.add(key));
                assert.ok(keys.every(key => filter.mayHave(key)));
            }),
            { numRuns: 20 }
        );
    });

    it('rarely has another', () => {
        const filter = new KeyFilter();
        assert.equal(filter.mayHave('inv-1'), false);
        for (let number = 0; number < 100_000; number++) {
            filter.add(`inv-${number}`);
        }
        const wrong = Array.from({ length: 20_000 }, (_, index) => `inv-${index + 100_000}`).filter(key => filter.mayHave(key));
        assert.ok(wrong.length < 200, `${wrong.length} of 20000`);
    });
});
