import { seededRandom } from '../domain/random';

/** Milliseconds, fixed or drawn between two bounds. */
export type Delay = number | DelayRange;

export interface DelayRange {
    readonly min: number;
    readonly max: number;
    readonly seed?: number;
}

/** Makes the source of the next waits for a delay. */
export function delaySource(delay: Delay): () => number {
    if (typeof delay === 'number') {
        return () => delay;
    }
    const random = seededRandom(delay.seed ?? 1);
    return () => Math.round(delay.min + random() * (delay.max - delay.min));
}

/** Waits that end early when the simulator closes. */
export class Sleeper {
    private readonly pending = new Set<() => void>();

    /** Resolves after the time, at the latest when `until` does. */
    sleep(ms: number, until?: Promise<void>): Promise<void> {
        return new Promise(resolve => {
            const done = (): void => {
                clearTimeout(timer);
                this.pending.delete(done);
                resolve();
            };
            const timer = setTimeout(done, Math.min(ms, 2_147_483_647));
            this.pending.add(done);
            void until?.then(done);
        });
    }

    wakeAll(): void {
        [...this.pending].forEach(done => done());
    }
}
