import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for a state; throws with what it waited for when the time is up. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, limit = 30_000): Promise<void> {
    const end = Date.now() + limit;
    while (!(await isSo())) {
        if (Date.now() > end) {
            throw new Error(`Waited ${limit / 1000} s in vain for: ${what}`);
        }
        await sleep(10);
    }
}
