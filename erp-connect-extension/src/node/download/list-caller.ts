import { setTimeout as sleep } from 'node:timers/promises';
import { Answer } from '../invoiced/answer';
import { ConnectionSession } from '../engine/connection-session';
import { pauseFor } from '../engine/run-delivery';
import { DownloadRefused, Interrupted, ListExpired } from './fetch-errors';

/** The server shows at most so many records on a page, and so many unless it is asked for fewer. */
export const PER_PAGE = 100;

export type ListQuery = Readonly<Record<string, string | number>>;
export type RemoteRow = Readonly<Record<string, unknown>>;

/** One page of a list, as the server showed it at one moment. */
export interface ListPage {
    readonly rows: readonly RemoteRow[];
    /** How many records the whole list has; exact on its first page. */
    readonly total: number | undefined;
    /** Seconds since 1970 by the clock of the server. */
    readonly date: number;
    /** How many of the total this page stands for; those of its rows unless it says so. */
    readonly covered?: number;
}

// Waits between attempts that were not answered, as multiples of the first; after the last the connection is paused.
const PATIENCE = [1, 4, 12, 32];
const BUSY_WAIT = 250;
// How the server says that it does not remember any more where the page before ended.
const NOT_IN_SEQUENCE = /retrieve all preceding page/i;

/** Asks for pages of lists, each until there is an answer to go on with. */
export class ListCaller {
    /**
     * @param retryWait milliseconds before the first repetition of a call that was not answered.
     * @param signal ends the waits, and begins nothing new.
     */
    constructor(
        private readonly session: ConnectionSession,
        private readonly retryWait: number,
        private readonly signal: AbortSignal
    ) {}

    /**
     * One page. Throws `Interrupted` when the connection cannot be used or nobody wants the page any more, `ListExpired`
     * when the list is to be asked for from its beginning, and `DownloadRefused` when the server will never show it.
     */
    async ask(path: string, query: ListQuery): Promise<ListPage> {
        const { gate, client } = this.session;
        for (let attempt = 0; ;) {
            if (this.signal.aborted || gate.paused) {
                throw new Interrupted();
            }
            const answer = await client.send({ method: 'GET', path, query });
            const page = pageOf(answer);
            if (page) {
                gate.succeeded();
                return page;
            }
            if (answer.kind === 'busy') {
                gate.slowDown();
                await this.wait(BUSY_WAIT * (1 + Math.random()));
            } else if (answer.kind === 'refused') {
                throw NOT_IN_SEQUENCE.test(answer.message) ? new ListExpired() : new DownloadRefused(answer.message);
            } else if (answer.kind === 'not-allowed' || answer.kind === 'unreachable' || attempt >= PATIENCE.length) {
                gate.pause(pauseFor(answer.kind, messageOf(answer)));
            } else {
                await this.wait(PATIENCE[attempt++] * this.retryWait);
            }
        }
    }

    private async wait(milliseconds: number): Promise<void> {
        await sleep(milliseconds, undefined, { signal: this.signal }).catch(() => undefined);
    }
}

function pageOf(answer: Answer): ListPage | undefined {
    if (answer.kind !== 'accepted' || !Array.isArray(answer.body)) {
        return undefined;
    }
    const date = Date.parse(answer.headers.date ?? '');
    if (Number.isNaN(date)) {
        throw new DownloadRefused('The answers come without the time of the server. Something in between takes it away.');
    }
    const total = Number(answer.headers['x-total-count'] ?? NaN);
    return { rows: answer.body as RemoteRow[], total: Number.isNaN(total) ? undefined : total, date: Math.floor(date / 1000) };
}

function messageOf(answer: Answer): string {
    return 'message' in answer ? answer.message : 'Something answered that is not Invoiced.';
}
