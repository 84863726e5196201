import type { Clock } from '../domain/clock';
import type { JsonObject } from '../domain/json';

/** How the control endpoint moves time. */
export interface ClockChange {
    /** The time it is from now on, ISO with a zone or milliseconds since 1970. */
    readonly at?: string | number;
    readonly advanceSeconds?: number;
    /** Whether time stands still. */
    readonly stopped?: boolean;
}

/** Sets, moves, stops or starts the clock, in this order. */
export function changeClock(clock: Clock, { at, advanceSeconds, stopped }: ClockChange): void {
    if (at !== undefined) {
        const millis = typeof at === 'number' ? at : Date.parse(at);
        if (Number.isNaN(millis)) {
            throw new Error(`"at" is no time: ${at}`);
        }
        clock.set(millis);
    }
    clock.offsetMs += (advanceSeconds ?? 0) * 1000;
    if (stopped === true) {
        clock.stop();
    } else if (stopped === false) {
        clock.start();
    }
}

/** The time as the control endpoint shows it. */
export function clockState(clock: Clock): JsonObject {
    return { at: new Date(clock.millis()).toISOString(), seconds: clock.seconds(), stopped: clock.isStopped };
}
