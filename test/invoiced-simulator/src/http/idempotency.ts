import { refuse } from '../domain/api-error';
import type { Clock } from '../domain/clock';

const LIFETIME_MS = 24 * 60 * 60 * 1000;
const MIN_LENGTH = 6;
const MAX_LENGTH = 64;

/** What is replayed: status and body, no other headers. */
export interface StoredResponse {
    readonly status: number;
    readonly contentType: string;
    readonly body: string;
}

interface Entry {
    readonly response: StoredResponse;
    readonly expiresAt: number;
}

/**
 * Answers by Idempotency-Key for 24 hours, errors included. There is no
 * comparison of path or body and no lock between parallel first calls.
 * Invoiced API: idempotency.
 */
export class IdempotencyStore {
    private readonly entries = new Map<string, Entry>();

    constructor(private readonly clock: Clock) {}

    get(key: string): StoredResponse | undefined {
        const entry = this.entries.get(key);
        return entry && entry.expiresAt > this.clock.millis() ? entry.response : undefined;
    }

    /** The last of two parallel first calls wins; its lifetime starts now. */
    set(key: string, response: StoredResponse): void {
        this.dropExpired();
        this.entries.delete(key);
        this.entries.set(key, { response, expiresAt: this.clock.millis() + LIFETIME_MS });
    }

    clear(): void {
        this.entries.clear();
    }

    dump(): [string, Entry][] {
        return [...this.entries];
    }

    load(dump: [string, Entry][]): void {
        this.entries.clear();
        dump.forEach(([key, entry]) => this.entries.set(key, entry));
    }

    /** Entries are in order of expiry, so only the expired head is visited. */
    private dropExpired(): void {
        const now = this.clock.millis();
        for (const [key, entry] of this.entries) {
            if (entry.expiresAt > now) {
                return;
            }
            this.entries.delete(key);
        }
    }
}

/** Refuses a key of a wrong length or on a verb that cannot have one. */
export function checkIdempotencyKey(key: string, method: string): void {
    if (method !== 'POST' && method !== 'PATCH') {
        throw refuse(`Unsupported method: ${method}. Idempotency keys can only be used with POST and PATCH requests.`);
    }
    if (key.length < MIN_LENGTH) {
        throw refuse(`Idempotency key is too short. Must be at least ${MIN_LENGTH} characters long.`);
    }
    if (key.length > MAX_LENGTH) {
        throw refuse(`Idempotency key is too long. Must be no longer than ${MAX_LENGTH} characters.`);
    }
}
