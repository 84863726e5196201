import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { ChangeScripts } from './control/change-scripts';
import type { FaultList } from './control/fault-list';
import type { Journal } from './control/journal';
import type { Settings, SettingsChange } from './control/settings';
import type { Stats } from './control/stats';
import { Clock } from './domain/clock';
import { randomText } from './domain/random';
import { moveFileUrls } from './files/files';
import { Router } from './http/router';
import { buildServer } from './http/server';
import type { CompanyOptions, SimulatorOptions } from './options';
import { allRoutes } from './routes/routes';
import { Simulation } from './simulation';
import { Account } from './store/account';
import { readState, restoreAccount, StateSaver, type AccountState } from './store/state-file';

const KEY_LENGTH = 32;

/** A running simulator. */
export interface Simulator {
    /** Base URL without a trailing slash. */
    readonly url: string;
    /** An API key of the first company. */
    readonly key: string;
    readonly accounts: readonly Account[];
    readonly journal: Journal;
    readonly faults: FaultList;
    /** Changes between the pages of a list. */
    readonly changes: ChangeScripts;
    /** The time as the server sees it. */
    readonly clock: Clock;
    /** The account of a key, by default the first. Its tables may be read, and filled to seed a test. */
    account(key?: string): Account;
    settings(): Settings;
    change(change: SettingsChange): Settings;
    stats(): Stats;
    /** Forgets records, journal, faults and counters. */
    reset(): void;
    /** Stops listening, cuts what is under way, saves the state. */
    close(): Promise<void>;
    /** Resolves when the simulator has closed, whoever asked for it. */
    readonly closed: Promise<void>;
}

/** Starts a local Invoiced account that answers over HTTP. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
    const clock = new Clock(options.clock);
    const accounts = buildAccounts(options, clock);
    const simulation = new Simulation(accounts, clock, options.latency ?? 0, options.journalLimit);
    const saver = options.stateFile === undefined ? undefined : new StateSaver(options.stateFile, accounts);
    let announceClosed: () => void = () => undefined;
    const closed = new Promise<void>(resolve => {
        announceClosed = resolve;
    });
    let isClosing = false;

    const server = buildServer(simulation, new Router(allRoutes(accounts)), () => void close());
    const host = options.host ?? '127.0.0.1';
    server.listen(options.port ?? 0, host);
    await once(server, 'listening');
    const url = urlOf(host, server.address() as AddressInfo);
    accounts.forEach(account => moveFileUrls(account, url));
    await saver?.save();

    async function close(): Promise<void> {
        if (!isClosing) {
            isClosing = true;
            server.close();
            server.closeAllConnections();
            await setImmediate();
            simulation.sleeper.wakeAll();
            await setImmediate();
            await saver?.save();
            announceClosed();
        }
        return closed;
    }

    return {
        url,
        key: String(simulation.firstAccount.keys[0]),
        accounts,
        journal: simulation.journal,
        faults: simulation.faults,
        changes: simulation.changes,
        clock: simulation.clock,
        account: key => (key === undefined ? simulation.firstAccount : accountOf(simulation, key)),
        settings: () => simulation.settings(),
        change: change => simulation.change(change),
        stats: () => simulation.stats(),
        reset: () => {
            simulation.reset();
            saver?.saveSoon();
        },
        close,
        closed
    };
}

function buildAccounts(options: SimulatorOptions, clock: Clock): Account[] {
    const saved = options.stateFile === undefined ? undefined : readState(options.stateFile);
    const companies = options.companies ?? [defaultCompany(options, saved?.[0])];
    return companies.map((company, index) => {
        const state = saved?.[index];
        const account = new Account(clock, company.keys, { id: index + 1, ...state?.company, ...company.company });
        account.customFields = company.customFields ?? [];
        if (state && options.stateFile !== undefined) {
            restoreAccount(account, state, options.stateFile);
        }
        return account;
    });
}

/** A key that was made up once stays the same with a state file. */
function defaultCompany(options: SimulatorOptions, saved: AccountState | undefined): CompanyOptions {
    const key = options.key ?? saved?.keys[0] ?? randomText(KEY_LENGTH);
    return { keys: [key], ...(options.company ? { company: options.company } : {}) };
}

function accountOf(simulation: Simulation, key: string): Account {
    const account = simulation.accountOf(key);
    if (!account) {
        throw new Error('No company has this key.');
    }
    return account;
}

function urlOf(host: string, { port }: AddressInfo): string {
    return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
