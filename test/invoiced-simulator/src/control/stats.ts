/** Counters since the start or the last reset. */
export interface Stats {
    readonly requests: number;
    readonly inFlight: number;
    readonly maxInFlight: number;
    readonly tooManyRequests: number;
    readonly replays: number;
    /** Records per object type, over all accounts. */
    readonly objects: Record<string, number>;
}

/** Counts requests and the most that were ever under way together. */
export class TrafficCounter {
    requests = 0;
    inFlight = 0;
    maxInFlight = 0;
    tooManyRequests = 0;
    replays = 0;

    enter(): void {
        this.requests += 1;
        this.inFlight += 1;
        this.maxInFlight = Math.max(this.maxInFlight, this.inFlight);
    }

    leave(): void {
        this.inFlight -= 1;
    }

    /** Requests under way stay counted. */
    clear(): void {
        this.requests = 0;
        this.maxInFlight = this.inFlight;
        this.tooManyRequests = 0;
        this.replays = 0;
    }
}
