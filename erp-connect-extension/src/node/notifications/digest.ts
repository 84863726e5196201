import { Notice } from '../ledger/notice-store';
import { Matter } from './matter';

/** What is to be done for one channel, given what is open now and what was told over it. */
export interface Digest {
    /** Not told yet, and due. */
    readonly news: readonly Matter[];
    /** Told, and no longer open. */
    readonly closed: readonly Notice[];
    /** Everything that was told is closed, and nothing else is open. */
    readonly isAllClosed: boolean;
    /** Milliseconds until the next matter is due that is only waited for; `undefined` when there is none. */
    readonly nextDue: number | undefined;
}

/**
 * Compares what is open with what was told. Nothing else is kept of what to tell: what could not be told today is
 * simply still open and not told tomorrow, after a restart as well, and what was mended meanwhile needs no message.
 *
 * @param patience milliseconds that a matter must have lasted which may pass by itself.
 */
export function digestOf(open: readonly Matter[], told: readonly Notice[], patience: number, now: number): Digest {
    const known = new Set(told.map(({ matter }) => matter));
    const untold = open.filter(({ key }) => !known.has(key));
    const waits = untold.map(({ mayPass, since }) => (mayPass ? since + patience - now : 0));
    const later = waits.filter(wait => wait > 0);
    const keys = new Set(open.map(({ key }) => key));
    const closed = told.filter(({ matter }) => !keys.has(matter));
    return {
        news: untold.filter((_, index) => waits[index] <= 0),
        closed,
        isAllClosed: closed.length > 0 && open.length === 0,
        nextDue: later.length > 0 ? Math.min(...later) : undefined
    };
}
