import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { inLanes } from './lanes';

describe('lanes', () => {
    const items = ['a1', 'b1', 'a2', 'c1', 'b2', 'a3'];
    const laneOf = (item: string): string => item[0];

    it('keep the order within a lane and the width over all', async () => {
        const done: string[] = [];
        let running = 0;
        let most = 0;
        const isDone = await inLanes(items, 2, laneOf, async item => {
            most = Math.max(most, ++running);
            await sleep(item === 'a1' ? 20 : 1);
            running--;
            done.push(item);
            return true;
        });
        assert.equal(isDone, true);
        assert.equal(most, 2);
        assert.deepEqual(
            done.filter(item => item.startsWith('a')),
            ['a1', 'a2', 'a3']
        );
        assert.deepEqual([...done].sort(), [...items].sort());
    });

    it('begin nothing more when a task says so', async () => {
        const begun: string[] = [];
        const isDone = await inLanes(items, 1, laneOf, async item => begun.push(item) < 2);
        assert.equal(isDone, false);
        assert.deepEqual(begun, ['a1', 'a2']);
    });

    it('fail with the first failure, but only when nothing is under way', async () => {
        let ended = 0;
        const task = async (item: string): Promise<boolean> => {
            if (item === 'a1') {
                throw new Error('no');
            }
            await sleep(15);
            ended++;
            return true;
        };
        await assert.rejects(inLanes(items, 2, laneOf, task), /no/);
        assert.equal(ended, 1);
    });

    it('have nothing to do without items', async () => assert.equal(await inLanes([], 3, String, async () => false), true));
});
