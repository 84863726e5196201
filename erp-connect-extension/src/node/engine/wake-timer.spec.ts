import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntil } from '../spec-support/wait-until';
import { WakeTimer } from './wake-timer';

const NEVER = 1_000_000;

describe('wake timer', () => {
    let timer: WakeTimer;
    let times: number;
    let next: number;
    let work: () => Promise<void>;

    beforeEach(() => {
        times = 0;
        next = NEVER;
        work = async () => undefined;
        timer = new WakeTimer(async () => {
            times++;
            await work();
            return next;
        });
    });

    afterEach(() => timer.stop());

    it('lets the earliest wish count, so that a stream of wishes puts nothing off', async () => {
        timer.wake(NEVER);
        const began = performance.now();
        while (times === 0 && performance.now() - began < 2000) {
            timer.wake(60);
            await sleep(10);
        }
        assert.equal(times, 1);
        assert.ok(performance.now() - began < 1000);
    });

    it('does it again by itself, as soon as it was told', async () => {
        next = 5;
        timer.wake();
        await waitUntil('it was done three times', () => times >= 3);
    });

    it('does it once more when it is asked while at it, and never twice at a time', async () => {
        let inside = 0;
        work = async () => {
            assert.equal(inside++, 0);
            await sleep(30);
            inside--;
        };
        timer.wake();
        await waitUntil('it is at work', () => inside === 1);
        timer.wake();
        timer.wake(NEVER);
        await waitUntil('it was done again', () => times === 2);
        await sleep(120);
        assert.equal(times, 2);
    });

    it('ends with what is under way and begins nothing afterwards', async () => {
        let ended = false;
        work = async () => {
            await sleep(40);
            ended = true;
        };
        timer.wake();
        await waitUntil('it is at work', () => times === 1);
        timer.wake();
        await timer.stop();
        assert.equal(ended, true);
        timer.wake();
        await sleep(80);
        assert.equal(times, 1);
    });
});
