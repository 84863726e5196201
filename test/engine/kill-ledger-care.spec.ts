import assert from 'node:assert/strict';
import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { backupAt, backupsIn } from 'erp-connect-extension/lib/node/ledger-care/backup-folder';
import { makeBackup } from 'erp-connect-extension/lib/node/ledger-care/make-backup';
import { checkPages } from 'erp-connect-extension/lib/node/ledger/migrate';
import { openNative } from 'erp-connect-extension/lib/node/ledger/sqlite-database';
import { HomeFolder } from 'erp-connect-extension/lib/node/runtime/home-folder';
import { Simulator, startSimulator } from 'invoiced-simulator';
import { EngineProcess } from '../support/engine-process';
import { ledgerFacts } from '../support/ledger-facts';
import { Random } from '../support/random';
import { until } from '../support/until';
import { QUICK, Workplace } from '../support/workplace';

const KILLS = Number(process.env.ERP_CONNECT_KILLS) || 12;
const PROGRAM = join(__dirname, '../../../erp-connect-extension/bin/erp-connect.js');
const DAY = 24 * 60 * 60 * 1000;
const COLUMNS = { number: 'No', account_number: 'Cust', customer: 'Cust', date: 'Date', item: 'Item', unit_cost: 'Price' };

/** Backup, restore and housekeeping are the moments in which a memory can be lost. The process dies in each of them. */
describe('ledger care killed at random moments', function () {
    this.timeout(600_000);
    let simulator: Simulator;
    let workplace: Workplace;
    let home: HomeFolder;
    let mapping: string;

    beforeEach(async () => {
        simulator = await startSimulator();
        workplace = new Workplace();
        home = HomeFolder.open(workplace.home);
        await workplace.connect('demo', simulator.url, simulator.key);
        mapping = workplace.addMapping('invoices', 'demo', { columns: COLUMNS });
    });

    afterEach(async () => {
        await simulator.close();
        workplace.remove();
    });

    it(`leaves a whole ledger or a whole backup over ${KILLS} kills, and sends nothing twice`, async () => {
        const seed = Random.seed();
        console.log(`      seed ${seed} (ERP_CONNECT_SEED=${seed} runs it again)`);
        const random = new Random(seed);
        await deliver('first.csv', 1, 20);
        makeLarge();
        const kept = makeBackup(home)!;
        await deliver('second.csv', 21, 40);
        const cut: Record<string, number> = {};
        for (let kill = 0; kill < KILLS; kill++) {
            const what = (['backup', 'restore', 'upload', 'start'] as const)[kill % 4];
            if (what === 'upload') {
                beginAnotherDay();
            } else if (what === 'start' && existsSync(home.ledger)) {
                truncateSync(home.ledger, 50_000);
            }
            const child = run(what === 'restore' ? ['restore', kept] : what === 'upload' ? ['upload', mapping] : [what]);
            const ended = once(child, 'exit');
            await Promise.race([ended, sleep(random.integer(120, 700))]);
            cut[what] = (cut[what] ?? 0) + (child.exitCode === null ? 1 : 0);
            child.kill('SIGKILL');
            await ended;
            checkBackups();
        }
        console.log(`      cut short: ${JSON.stringify(cut)}`);
        beginAnotherDay();
        const [code] = (await once(run(['upload', mapping]), 'exit')) as [number];
        assert.equal(code, 0);
        assert.equal(oldRuns(), 0, 'housekeeping was not done in the end');
        assert.deepEqual(
            readdirSync(home.path).filter(name => name.endsWith('.draft')),
            []
        );
        await deliver('third.csv', 1, 50);
        const created = simulator.journal.effects('invoice').filter(({ change }) => change === 'created');
        assert.equal(created.length, 50);
        assert.equal(new Set(created.map(({ number }) => number)).size, 50);
    });

    async function deliver(name: string, first: number, last: number): Promise<void> {
        const rows = Array.from({ length: last - first + 1 }, (_, index) => `I-${first + index},C-1,2026-03-04,Goods,7`);
        const engine = EngineProcess.start(workplace);
        workplace.drop(name, ['No,Cust,Date,Item,Price', ...rows, ''].join('\n'));
        await until(`${name} to be finished`, async () =>
            (await ledgerFacts(workplace)).runs.some(({ file, state }) => file.includes(name.replace('.csv', '.')) && state === 'finished')
        );
        assert.equal(await engine.stop(), 0, engine.said);
    }

    /** So much to copy and to clear away that a kill meets it. */
    function makeLarge(): void {
        const native = openNative(home.ledger);
        native.exec(`
            with recursive n(i) as (select 1 union all select i + 1 from n where i < 300000)
            insert into record select 'other', 'invoice', 'key-' || i, i, hex(randomblob(32)), 1 from n;
            with recursive n(i) as (select 1000 union all select i + 1 from n where i < 1099)
            insert into run (id, mapping_id, mapping_hash, connection, object, operation, file_path, location, content_hash, state,
                size, watched, started_at, finished_at)
                select i, '/old', 'h', 'other', 'invoice', 'upsert', '/a', '/a', 'c', 'finished', 1, 1, 1000, 1000 from n;
            with recursive n(i) as (select 1 union all select i + 1 from n where i < 100000)
            insert into delivery (run_id, seq, phase, object, key, operation, state)
                select 1000 + i % 100, i, 1, 'invoice', i, 'upsert', 'accepted' from n;`);
        native.close();
    }

    function run(args: readonly string[]): ChildProcess {
        const env = { ...process.env, ...QUICK, ERP_CONNECT_HOME: home.path };
        return spawn(process.execPath, [PROGRAM, ...args], { env, stdio: 'ignore' });
    }

    /** The newest backup is of the day before: another one is due. */
    function beginAnotherDay(): void {
        const [newest] = backupsIn(home.backups);
        renameSync(newest.file, backupAt(home.backups, newest.at - DAY));
    }

    function checkBackups(): void {
        const backups = backupsIn(home.backups);
        assert.ok(backups.length >= 1 && backups.length <= 7);
        for (const { file } of backups) {
            const native = openNative(file, { readonly: true });
            checkPages(native);
            native.close();
        }
        readdirSync(home.path)
            .filter(name => name.startsWith('ledger.aside'))
            .forEach(name => rmSync(join(home.path, name), { force: true }));
    }

    function oldRuns(): number {
        const native = openNative(home.ledger, { readonly: true });
        const [{ n }] = native.prepare("select count(*) as n from run where mapping_id = '/old'").all([]) as { n: number }[];
        native.close();
        return n;
    }
});
