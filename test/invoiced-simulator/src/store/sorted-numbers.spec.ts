import assert from 'node:assert/strict';
import { seededRandom } from '../domain/random';
import { SortedNumbers } from './sorted-numbers';

describe('sorted numbers', () => {
    it('keep order, ranks and slices through any additions and removals', () => {
        const random = seededRandom(3);
        const sorted = new SortedNumbers();
        const expected = new Set<number>();
        for (let step = 0; step < 30_000; step += 1) {
            const value = Math.floor(random() * 9_000);
            if (random() < 0.6) {
                sorted.add(value);
                expected.add(value);
            } else {
                sorted.delete(value);
                expected.delete(value);
            }
        }
        const all = [...expected].sort((a, b) => a - b);
        assert.equal(sorted.size, all.length);
        assert.deepEqual([...sorted.slice(0, sorted.size)], all);
        assert.deepEqual([...sorted.slice(2_500, 2_700)], all.slice(2_500, 2_700));
        for (const value of [-1, 0, 17, 4_444, 8_999, 10_000]) {
            assert.equal(sorted.rank(value), all.filter(other => other < value).length);
        }
    });

    it('take numbers that only grow, and end up empty again', () => {
        const sorted = new SortedNumbers();
        const all = Array.from({ length: 10_000 }, (_, index) => index * 3);
        all.forEach(value => sorted.add(value));
        assert.equal(sorted.rank(15_000), 5_000);
        assert.deepEqual([...sorted.slice(9_999, 20_000)], [29_997]);
        all.forEach(value => sorted.delete(value));
        assert.equal(sorted.size, 0);
        assert.deepEqual([...sorted.slice(0, 10)], []);
    });
});
