import { existsSync, readdirSync } from 'node:fs';
import { Simulator, startSimulator, SimulatorOptions } from 'invoiced-simulator';
import { EngineSnapshot, MappingStatus, ProblemEntry, RunInfo } from '../../common/engine-protocol';
import { ConnectionStore } from '../connections/connection-store';
import { Engine } from '../engine/engine';
import { EngineSettings } from '../engine/engine-settings';
import { HomeFolder } from '../runtime/home-folder';
import { TempFolder } from './temp-folder';
import { waitUntil } from './wait-until';

/** Times short enough that a test need not be patient. */
export const SHORT_TIMES: EngineSettings = {
    scanInterval: 150,
    settleTime: 30,
    youth: 400,
    serverLimit: 300,
    callTimeout: 1500,
    retryWait: 25,
    probeInterval: 60,
    noticeDelay: 20,
    noticePatience: 100,
    noticeRetry: 40
};

export const INVOICE_COLUMNS = {
    number: 'Invoice No',
    account_number: 'Cust ID',
    customer: 'Customer',
    date: 'Date',
    item: 'Item',
    quantity: 'Qty',
    unit_cost: 'Price'
};
export const INVOICE_HEADER = 'Invoice No,Cust ID,Customer,Date,Item,Qty,Price';

export interface MappingParts {
    readonly connection?: string;
    readonly folder?: string;
    readonly files?: string;
    readonly object?: string;
    readonly operation?: string;
    readonly afterwards?: 'move' | 'keep' | 'delete';
    readonly columns?: Readonly<Record<string, unknown>>;
    readonly missingCustomers?: 'create' | 'refuse';
    readonly source?: Readonly<Record<string, unknown>>;
}

/** Everything the engine works with, all of it real: an account over HTTP, folders, a ledger on the disk. */
export class TestBench {
    readonly workspace: string;
    readonly inbox: string;
    private running: Engine | undefined;

    private constructor(
        readonly simulator: Simulator,
        readonly folder: TempFolder,
        readonly home: HomeFolder,
        readonly store: ConnectionStore
    ) {
        this.workspace = folder.folder('workspace');
        this.inbox = folder.folder('inbox');
    }

    /** With a connection `main` to a fresh account. */
    static async make(options: SimulatorOptions = {}): Promise<TestBench> {
        process.env.ERP_CONNECT_KEY_STORE = 'file';
        const simulator = await startSimulator(options);
        const folder = new TempFolder();
        const home = HomeFolder.open(folder.at('home'));
        const store = await ConnectionStore.open(home);
        await store.save('main', 'custom', simulator.url, simulator.key);
        return new TestBench(simulator, folder, home, store);
    }

    get engine(): Engine {
        if (!this.running) {
            throw new Error('The engine of this test was not started.');
        }
        return this.running;
    }

    writeMapping(name: string, parts: MappingParts = {}): string {
        const mapping = {
            name,
            connection: parts.connection ?? 'main',
            upload: {
                source: {
                    kind: 'spreadsheet',
                    folder: parts.folder ?? '../inbox',
                    files: parts.files ?? '*.csv',
                    afterwards: parts.afterwards ?? 'move',
                    ...parts.source
                },
                object: parts.object ?? 'invoice',
                operation: parts.operation ?? 'upsert',
                missingCustomers: parts.missingCustomers,
                columns: parts.columns ?? INVOICE_COLUMNS
            }
        };
        return this.folder.write(`workspace/${name}.mapping.json`, JSON.stringify(mapping, undefined, 2));
    }

    /** Puts a file of invoices into the watched folder. */
    drop(name: string, rows: readonly string[], header = INVOICE_HEADER): string {
        return this.folder.write(`inbox/${name}`, [header, ...rows, ''].join('\n'));
    }

    async start(settings: Partial<EngineSettings> = {}): Promise<Engine> {
        this.running = await Engine.open(this.home, 'a test', { ...SHORT_TIMES, ...settings });
        await this.running.start();
        await this.running.openWorkspace(this.workspace);
        return this.running;
    }

    async stop(): Promise<void> {
        const { running } = this;
        this.running = undefined;
        await running?.stop();
    }

    /** Ends everything and removes the folders. */
    async close(): Promise<void> {
        await this.stop();
        await this.simulator.close();
        this.folder.remove();
    }

    runs(): Promise<RunInfo[]> {
        return this.engine.runs(undefined, 1000);
    }

    /** Waits for a number of ended runs and gives them, oldest first. */
    endedRuns(count: number, deadline?: number): Promise<RunInfo[]> {
        return waitUntil(
            `${count} runs have ended`,
            async () => {
                const ended = (await this.runs()).filter(run => run.state === 'finished' || run.state === 'failed');
                return ended.length >= count && ended.reverse();
            },
            deadline
        );
    }

    async problems(): Promise<readonly ProblemEntry[]> {
        return (await this.engine.problems({ limit: 1000 })).items;
    }

    /** What is told of a run, remarks included. */
    async told(run: RunInfo): Promise<readonly ProblemEntry[]> {
        return (await this.engine.problems({ runId: run.id, limit: 1000 })).items;
    }

    problem(code: string, deadline?: number): Promise<ProblemEntry> {
        return waitUntil(
            `there is a problem ${code}`,
            async () => (await this.problems()).find(problem => problem.code === code),
            deadline
        );
    }

    noProblem(code: string, deadline?: number): Promise<true> {
        return waitUntil(
            `the problem ${code} is settled`,
            async () => !(await this.problems()).some(problem => problem.code === code),
            deadline
        );
    }

    snapshot(check: (snapshot: EngineSnapshot) => boolean, what = 'the snapshot is as wanted', deadline?: number): Promise<EngineSnapshot> {
        return waitUntil(
            what,
            async () => {
                const snapshot = await this.engine.snapshot();
                return check(snapshot) && snapshot;
            },
            deadline
        );
    }

    async status(name: string): Promise<MappingStatus | undefined> {
        return (await this.engine.snapshot()).mappings.find(mapping => mapping.name === name);
    }

    inState(name: string, state: MappingStatus['state']): Promise<MappingStatus> {
        return waitUntil(`the mapping ${name} is ${state}`, async () => {
            const status = await this.status(name);
            return status?.state === state && status;
        });
    }

    /** Names in a folder beside the workspace, sorted; none when it is not there. */
    names(folder: string): string[] {
        const path = this.folder.at(folder);
        return existsSync(path)
            ? readdirSync(path, { withFileTypes: true })
                  .filter(entry => entry.isFile())
                  .map(entry => entry.name)
                  .sort()
            : [];
    }

    invoices(): { id: number; number: string; [field: string]: unknown }[] {
        return [...this.simulator.account().tables.invoices.all()] as never;
    }

    /** How often an object was created and changed for good. */
    changes(object: string): Record<string, number> {
        const counts: Record<string, number> = {};
        this.simulator.journal.effects(object).forEach(({ change }) => (counts[change] = (counts[change] ?? 0) + 1));
        return counts;
    }
}

/** A row of an invoice file. */
export function invoiceRow(number: string, price: number | string = 10, customer = 'C-1'): string {
    return `${number},${customer},Customer ${customer},2026-03-04,Paper,1,${price}`;
}
