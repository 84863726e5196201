import * as assert from 'node:assert/strict';
import { RunInfo } from '../../common/engine-protocol';
import { RunList } from './run-list';

const counts = { rows: 0, read: 0, created: 0, updated: 0, unchanged: 0, refused: 0, skipped: 0 };

function runs(mappingId: string, count: number): RunInfo[] {
    return Array.from({ length: count }, (_, id) => ({ id, mappingId, file: `/in/${id}.csv`, state: 'finished', counts, startedAt: 0 }));
}

describe('the list of runs', () => {
    it('shows more on demand, up to what the engine gives at once', async () => {
        const asked: number[] = [];
        const list = new RunList({
            getRuns: async (_mapping, limit) => {
                asked.push(limit);
                return runs('a', limit);
            }
        });
        await list.refresh();
        while (list.hasMore) {
            await list.showMore();
        }
        assert.deepEqual(asked, [200, 400, 600, 800, 1000]);
        assert.equal(list.runs?.length, 1000);
    });

    it('drops an answer about a mapping that is no longer the chosen one', async () => {
        const waiting = new Map<string | undefined, (found: RunInfo[]) => void>();
        const list = new RunList({ getRuns: mapping => new Promise(resolve => waiting.set(mapping, resolve)) });
        const slow = list.show('slow');
        const fast = list.show('fast');
        waiting.get('fast')!(runs('fast', 1));
        await fast;
        waiting.get('slow')!(runs('slow', 1));
        await slow;
        assert.deepEqual(
            list.runs?.map(({ mappingId }) => mappingId),
            ['fast']
        );
        assert.equal(list.hasMore, false);
    });
});
