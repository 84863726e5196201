import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transaction } from 'kysely';
import { BackupThread } from 'erp-connect-extension/lib/node/ledger-care/backup-thread';
import { openLedger, suspectLedger } from 'erp-connect-extension/lib/node/ledger-care/open-ledger';
import { insertDeliveries } from 'erp-connect-extension/lib/node/ledger/delivery-store';
import { Ledger } from 'erp-connect-extension/lib/node/ledger/ledger';
import { LedgerSchema } from 'erp-connect-extension/lib/node/ledger/ledger-schema';
import { checkPages } from 'erp-connect-extension/lib/node/ledger/migrate';
import { findRecords, rememberRecord } from 'erp-connect-extension/lib/node/ledger/record-store';
import { insertRun } from 'erp-connect-extension/lib/node/ledger/run-store';
import { openNative } from 'erp-connect-extension/lib/node/ledger/sqlite-database';
import { HomeFolder } from 'erp-connect-extension/lib/node/runtime/home-folder';
import { Random } from '../support/random';

// A ledger of a large installation: what it weighs and how fast it answers.
//     node test/lib/bench/ledger-bench.js [records, 10 million unless given] [state folder that is kept]

const RECORDS = Number(process.argv[2]) || 10_000_000;
const ROUNDS = 20;
const RUN = {
    mapping_id: '/m',
    mapping_hash: 'h',
    connection: 'main',
    object: 'invoice',
    operation: 'upsert',
    file_path: '/a.csv',
    location: '/a.csv',
    content_hash: 'c',
    size: 1,
    state: 'planned',
    watched: 1,
    started_at: 1
} as const;

const keyOf = (index: number): string => `inv-2026-${String(index).padStart(8, '0')}`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
const say = (what: string, figure: string): void => console.log(`  ${what.padEnd(44)} ${figure}`);

/** Past the ledger's own way of writing: ten million commits would take a night. */
async function fill(file: string): Promise<void> {
    await (await Ledger.open(file)).close();
    const native = openNative(file);
    native.pragma('journal_mode = OFF');
    native.pragma('synchronous = OFF');
    native.exec('begin');
    const insert = native.prepare('insert into record values (?, ?, ?, ?, ?, ?)');
    for (let index = 0; index < RECORDS; index++) {
        // Hashes are 64 signs, and no two are alike.
        const hash = Math.imul(index, 0x9e3779b1).toString(16).padStart(8, '0').slice(-8).repeat(8);
        insert.run(['main', 'invoice', keyOf(index), String(1_000_000 + index), hash, 1_780_000_000_000 + index]);
    }
    native.exec('commit');
    native.close();
}

/** Milliseconds of the middle one and of the longest of several times. */
async function timed(work: (round: number) => Promise<unknown>, rounds = ROUNDS): Promise<string> {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
        const begun = performance.now();
        await work(round);
        times.push(performance.now() - begun);
    }
    times.sort((left, right) => left - right);
    return `${times[Math.floor(times.length / 2)].toFixed(1)} ms, at most ${times[times.length - 1].toFixed(1)} ms`;
}

function remember(db: Transaction<LedgerSchema>, key: string, hash: string): Promise<void> {
    const record = { connection: 'main', object: 'invoice', key, remote_id: '1', payload_hash: hash, delivered_at: Date.now() };
    return rememberRecord(db, record);
}

async function measureWork(ledger: Ledger): Promise<void> {
    const random = new Random(1);
    const some = (): string[] => Array.from({ length: 500 }, () => keyOf(random.integer(0, RECORDS - 1)));
    say('look-up of 500 keys that are there', await timed(() => ledger.transact(db => findRecords(db, 'main', 'invoice', some()))));
    const none = Array.from({ length: 500 }, (_, index) => `none-${index}`);
    say('look-up of 500 keys that are not', await timed(() => ledger.transact(db => findRecords(db, 'main', 'invoice', none))));
    const write = (keyFor: (index: number) => string) => (): Promise<void> =>
        ledger.transact(async db => {
            for (let index = 0; index < 500; index++) {
                await remember(db, keyFor(index), 'f'.repeat(64));
            }
        });
    let next = 0;
    say('500 new records in one commit', await timed(write(() => `inv-2027-${next++}`)));
    say('500 new records all over the keys', await timed(write(() => `${keyOf(random.integer(0, RECORDS - 1))}-b`)));
    say('500 known records again', await timed(write(() => keyOf(random.integer(0, RECORDS - 1)))));
    const run = await ledger.transact(db => insertRun(db, RUN));
    const plan = (round: number): Promise<void> =>
        ledger.transact(db =>
            insertDeliveries(
                db,
                Array.from({ length: 500 }, (_, index) => ({
                    run_id: run,
                    seq: index,
                    phase: 1,
                    object: 'invoice',
                    key: `k-${round}-${index}`,
                    operation: 'upsert',
                    state: 'planned' as const,
                    payload: '{"number":"INV-1","date":"2026-06-01","items":[{"name":"Paper","quantity":1,"unit_cost":10}]}'
                }))
            )
        );
    say('500 planned deliveries', await timed(plan));
}

/** A backup while sixteen deliveries are written down at a time, and what those feel of it. */
async function measureBackup(home: HomeFolder, ledger: Ledger): Promise<void> {
    const quiet = { count: 0, longest: 0 };
    const during = { count: 0, longest: 0 };
    let current: typeof quiet | undefined = quiet;
    const busy = (async () => {
        for (let next = 0; current; next++) {
            const phase = current;
            const begun = performance.now();
            await Promise.all(Array.from({ length: 16 }, (_, lane) => ledger.transact(db => remember(db, `busy-${lane}-${next}`, 'h'))));
            phase.count++;
            phase.longest = Math.max(phase.longest, performance.now() - begun);
        }
    })();
    await new Promise(resolve => setTimeout(resolve, 5000));
    current = during;
    const begun = performance.now();
    const file = await new BackupThread(home, Date.now()).done;
    const seconds = (performance.now() - begun) / 1000;
    current = undefined;
    await busy;
    say('backup with both checks', `${seconds.toFixed(1)} s, ${megabytes(statSync(file!).size)}`);
    say('commits of 16 meanwhile', `${Math.round(during.count / seconds)} a second, at most ${during.longest.toFixed(0)} ms`);
    say('the same without a backup', `${Math.round(quiet.count / 5)} a second, at most ${quiet.longest.toFixed(0)} ms`);
}

async function main(): Promise<void> {
    const folder = process.argv[3] ?? mkdtempSync(join(tmpdir(), 'erp-connect-ledger-'));
    const home = HomeFolder.open(folder);
    console.log(`A ledger with ${RECORDS.toLocaleString('en')} records`);
    await fill(home.ledger);
    say('size', `${megabytes(statSync(home.ledger).size)}, ${Math.round(statSync(home.ledger).size / RECORDS)} bytes a record`);
    let opened = performance.now();
    const ledger = await openLedger(home);
    say('opened after a clean end', `${(performance.now() - opened).toFixed(0)} ms`);
    await measureWork(ledger);
    await measureBackup(home, ledger);
    say('memory of the process', megabytes(process.memoryUsage.rss()));
    await ledger.close();
    const native = openNative(home.ledger);
    opened = performance.now();
    checkPages(native);
    say('check of every page (after a crash)', `${((performance.now() - opened) / 1000).toFixed(1)} s`);
    native.close();
    suspectLedger(home);
    opened = performance.now();
    await (await openLedger(home)).close();
    say('restored from the backup', `${((performance.now() - opened) / 1000).toFixed(1)} s`);
    if (process.argv[3] === undefined) {
        rmSync(folder, { recursive: true });
    }
}

void main();
