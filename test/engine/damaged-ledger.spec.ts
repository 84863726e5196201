import assert from 'node:assert/strict';
import {
    closeSync,
    existsSync,
    fstatSync,
    mkdirSync,
    openSync,
    readFileSync,
    readdirSync,
    statSync,
    truncateSync,
    writeFileSync,
    writeSync
} from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeBackup } from 'erp-connect-extension/lib/node/ledger-care/make-backup';
import { openNative } from 'erp-connect-extension/lib/node/ledger/sqlite-database';
import { HomeFolder } from 'erp-connect-extension/lib/node/runtime/home-folder';
import { createCustomer, createInvoice, Simulator, startSimulator } from 'invoiced-simulator';
import { EngineProcess } from '../support/engine-process';
import { ledgerFacts } from '../support/ledger-facts';
import { Random } from '../support/random';
import { until } from '../support/until';
import { Workplace } from '../support/workplace';

const ROUNDS = Number(process.env.ERP_CONNECT_ROUNDS) || 6;
const PAGE = 4096;
const KINDS = ['bytes', 'bytes', 'bytes', 'length', 'wal', 'gone'] as const;
const PAYMENTS = {
    object: 'payment',
    source: { kind: 'spreadsheet', folder: 'inbox', files: 'PAY*.csv' },
    columns: { account_number: 'Cust', reference: 'Ref', date: 'Date', amount: 'Amount' }
};
const INVOICES = {
    source: { kind: 'spreadsheet', folder: 'inbox', files: 'INV*.csv' },
    columns: { number: 'No', account_number: 'Cust', customer: 'Cust', date: 'Date', item: 'Item', unit_cost: 'Price' }
};
const NOTES = {
    object: 'invoice',
    source: { kind: 'attachments', folder: 'inbox', files: '*.txt', fileName: 'note {number}.txt' },
    columns: undefined
};

/**
 * The ledger is the memory, and disks lose memories. Whatever is left of it, nothing is sent twice: what it may have
 * forgotten is looked up. Each round damages the ledger in another way, lets files come again, and looks at the account.
 */
describe('engine whose ledger is damaged', function () {
    this.timeout(1_200_000);
    let simulator: Simulator;
    let workplace: Workplace;

    afterEach(async () => {
        await simulator.close();
        workplace.remove();
    });

    async function begin(): Promise<void> {
        simulator = await startSimulator({ latency: { min: 1, max: 15, seed: 1 } });
        workplace = new Workplace();
        await workplace.connect('demo', simulator.url, simulator.key);
        workplace.addMapping('invoices', 'demo', INVOICES);
        workplace.addMapping('payments', 'demo', PAYMENTS);
        workplace.addMapping('notes', 'demo', NOTES);
        mkdirSync(workplace.home, { recursive: true });
        for (let index = 1; index <= 5; index++) {
            const { id } = createCustomer(simulator.account(), { name: `P${index}`, number: `P${index}` });
            for (let batch = 1; batch <= 3; batch++) {
                createInvoice(simulator.account(), { customer: id, number: `N-${batch}-${index}`, items: [{ unit_cost: 1 }] });
            }
        }
        simulator.journal.clear();
    }

    for (let round = 0; round < ROUNDS; round++) {
        it(`sends nothing twice, round ${round + 1}`, async () => {
            const seed = Random.seed();
            const random = new Random(seed + round);
            await begin();
            const kind = KINDS[round % KINDS.length];
            const hasBackup = random.next() < 0.6;
            const isKilled = kind === 'wal' || random.next() < 0.5;
            const label = `seed ${seed}, ${kind}, ${hasBackup ? 'backup' : 'no backup'}, ${isKilled ? 'killed' : 'stopped'}`;
            let engine = EngineProcess.start(workplace);
            drop(1);
            await until('the first files to be finished', () => isEmpty());
            if (hasBackup) {
                makeBackup(HomeFolder.open(workplace.home));
            }
            drop(2);
            if (isKilled) {
                const before = simulator.journal.entries().length;
                await until('calls', () => isEmpty() || simulator.journal.entries().length > before + 3);
                await sleep(random.integer(0, 300));
                await engine.kill();
            } else {
                await until('the second files to be finished', () => isEmpty());
                assert.equal(await engine.stop(), 0, engine.said);
            }
            damage(kind, random);
            drop(1, 'again');
            drop(2, 'again');
            drop(3);
            engine = EngineProcess.start(workplace);
            await until(`the rest to be finished (${label})`, () => isEmpty() || !engine.isRunning, 60_000);
            assert.equal(isEmpty(), true, `${label}: ${engine.said}`);
            assert.equal(await engine.stop(), 0, `${label}: ${engine.said}`);
            checkAccount(label);
            const { problems } = await ledgerFacts(workplace);
            const aside = readdirSync(workplace.home).filter(name => name.includes('aside') && name.endsWith('.sqlite'));
            console.log(`      ${label}; set aside ${aside.length}; problems ${[...new Set(problems.map(({ code }) => code))].join(' ')}`);
            assert.equal(problems.filter(({ code }) => code === 'ledger.restored').length > 0, aside.length > 0 || kind === 'gone', label);
        });
    }

    it('goes on by itself when pages break in the midst of work', async () => {
        await begin();
        let engine = EngineProcess.start(workplace);
        drop(1);
        await until('the first files to be finished', () => isEmpty());
        assert.equal(await engine.stop(), 0, engine.said);
        const home = HomeFolder.open(workplace.home);
        makeBackup(home);
        addStrangers(home.ledger);
        engine = EngineProcess.start(workplace);
        await until('it has started', () => engine.said.includes('"started"'));
        drop(2);
        drop(3);
        // What SQLite has in memory it may write back: the disk breaks until it is noticed.
        await until('it has noticed', () => {
            if (!engine.said.includes('The ledger is damaged')) {
                breakPages(home.ledger);
            } else {
                return true;
            }
            drop(1, 'again');
            return false;
        });
        await until('the rest to be finished', () => isEmpty(), 60_000);
        assert.equal(await engine.stop(), 0, engine.said);
        checkAccount(engine.said);
        assert.ok((await ledgerFacts(workplace)).problems.some(({ code }) => code === 'ledger.restored'));
    });

    /** More records than SQLite keeps in memory, all over the keys. */
    function addStrangers(ledger: string): void {
        const native = openNative(ledger);
        native.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 250000)
            insert into record select 'demo', 'payment', 'p' || (i % 5 + 1) || char(31) || 'r-' || i, i, hex(randomblob(32)), 1 from n`);
        native.close();
    }

    function breakPages(ledger: string): void {
        const handle = openSync(ledger, 'r+');
        for (let at = 8 * PAGE; at < fstatSync(handle).size; at += PAGE) {
            writeSync(handle, Buffer.alloc(PAGE, 0x7f), 0, PAGE, at);
        }
        closeSync(handle);
    }

    function drop(batch: number, suffix = ''): void {
        const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
        const invoices = numbers.map(n => `I-${batch}-${n},P${(n % 5) + 1},2026-03-04,Goods,${n}`);
        workplace.drop(`INV-${batch}${suffix}.csv`, ['No,Cust,Date,Item,Price', ...invoices, ''].join('\n'));
        const payments = numbers.map(n => `P${(n % 5) + 1},R-${batch}-${n},2026-03-04,${n}`);
        workplace.drop(`PAY-${batch}${suffix}.csv`, ['Cust,Ref,Date,Amount', ...payments, ''].join('\n'));
        for (let index = 1; index <= 5; index++) {
            workplace.drop(`note N-${batch}-${index}.txt`, `A note on ${batch}-${index}.`);
        }
    }

    function isEmpty(): boolean {
        return workplace.list().length === 0;
    }

    function damage(kind: (typeof KINDS)[number], random: Random): void {
        const { ledger } = HomeFolder.open(workplace.home);
        const wal = `${ledger}-wal`;
        if (kind === 'gone') {
            writeFileSync(ledger, '');
        } else if (kind === 'wal' && existsSync(wal)) {
            truncateSync(wal, random.integer(0, statSync(wal).size));
        } else if (kind === 'length') {
            truncateSync(ledger, random.integer(0, statSync(ledger).size - 1));
        } else {
            const bytes = readFileSync(ledger);
            for (let flips = random.pick([1, 3, 10, 50, 200]); flips > 0; flips--) {
                bytes[random.integer(0, bytes.length - 1)] ^= 1 << random.integer(0, 7);
            }
            writeFileSync(ledger, bytes);
        }
    }

    /** Each invoice and payment was created once and is there, each note is attached once. */
    function checkAccount(label: string): void {
        const { invoices, payments, attachments, files } = simulator.account().tables;
        for (const [what, all] of [
            ['I-', invoices.all().map(({ number }) => number)],
            ['R-', payments.all().map(({ reference }) => String(reference))]
        ] as const) {
            const ours = all.filter(each => each.startsWith(what));
            const expected = [1, 2, 3].flatMap(batch => Array.from({ length: 30 }, (_, index) => `${what}${batch}-${index + 1}`));
            assert.deepEqual(ours.sort(), expected.sort(), label);
        }
        const attached = attachments.all().map(({ parent_id, file_id }) => `${parent_id} ${files.get(file_id)?.name}`);
        assert.equal(new Set(attached).size, attached.length, `${label}: attached twice`);
        assert.equal(attached.length, 15, label);
        assert.equal(simulator.journal.effects('invoice').filter(({ change }) => change === 'created').length, 90, label);
    }
});
