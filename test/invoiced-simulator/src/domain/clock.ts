/** Time as the simulated server sees it; tests move it forward instead of waiting. */
export class Clock {
    offsetMs = 0;

    constructor(private readonly source: () => number = Date.now) {}

    /** Milliseconds since 1970. */
    millis(): number {
        return this.source() + this.offsetMs;
    }

    /** Whole seconds since 1970, the resolution of every API timestamp. */
    seconds(): number {
        return Math.floor(this.millis() / 1000);
    }
}
