import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until it is so; fails with what was waited for when it does not come in time (milliseconds). */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, limit = 10_000): Promise<void> {
    const end = Date.now() + limit;
    while (!(await isSo())) {
        if (Date.now() > end) {
            throw new Error(`Waited ${limit} ms in vain until ${what}.`);
        }
        await sleep(10);
    }
}
