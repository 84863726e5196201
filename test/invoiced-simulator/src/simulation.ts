import { ChangeScripts } from './control/change-scripts';
import { delaySource, Sleeper, type Delay } from './control/delay';
import { FaultList } from './control/fault-list';
import { Journal } from './control/journal';
import type { Settings, SettingsChange } from './control/settings';
import { TrafficCounter, type Stats } from './control/stats';
import type { Clock } from './domain/clock';
import type { Account } from './store/account';

const PROXY_LIMIT_MS = 60_000;

/** Everything behind the HTTP server: accounts, faults, journal, settings. */
export class Simulation {
    readonly journal: Journal;
    readonly faults = new FaultList();
    readonly changes = new ChangeScripts();
    readonly traffic = new TrafficCounter();
    readonly sleeper = new Sleeper();
    timeLimitMs = PROXY_LIMIT_MS;
    private latency: Delay = 0;
    private nextLatencyMs: () => number = () => 0;
    private readonly byKey = new Map<string, Account>();

    constructor(
        readonly accounts: readonly Account[],
        readonly clock: Clock,
        private readonly startLatency: Delay,
        journalLimit?: number
    ) {
        this.journal = new Journal(journalLimit);
        accounts.forEach(account => account.keys.forEach(key => this.byKey.set(key, account)));
        this.setLatency(startLatency);
    }

    accountOf(key: string): Account | undefined {
        return this.byKey.get(key);
    }

    /** The account that settings without an `account` are about. */
    get firstAccount(): Account {
        const first = this.accounts[0];
        if (!first) {
            throw new Error('The simulator has no company.');
        }
        return first;
    }

    /** How long the next request takes. */
    drawLatency(): number {
        return this.nextLatencyMs();
    }

    settings(username?: string): Settings {
        const account = this.accountNamed(username);
        return {
            latency: this.latency,
            timeLimitMs: this.timeLimitMs,
            clockOffsetMs: this.clock.offsetMs,
            company: account.company,
            customFields: account.customFields
        };
    }

    change(change: SettingsChange): Settings {
        const account = this.accountNamed(change.account);
        if (change.latency !== undefined) {
            this.setLatency(change.latency);
        }
        this.timeLimitMs = change.timeLimitMs ?? this.timeLimitMs;
        this.clock.offsetMs = change.clockOffsetMs ?? this.clock.offsetMs;
        account.company = { ...account.company, ...change.company };
        account.customFields = [...(change.customFields ?? account.customFields)];
        return this.settings(change.account);
    }

    stats(): Stats {
        const { requests, inFlight, maxInFlight, tooManyRequests, replays } = this.traffic;
        const objects: Record<string, number> = {};
        for (const account of this.accounts) {
            for (const [, table] of account.tables.entries()) {
                objects[table.object] = (objects[table.object] ?? 0) + table.size;
            }
        }
        return { requests, inFlight, maxInFlight, tooManyRequests, replays, objects };
    }

    /** Back to the state after the first start: no records, no history, no faults. */
    reset(): void {
        this.accounts.forEach(account => account.clear());
        this.journal.clear();
        this.faults.clear();
        this.changes.clear();
        this.traffic.clear();
        this.clock.reset();
        this.timeLimitMs = PROXY_LIMIT_MS;
        this.setLatency(this.startLatency);
    }

    /** The company with this user name, else the first. */
    accountNamed(username: string | undefined): Account {
        return this.accounts.find(account => account.company.username === username) ?? this.firstAccount;
    }

    private setLatency(latency: Delay): void {
        this.latency = latency;
        this.nextLatencyMs = delaySource(latency);
    }
}
