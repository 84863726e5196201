import * as assert from 'node:assert/strict';
import { Pending } from './pending';

describe('Pending', () => {
    it('handles a name once after a pause', async () => {
        const handled: string[] = [];
        const done = new Promise<void>(resolve => {
            const pending = new Pending(1, async name => {
                handled.push(name);
                if (handled.length === 2) {
                    resolve();
                }
            });
            ['a', 'a', 'b', 'a'].forEach(name => pending.add(name));
        });
        await done;
        assert.deepEqual(handled.sort(), ['a', 'b']);
    });

    it('handles it again when it changed meanwhile, but not at the same time', async () => {
        let atOnce = 0;
        let most = 0;
        let times = 0;
        await new Promise<void>(resolve => {
            const pending = new Pending(1, async () => {
                most = Math.max(most, ++atOnce);
                if (++times === 1) {
                    pending.add('a');
                }
                await new Promise<void>(later => setTimeout(later, 5));
                atOnce--;
                if (times === 2) {
                    resolve();
                }
            });
            pending.add('a');
        });
        assert.deepEqual([times, most], [2, 1]);
    });
});
