import PQueue from 'p-queue';

/** The server refuses more than 20 calls in flight; the rest is left to people and other programs with the key. */
export const MOST_IN_FLIGHT = 16;

/** Deliveries beside each other. While some wait for the ledger, others keep every call of the limit busy. */
export const MOST_UNDER_WAY = 2 * MOST_IN_FLIGHT;

// Successes in a row after which one more call may be in flight again.
const PATIENCE = 50;
// Milliseconds within which refusals for too many calls are one and the same sign.
const BREATH = 100;

/** Why nothing is sent over a connection at the moment. */
export interface GatePause {
    readonly code:
        'connection.not-allowed' | 'connection.unreachable' | 'connection.unstable' | 'connection.unknown' | 'connection.switched-off';
    readonly text: string;
}

/** Why nothing is sent over a connection that a person paused: nothing but a person ends that. */
export const SWITCHED_OFF: GatePause = { code: 'connection.switched-off', text: 'The connection is paused until a person resumes it.' };

/**
 * The one way out to a connection: bounds the calls in flight over all mappings, slows down when the server asks,
 * keeps deliveries of one natural key apart, and closes while the account cannot be used.
 */
export class ConnectionGate {
    private readonly calls = new PQueue({ concurrency: MOST_IN_FLIGHT });
    private readonly tasks = new PQueue({ concurrency: MOST_UNDER_WAY });
    private readonly keys = new Map<string, Promise<unknown>>();
    private inARow = 0;
    private total = 0;
    private slowedAt = Number.NEGATIVE_INFINITY;
    private reason: GatePause | undefined;
    private isSwitchedOff = false;

    get paused(): GatePause | undefined {
        return this.isSwitchedOff ? SWITCHED_OFF : this.reason;
    }

    /** How many deliveries went through so far. */
    get successes(): number {
        return this.total;
    }

    get limit(): number {
        return this.calls.concurrency;
    }

    /** Makes a call when there is room for one more in flight. */
    call<T>(send: () => Promise<T>): Promise<T> {
        return this.calls.add(send);
    }

    /** Runs the task when there is room and no other task of the same key is running. */
    run<T>(key: string, task: () => Promise<T>): Promise<T> {
        const before = this.keys.get(key) ?? Promise.resolve();
        const mine = before.then(() => this.tasks.add(task)) as Promise<T>;
        // Whoever comes next with this key waits for the end of this task, however it ends.
        const settled = mine.then(
            () => undefined,
            () => undefined
        );
        this.keys.set(key, settled);
        void settled.then(() => {
            if (this.keys.get(key) === settled) {
                this.keys.delete(key);
            }
        });
        return mine;
    }

    /** Resolves when nothing runs or waits. */
    idle(): Promise<void> {
        return this.tasks.onIdle();
    }

    /** A delivery went through. */
    succeeded(): void {
        this.total++;
        this.inARow++;
        if (this.inARow >= PATIENCE && this.calls.concurrency < MOST_IN_FLIGHT) {
            this.inARow = 0;
            this.calls.concurrency++;
        }
    }

    /** The server said that there are too many calls at once. Calls that were refused together count as one sign. */
    slowDown(now = performance.now()): void {
        this.inARow = 0;
        if (now - this.slowedAt < BREATH) {
            return;
        }
        this.slowedAt = now;
        this.calls.concurrency = Math.max(1, Math.floor(this.calls.concurrency * 0.7));
    }

    /** Deliveries that have not begun are to stay where they are, until `open`. */
    pause(reason: GatePause): void {
        this.reason ??= reason;
    }

    /** A person pauses the connection, or resumes it; other reasons to be paused stay as they are. */
    switchOff(isOff: boolean): void {
        this.isSwitchedOff = isOff;
    }

    open(): void {
        this.reason = undefined;
    }
}
