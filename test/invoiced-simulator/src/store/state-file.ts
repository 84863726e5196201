import { mkdirSync, readdirSync, readFileSync, existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonObject } from '../domain/json';
import type { IdempotencyStore } from '../http/idempotency';
import type { Account, CompanyInfo } from './account';
import type { Tables } from './tables';

const FORMAT = 1;
const SAVE_DELAY_MS = 500;

/** One account as the state file holds it. */
export interface AccountState {
    readonly company: CompanyInfo;
    readonly keys: string[];
    readonly customFields: JsonObject[];
    readonly sequences: [string, number][];
    readonly idempotency: ReturnType<IdempotencyStore['dump']>;
    readonly tables: ReturnType<Tables['dump']>;
}

/** Reads a state file; undefined when there is none yet. */
export function readState(file: string): AccountState[] | undefined {
    if (!existsSync(file)) {
        return undefined;
    }
    const state = JSON.parse(readFileSync(file, 'utf8')) as { format: number; accounts: AccountState[] };
    if (state.format !== FORMAT) {
        throw new Error(`The state file has format ${state.format}, this simulator reads format ${FORMAT}.`);
    }
    return state.accounts;
}

/** Puts saved records back into an account. */
export function restoreAccount(account: Account, state: AccountState, file: string): void {
    account.customFields = state.customFields;
    account.tables.load(state.tables);
    account.idempotency.load(state.idempotency);
    state.sequences.forEach(([name, value]) => account.sequences.set(name, value));
    const directory = blobDirectory(file);
    const saved = new Set(existsSync(directory) ? readdirSync(directory) : []);
    for (const { key } of account.tables.files.all()) {
        if (key !== null && saved.has(key)) {
            account.fileBytes.set(key, readFileSync(join(directory, key)));
        }
    }
}

/**
 * Saves accounts some time after a change, off the path of requests: bytes of
 * uploads beside the state file first, then the records, put in place by a rename.
 */
export class StateSaver {
    private timer: NodeJS.Timeout | undefined;
    private running: Promise<void> = Promise.resolve();
    private readonly savedBlobs = new Set<string>();

    constructor(
        private readonly file: string,
        private readonly accounts: readonly Account[]
    ) {
        mkdirSync(blobDirectory(file), { recursive: true });
        accounts.forEach(account => {
            account.changes.onCommit = () => this.saveSoon();
            [...account.fileBytes.keys()].forEach(key => this.savedBlobs.add(key));
        });
    }

    saveSoon(): void {
        this.timer ??= setTimeout(() => void this.save().catch(() => this.saveSoon()), SAVE_DELAY_MS);
    }

    /** Saves at once; saves never overlap. */
    async save(): Promise<void> {
        clearTimeout(this.timer);
        this.timer = undefined;
        this.running = this.running.catch(() => undefined).then(() => this.write());
        return this.running;
    }

    private async write(): Promise<void> {
        await this.writeBlobs();
        const temporary = `${this.file}.new`;
        const state = { format: FORMAT, accounts: this.accounts.map(dumpAccount) };
        await writeFile(temporary, JSON.stringify(state));
        await rename(temporary, this.file);
    }

    private async writeBlobs(): Promise<void> {
        const directory = blobDirectory(this.file);
        await mkdir(directory, { recursive: true });
        const live = new Map(this.accounts.flatMap(account => [...account.fileBytes]));
        for (const [key, bytes] of live) {
            if (!this.savedBlobs.has(key)) {
                await writeFile(join(directory, key), bytes);
                this.savedBlobs.add(key);
            }
        }
        for (const key of this.savedBlobs) {
            if (!live.has(key)) {
                await rm(join(directory, key), { force: true });
                this.savedBlobs.delete(key);
            }
        }
    }
}

function dumpAccount(account: Account): AccountState {
    return {
        company: account.company,
        keys: account.keys,
        customFields: account.customFields,
        sequences: [...account.sequences],
        idempotency: account.idempotency.dump(),
        tables: account.tables.dump()
    };
}

function blobDirectory(file: string): string {
    return `${file}.files`;
}
