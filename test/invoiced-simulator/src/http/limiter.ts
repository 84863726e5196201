import { ApiError } from '../domain/api-error';

const CAPACITY = 20;
const SLOT_LIFETIME_MS = 60_000;

/** Gives the slot of one request back; more than one call does nothing. */
export type ReleaseSlot = () => void;

/**
 * At most 20 requests of one key at a time; a hung request loses its slot
 * after 60 s. Invoiced API: rate limits.
 */
export class ConcurrencyLimiter {
    private inUse = 0;

    take(): ReleaseSlot {
        if (this.inUse >= CAPACITY) {
            throw tooManyRequests();
        }
        this.inUse += 1;
        let held = true;
        const release = (): void => {
            if (held) {
                held = false;
                clearTimeout(timer);
                this.inUse -= 1;
            }
        };
        const timer = setTimeout(release, SLOT_LIFETIME_MS);
        timer.unref();
        return release;
    }
}

/** The 429 answer; it never comes with a Retry-After header. */
export function tooManyRequests(): ApiError {
    return new ApiError(429, `Too many concurrent requests! You can only make ${CAPACITY} concurrent requests at a time.`);
}
