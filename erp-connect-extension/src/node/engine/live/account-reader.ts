import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import { Answer } from '../../invoiced/answer';
import { LookUp } from '../../invoiced/look-up';
import { ConnectionSession } from '../connection-session';

// The server takes twenty calls at a time: sixteen are for the engine, which may be at work beside us.
const AT_A_TIME = 4;
// Milliseconds between tries, and how many there are before the account counts as out of reach.
const WAIT = 250;
const TRIES = 4;

/** The account does not tell what we need to know. */
export class AccountSilent extends Error {
    constructor(readonly answer: Answer) {
        super('message' in answer ? answer.message : 'too many calls at once');
    }
}

/** Looks records up and changes nothing. What was asked for once is remembered. */
export class AccountReader {
    private readonly queue = new PQueue({ concurrency: AT_A_TIME });
    private readonly known = new Map<string, Promise<Found | undefined>>();

    constructor(readonly session: ConnectionSession) {}

    /**
     * What a look-up finds; `undefined` when there is no such record.
     *
     * @param key what the look-up is for: the second one of a key is not made. Rejects with `AccountSilent`.
     */
    find(key: string, lookUp: () => Promise<LookUp>): Promise<Found | undefined> {
        const there = this.known.get(key) ?? (this.queue.add(() => this.ask(lookUp)) as Promise<Found | undefined>);
        this.known.set(key, there);
        return there;
    }

    private async ask(lookUp: () => Promise<LookUp>): Promise<Found | undefined> {
        for (let tries = 1; ; tries++) {
            const result = await lookUp();
            if (result.kind !== 'failed') {
                return result.kind === 'found' ? result.record : undefined;
            }
            const mayPass = result.answer.kind === 'busy' || result.answer.kind === 'unknown';
            if (!mayPass || tries >= TRIES) {
                throw new AccountSilent(result.answer);
            }
            await sleep(WAIT * 2 ** tries * (0.5 + Math.random()));
        }
    }
}

type Found = (LookUp & { kind: 'found' })['record'];
