import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { findDoubt, isDoubted, mayBeForgotten } from '../ledger/doubt-store';
import { Ledger } from '../ledger/ledger';
import { MIGRATIONS } from '../ledger/migrations';
import { findProblems } from '../ledger/problem-store';
import { openNative } from '../ledger/sqlite-database';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';
import { someRun, workspaces } from '../spec-support/ledger-helper';
import { TempFolder } from '../spec-support/temp-folder';
import { backupAt } from './backup-folder';
import { makeBackup } from './make-backup';
import { openLedger, suspectLedger } from './open-ledger';
import { restoreFrom } from './restore-ledger';

const NOON = Date.UTC(2026, 5, 1, 12);

describe('restoring the ledger', () => {
    let folder: TempFolder;
    let home: HomeFolder;
    let open: Ledger[];

    beforeEach(() => {
        folder = new TempFolder();
        home = HomeFolder.open(folder.at('home'));
        open = [];
    });

    afterEach(async () => {
        await Promise.all(open.map(ledger => ledger.close()));
        folder.remove();
    });

    async function start(): Promise<Ledger> {
        const ledger = await openLedger(home);
        open.push(ledger);
        return ledger;
    }

    const note = (ledger: Ledger, name: string): Promise<unknown> =>
        ledger.transact(db => db.insertInto('bookmark').values({ mapping_id: name, value: name }).execute());
    const notes = async (ledger: Ledger): Promise<string[]> =>
        (await ledger.transact(db => db.selectFrom('bookmark').select('value').orderBy('value').execute())).map(({ value }) => value);
    const restorations = async (ledger: Ledger): Promise<string[]> =>
        (await ledger.transact(db => findProblems(db, {}))).items.filter(({ code }) => code === 'ledger.restored').map(({ text }) => text);
    const asides = (): string[] => readdirSync(home.path).filter(name => /^ledger\.aside-.*\.sqlite$/.test(name));

    /** A ledger that noted `old`, was backed up, and noted `new`. */
    async function withBackup(): Promise<void> {
        const ledger = await openLedger(home);
        await note(ledger, 'old');
        makeBackup(home, NOON);
        await note(ledger, 'new');
        await ledger.close();
    }

    const spoil = (file = home.ledger): void => writeFileSync(file, Buffer.alloc(5000, 'no database '));

    it('leaves a sound ledger alone, and makes the first one', async () => {
        await withBackup();
        const ledger = await start();
        assert.deepEqual(await notes(ledger), ['new', 'old']);
        assert.deepEqual(await restorations(ledger), []);
        assert.equal(await ledger.transact(db => findDoubt(db)), undefined);
        assert.deepEqual(asides(), []);
    });

    for (const [what, damage] of Object.entries<() => void>({
        'no database': () => spoil(),
        'cut short': () => truncateSync(home.ledger, 20_000),
        emptied: () => writeFileSync(home.ledger, ''),
        gone: () => rmSync(home.ledger),
        'another database': () => {
            rmSync(home.ledger);
            const other = openNative(home.ledger);
            other.exec('create table something (else_ text)');
            other.close();
        },
        'without one of its tables': () => {
            const native = openNative(home.ledger);
            native.exec('drop table delivery');
            native.close();
        },
        'without the constraint that keeps records apart': () => {
            const native = openNative(home.ledger);
            native.exec('drop index delivery_key');
            native.close();
        },
        suspected: () => suspectLedger(home)
    })) {
        it(`takes the backup when the ledger is ${what}, puts the other one aside, and says so once`, async () => {
            await withBackup();
            damage();
            const ledger = await start();
            assert.deepEqual(await notes(ledger), ['old']);
            const [text, ...more] = await restorations(ledger);
            assert.match(text, /ledger-2026-06-01T12-00-00Z\.sqlite took its place/);
            assert.deepEqual(more, []);
            assert.equal(asides().length, what === 'gone' ? 0 : 1);
            assert.equal(text.includes('put aside as ledger.aside-'), what !== 'gone');
            await ledger.close();
            const again = await start();
            assert.equal((await restorations(again)).length, 1);
            assert.equal(asides().length, what === 'gone' ? 0 : 1);
        });
    }

    it('takes the newest backup that is whole', async () => {
        await withBackup();
        copyFileSync(backupAt(home.backups, NOON), backupAt(home.backups, NOON + 2000));
        truncateSync(backupAt(home.backups, NOON + 2000), 9000);
        spoil(backupAt(home.backups, NOON + 3000));
        spoil();
        const ledger = await start();
        assert.deepEqual(await notes(ledger), ['old']);
        assert.match((await restorations(ledger))[0], /12-00-00Z/);
    });

    it('begins a new one without a backup, doubts everything since the lost one was begun, and says so', async () => {
        const before = Date.now();
        await note(await start(), 'old');
        await open[0].close();
        spoil();
        const ledger = await start();
        assert.deepEqual(await notes(ledger), []);
        assert.match((await restorations(ledger))[0], /no backup/);
        const { since, until, loss } = (await ledger.transact(db => findDoubt(db)))!;
        assert.ok(since >= before - 1000 && since <= Date.now() && until >= since && loss === until);
    });

    it('doubts what the copy remembers, and what came after its last entry', async () => {
        const ledger = await openLedger(home);
        await someRun(ledger);
        const record = { connection: 'main', object: 'invoice', key: 'k', remote_id: '1', payload_hash: 'h', delivered_at: 5000 };
        await ledger.transact(db => db.insertInto('record').values(record).execute());
        makeBackup(home, NOON);
        await ledger.close();
        spoil();
        const doubt = await (await start()).transact(db => findDoubt(db));
        assert.equal(doubt?.since, 5000);
        assert.equal(isDoubted(doubt, { delivered_at: 5000 }), true);
        assert.equal(isDoubted(doubt, { delivered_at: Date.now() + 1 }), false);
        assert.equal(mayBeForgotten(doubt, Date.now() / 1000), true);
        assert.equal(mayBeForgotten({ since: 10_000_000, until: 20_000_000 }, 9_000), false);
        assert.equal(mayBeForgotten({ since: 10_000_000, until: 20_000_000 }, 21_000), false);
    });

    it('keeps what people chose, even where the backup does not know it', async () => {
        await withBackup();
        const ledger = await openLedger(home);
        await ledger.transact(async db => {
            await db.insertInto('mapping').values({ mapping_id: '/m', paused: 1 }).execute();
            await db.insertInto('workspace').values({ folder: '/w' }).execute();
        });
        await ledger.close();
        suspectLedger(home);
        const restored = await start();
        assert.deepEqual(await workspaces(restored), ['/w']);
        assert.deepEqual(await restored.transact(db => db.selectFrom('mapping').selectAll().execute()), [{ mapping_id: '/m', paused: 1 }]);
    });

    it('goes on after a crash between putting the old one aside and the new one in its place', async () => {
        await withBackup();
        renameSync(home.ledger, `${home.path}/ledger.aside-2026-06-02T00-00-00Z.sqlite`);
        writeFileSync(`${home.ledger}-wal`, 'left behind by the one that was put aside');
        writeFileSync(`${home.ledger}.draft`, 'half a copy');
        const ledger = await start();
        assert.deepEqual(await notes(ledger), ['old']);
        assert.equal(existsSync(`${home.ledger}.draft`), false);
        assert.equal((await restorations(ledger)).length, 1);
    });

    it('knows a backup that was put in the place of the ledger by hand', async () => {
        await withBackup();
        copyFileSync(backupAt(home.backups, NOON), home.ledger);
        const ledger = await start();
        assert.match((await restorations(ledger))[0], /by hand/);
        assert.ok(await ledger.transact(db => findDoubt(db)));
        await ledger.close();
        assert.equal((await restorations(await start())).length, 1);
    });

    it('refuses a ledger of a newer version, and leaves it where it is', async () => {
        await withBackup();
        const next = await Ledger.open(home.ledger, { ...MIGRATIONS, '9999-next': { up: async () => undefined } });
        await next.close();
        const before = readFileSync(home.ledger);
        await assert.rejects(openLedger(home), (error: UserError) => error instanceof UserError && /newer version/.test(error.message));
        assert.deepEqual(readFileSync(home.ledger), before);
        assert.deepEqual(asides(), []);
    });

    it('takes what cannot be opened for other reasons for no damage', async () => {
        await withBackup();
        rmSync(home.ledger);
        mkdirSync(home.ledger);
        await assert.rejects(openLedger(home), (error: UserError) => error instanceof UserError && /cannot be opened/.test(error.message));
        assert.deepEqual(asides(), []);
    });

    it('changes nothing for a file that is no backup', async () => {
        await withBackup();
        spoil(folder.at('x.sqlite'));
        await assert.rejects(restoreFrom(home, folder.at('x.sqlite'), 'By hand.'), /not a database/);
        assert.deepEqual(await notes(await start()), ['new', 'old']);
        assert.deepEqual(asides(), []);
    });

    it('notes how a killed process ended, and forgets that in time', async () => {
        const killed = await openLedger(home);
        const run = await someRun(killed);
        await killed.transact(db => db.updateTable('run').set({ started_at: 7000 }).where('id', '=', run).execute());
        copyFileSync(home.ledger, folder.at('killed.sqlite'));
        await killed.checkpoint();
        copyFileSync(home.ledger, folder.at('killed.sqlite'));
        await killed.close();
        copyFileSync(folder.at('killed.sqlite'), home.ledger);
        const ledger = await start();
        const doubt = await ledger.transact(db => findDoubt(db));
        assert.deepEqual([doubt?.since, doubt?.loss], [7000, undefined]);
        assert.equal(isDoubted(doubt, { delivered_at: 1 }), false);
        assert.equal(await ledger.transact(db => findDoubt(db, Date.now() + 25 * 60 * 60 * 1000)), undefined);
        assert.deepEqual(await restorations(ledger), []);
    });
});
