import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { ConnectionGate, MOST_IN_FLIGHT, MOST_UNDER_WAY } from './connection-gate';

/** A task that ends when it is told to. */
class Held {
    finish!: () => void;
    fail!: (error: Error) => void;
    readonly promise = new Promise<void>((resolve, reject) => {
        this.finish = resolve;
        this.fail = reject;
    });
}

describe('connection gate', () => {
    it('lets so many calls through at a time and no more, while a few deliveries more are under way', async () => {
        const gate = new ConnectionGate();
        const held = new Held();
        let begun = 0;
        let called = 0;
        const all = Array.from({ length: 50 }, (_, index) =>
            gate.run(`k${index}`, async () => {
                begun++;
                await gate.call(async () => {
                    called++;
                    await held.promise;
                });
            })
        );
        await turn();
        assert.deepEqual([begun, called], [MOST_UNDER_WAY, MOST_IN_FLIGHT]);
        held.finish();
        await Promise.all(all);
        assert.deepEqual([begun, called], [50, 50]);
    });

    it('keeps the order, and never runs one key twice at a time, even after a failure', async () => {
        const gate = new ConnectionGate();
        const held = new Held();
        const order: string[] = [];
        const first = gate.run('a', async () => {
            order.push('a1');
            await held.promise;
        });
        const rest = [
            gate.run('a', async () => void order.push('a2')),
            gate.run('b', async () => void order.push('b')),
            gate.run('a', async () => void order.push('a3'))
        ];
        await turn();
        assert.deepEqual(order, ['a1', 'b']);
        held.fail(new Error('failed'));
        await assert.rejects(first, /failed/);
        await Promise.all(rest);
        assert.deepEqual(order, ['a1', 'b', 'a2', 'a3']);
    });

    it('slows down once for refusals that come together, never to nothing, and recovers with successes', () => {
        const gate = new ConnectionGate();
        for (let refusal = 0; refusal < 16; refusal++) {
            gate.slowDown(1000 + refusal);
        }
        assert.equal(gate.limit, 11);
        for (let now = 2000; now < 20_000; now += 1000) {
            gate.slowDown(now);
        }
        assert.equal(gate.limit, 1);
        for (let success = 0; success < 50 * 30; success++) {
            gate.succeeded();
        }
        assert.equal(gate.limit, MOST_IN_FLIGHT);
        assert.equal(gate.successes, 1500);
    });

    it('keeps the first reason of a pause until it is opened', () => {
        const gate = new ConnectionGate();
        gate.pause({ code: 'connection.not-allowed', text: 'first' });
        gate.pause({ code: 'connection.unreachable', text: 'second' });
        assert.equal(gate.paused?.text, 'first');
        gate.open();
        assert.equal(gate.paused, undefined);
    });

    it('tells when nothing is under way', async () => {
        const gate = new ConnectionGate();
        await gate.idle();
        const held = new Held();
        const running = gate.run('a', () => held.promise);
        let isIdle = false;
        await turn();
        const idle = gate.idle().then(() => (isIdle = true));
        await turn();
        assert.equal(isIdle, false);
        held.finish();
        await Promise.all([running, idle]);
    });
});
