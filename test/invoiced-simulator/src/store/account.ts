import type { Clock } from '../domain/clock';
import type { JsonObject } from '../domain/json';
import { IdempotencyStore } from '../http/idempotency';
import { ConcurrencyLimiter } from '../http/limiter';
import { PageCursors } from '../lists/page-cursors';
import { ChangeLog } from './change-log';
import { StateJournal } from './state-journal';
import { Tables } from './tables';

/** The company behind an API key, and the account settings the API acts on. */
export interface CompanyInfo {
    readonly id: number;
    readonly name: string;
    readonly username: string;
    readonly country: string;
    readonly currency: string;
    readonly time_zone: string;
    readonly date_format: string;
    readonly language: string;
    /** Terms that customers and invoices inherit. */
    readonly payment_terms: string | null;
    readonly customer_type: string;
    readonly supports_autopay: boolean;
    /** Business quota of trial accounts; null is no quota. */
    readonly transactions_per_day: number | null;
    /** `active`, or why calls are refused with 402. */
    readonly standing: 'active' | 'canceled' | 'trial_ended';
}

const DEFAULT_COMPANY: CompanyInfo = {
    id: 1,
    name: 'Demo Company',
    username: 'demo',
    country: 'US',
    currency: 'usd',
    time_zone: 'America/Chicago',
    date_format: 'M j, Y',
    language: 'en',
    payment_terms: null,
    customer_type: 'company',
    supports_autopay: false,
    transactions_per_day: null,
    standing: 'active'
};

/** One company: its data and the state the API keeps per company. */
export class Account {
    readonly changes = new ChangeLog();
    readonly tables = new Tables(this.changes);
    readonly states = new StateJournal(
        (object, id) => this.tables.ofObject(object)?.get(id),
        () => this.clock.millis()
    );
    readonly sequences = new Map<string, number>();
    readonly idempotency: IdempotencyStore;
    readonly limiter = new ConcurrencyLimiter();
    readonly cursors: PageCursors;
    readonly fileBytes = new Map<string, Buffer>();
    company: CompanyInfo;
    customFields: JsonObject[] = [];

    constructor(
        readonly clock: Clock,
        readonly keys: string[],
        company: Partial<CompanyInfo>
    ) {
        this.company = { ...DEFAULT_COMPANY, ...company };
        this.idempotency = new IdempotencyStore(clock);
        this.cursors = new PageCursors(clock);
        this.changes.onEffects = effects => this.states.add(effects);
    }

    /** Now in UNIX seconds. */
    now(): number {
        return this.clock.seconds();
    }

    /** Takes the next value of a named counter; a rolled-back request gives it back. */
    nextInSequence(name: string): number {
        const value = (this.sequences.get(name) ?? 0) + 1;
        this.sequences.set(name, value);
        this.changes.record(() => this.sequences.set(name, value - 1));
        return value;
    }

    /** Forgets all records and per-call state; company, keys and custom fields stay. */
    clear(): void {
        this.tables.clear();
        this.sequences.clear();
        this.fileBytes.clear();
        this.idempotency.clear();
        this.cursors.clear();
        this.states.clear();
    }
}
