import { setTimeout as sleep } from 'node:timers/promises';
import { takesBack } from '../../common/invoiced/operations';
import { RunnableMapping, byKind } from './loaded-mapping';

/** Records of each of these name records of those before it. */
const PRECEDENCE: readonly (readonly string[])[] = [['customer', 'item'], ['contact', 'estimate', 'invoice', 'credit_note'], ['payment']];
// Milliseconds after which a file goes ahead of one that somebody is still writing.
const LONGEST_WAIT = 60_000;

/** Whoever works a mapping whose records others name. */
export interface Forerunner {
    /** Resolves when a look into its folder that began after now has ended, and all files that were ready with it. */
    look(): Promise<void>;
    /** Whether a file of it was not ready yet at the last look. */
    readonly isSettling: boolean;
}

/** Whether records of the one mapping may name records of the other. Attachments wait for their record by themselves. */
export function goesBefore(first: RunnableMapping, second: RunnableMapping): boolean {
    const ranks = [first, second].map(rankOf);
    return first.mapping.connection === second.mapping.connection && ranks.every(rank => rank >= 0) && ranks[0] < ranks[1];
}

/**
 * Waits for files that came together with others and that those build on: customers before their invoices, invoices
 * before their payments. One that is written for very long does not hold up the others for ever.
 */
export async function letGoFirst(
    forerunners: () => Promise<readonly Forerunner[]>,
    settleTime: number,
    isHeld: () => boolean
): Promise<void> {
    const end = performance.now() + LONGEST_WAIT;
    for (;;) {
        const first = await forerunners();
        await Promise.all(first.map(forerunner => forerunner.look()));
        if (isHeld() || performance.now() > end || !first.some(({ isSettling }) => isSettling)) {
            return;
        }
        await sleep(settleTime);
    }
}

function rankOf(runnable: RunnableMapping): number {
    return byKind(runnable, {
        table: ({ object, operation }) => (takesBack(operation) ? -1 : PRECEDENCE.findIndex(ids => ids.includes(object.id))),
        files: () => -1
    });
}
