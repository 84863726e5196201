import type { Json, JsonObject } from '../domain/json';
import type { Effect } from '../store/change-log';

/** An uploaded part as the journal keeps it: never the bytes. */
export interface JournalFile {
    readonly field: string;
    readonly name: string;
    readonly size: number;
}

/** One request in the order of arrival, and what came of it. */
export interface JournalEntry {
    readonly seq: number;
    readonly receivedAt: number;
    /** Null while the request is under way. */
    answeredAt: number | null;
    readonly method: string;
    readonly path: string;
    query: JsonObject;
    readonly headers: Readonly<Record<string, string>>;
    body: JsonObject | null;
    files: JournalFile[];
    /** User name of the company, null when the key was not accepted. */
    account: string | null;
    /** Null while under way and for a connection that was cut. */
    status: number | null;
    response: JsonObject | null;
    /** The answer came from the idempotency store; nothing was executed. */
    replay: boolean;
    /** What this request changed for good. */
    effect: Effect[];
    /** The kind of the scripted fault that hit this request. */
    fault: string | null;
    /** The caller had hung up before the answer was written. */
    callerGone: boolean;
}

const KEPT_HEADERS = ['idempotency-key', 'content-type', 'content-length', 'accept', 'user-agent', 'x-request-id', 'x-correlation-id'];
const SUMMARY_FIELDS = ['id', 'object', 'number', 'status', 'type', 'message', 'param'];

/** Every API request ever made, so that a test can prove what happened exactly once. */
export class Journal {
    private items: JournalEntry[] = [];
    private lastSeq = 0;

    /** The oldest entries go when there are more than `limit`; a test keeps them all. */
    constructor(private readonly limit = Number.POSITIVE_INFINITY) {}

    open(at: number, method: string, path: string, headers: NodeJS.Dict<string | string[]>): JournalEntry {
        this.lastSeq += 1;
        const entry: JournalEntry = {
            seq: this.lastSeq,
            receivedAt: at,
            answeredAt: null,
            method,
            path,
            query: {},
            headers: keptHeaders(headers),
            body: null,
            files: [],
            account: null,
            status: null,
            response: null,
            replay: false,
            effect: [],
            fault: null,
            callerGone: false
        };
        this.items.push(entry);
        if (this.items.length > this.limit * 2) {
            this.items = this.items.slice(-this.limit);
        }
        return entry;
    }

    /** Entries in order of arrival, optionally only those after a sequence number. */
    entries(afterSeq = 0): JournalEntry[] {
        return afterSeq > 0 ? this.items.filter(entry => entry.seq > afterSeq) : [...this.items];
    }

    /** All committed changes in order of arrival, optionally of one object type. */
    effects(object?: string): Effect[] {
        const all = this.items.flatMap(entry => entry.effect);
        return object === undefined ? all : all.filter(effect => effect.object === object);
    }

    clear(): void {
        this.items = [];
    }
}

/** The few fields of an answer worth keeping; a list keeps its length. */
export function summarize(answer: unknown): JsonObject | null {
    if (Array.isArray(answer)) {
        return { count: answer.length };
    }
    if (typeof answer !== 'object' || answer === null) {
        return null;
    }
    const kept = SUMMARY_FIELDS.filter(field => field in answer);
    return Object.fromEntries(kept.map(field => [field, (answer as Record<string, Json>)[field]]));
}

function keptHeaders(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
    const kept: Record<string, string> = {};
    for (const name of KEPT_HEADERS) {
        const value = headers[name];
        if (typeof value === 'string') {
            kept[name] = value;
        }
    }
    return kept;
}
