/** Time as the simulated server sees it; tests move it forward instead of waiting. */
export class Clock {
    offsetMs = 0;
    private stoppedAt: number | undefined;

    constructor(private readonly source: () => number = Date.now) {}

    /** Milliseconds since 1970. */
    millis(): number {
        return (this.stoppedAt ?? this.source()) + this.offsetMs;
    }

    /** Whole seconds since 1970, the resolution of every API timestamp. */
    seconds(): number {
        return Math.floor(this.millis() / 1000);
    }

    /** Sets the time, in milliseconds since 1970; it goes on from there unless the clock is stopped. */
    set(millis: number): void {
        this.offsetMs += millis - this.millis();
    }

    get isStopped(): boolean {
        return this.stoppedAt !== undefined;
    }

    /** Lets time stand still at what it is, for what has to happen within one second. */
    stop(): void {
        this.stoppedAt ??= this.source();
    }

    /** Goes on from where the clock was stopped. */
    start(): void {
        if (this.stoppedAt !== undefined) {
            const millis = this.millis();
            this.stoppedAt = undefined;
            this.set(millis);
        }
    }

    /** Back to the time of its source. */
    reset(): void {
        this.stoppedAt = undefined;
        this.offsetMs = 0;
    }

    /** Does synchronous work as of some milliseconds ago, as a transaction that began then and is only now committed. */
    asOf<T>(agoMs: number, work: () => T): T {
        this.offsetMs -= agoMs;
        try {
            return work();
        } finally {
            this.offsetMs += agoMs;
        }
    }
}
