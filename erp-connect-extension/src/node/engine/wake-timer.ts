// After a look during which somebody asked for another one, in milliseconds.
const SOON = 50;

/**
 * Does a piece of work again and again, never twice at a time. The earliest wish for the next time counts: a stream of
 * wishes, as from a folder that files pour into, must not put the work off for ever.
 */
export class WakeTimer {
    private timer: NodeJS.Timeout | undefined;
    private dueAt = Number.POSITIVE_INFINITY;
    private working: Promise<void> | undefined;
    private again = false;
    private awaited = Promise.withResolvers<undefined>();
    private stopped = false;

    /** @param work gives the milliseconds until it wants to be done again at the latest; must not reject. */
    constructor(private readonly work: () => Promise<number>) {}

    get isStopped(): boolean {
        return this.stopped;
    }

    /** Asks for the work after a while. While it is under way, it is done once more afterwards. */
    wake(delay = 0): void {
        if (this.stopped) {
            return;
        }
        if (this.working) {
            this.again = true;
            return;
        }
        const dueAt = performance.now() + delay;
        if (dueAt < this.dueAt) {
            clearTimeout(this.timer);
            this.dueAt = dueAt;
            this.timer = setTimeout(() => this.begin(), delay);
        }
    }

    /** Asks for the work now; resolves when it was done from beginning to end, or when nothing is begun any more. */
    async look(): Promise<void> {
        const { promise } = this.awaited;
        this.wake();
        await (this.stopped ? undefined : promise);
    }

    /** Begins nothing any more and resolves when what is under way has ended. */
    async stop(): Promise<void> {
        this.stopped = true;
        clearTimeout(this.timer);
        this.awaited.resolve(undefined);
        await this.working;
    }

    private begin(): void {
        this.dueAt = Number.POSITIVE_INFINITY;
        const { resolve } = this.awaited;
        this.awaited = Promise.withResolvers();
        this.working = this.work().then(next => {
            resolve(undefined);
            this.working = undefined;
            const soon = this.again;
            this.again = false;
            this.wake(soon ? Math.min(SOON, next) : next);
        });
    }
}
