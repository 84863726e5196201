import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until there is an answer; fails with `what` when it does not come in time (milliseconds). */
export async function waitUntil<T>(
    what: string,
    check: () => T | undefined | false | Promise<T | undefined | false>,
    deadline = 10_000
): Promise<T> {
    const end = Date.now() + deadline;
    for (;;) {
        const answer = await check();
        if (answer !== undefined && answer !== false) {
            return answer;
        }
        if (Date.now() > end) {
            throw new Error(`Waited ${deadline} ms in vain until ${what}.`);
        }
        await sleep(15);
    }
}
