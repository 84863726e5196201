import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { sql } from 'kysely';
import { HomeFolder } from '../runtime/home-folder';
import { workspaces } from '../spec-support/ledger-helper';
import { TempFolder } from '../spec-support/temp-folder';
import { EngineLock, LedgerInUse } from './engine-lock';
import { Ledger } from './ledger';
import { openNative } from './sqlite-database';

describe('ledger', () => {
    let folder: TempFolder;
    let file: string;

    beforeEach(() => {
        folder = new TempFolder();
        file = folder.at('ledger.sqlite');
    });

    afterEach(() => folder.remove());

    it('makes its tables, and opens again what it made', async () => {
        for (let time = 0; time < 2; time++) {
            const ledger = await Ledger.open(file);
            await ledger.transact(db =>
                db
                    .insertInto('workspace')
                    .values({ folder: `folder ${time}` })
                    .execute()
            );
            await ledger.close();
        }
        const ledger = await Ledger.open(file);
        assert.deepEqual(await workspaces(ledger), ['folder 0', 'folder 1']);
        await ledger.close();
    });

    it('writes with a commit that waits for the disk', async () => {
        const ledger = await Ledger.open(file);
        await workspaces(ledger);
        const native = openNative(file, { readonly: true });
        assert.deepEqual(native.pragma('journal_mode'), [{ journal_mode: 'wal' }]);
        native.close();
        await ledger.close();
    });

    it('undoes a unit that fails, and only that', async () => {
        const ledger = await Ledger.open(file);
        const insert = (name: string, fails = false): Promise<void> =>
            ledger.transact(async db => {
                await db.insertInto('workspace').values({ folder: name }).execute();
                if (fails) {
                    throw new Error(`${name} fails`);
                }
            });
        const results = await Promise.allSettled([insert('a'), insert('b', true), insert('a'), insert('c')]);
        assert.deepEqual(
            results.map(({ status }) => status),
            ['fulfilled', 'rejected', 'rejected', 'fulfilled']
        );
        assert.deepEqual(await workspaces(ledger), ['a', 'c']);
        await ledger.close();
    });

    it('lets nobody who reads fail with somebody who cannot write', async () => {
        const ledger = await Ledger.open(file);
        await ledger.transact(db => sql`pragma max_page_count = 1`.execute(db)); // not one page more than there are now
        const large = (name: string): Promise<unknown> =>
            ledger.transact(db =>
                db
                    .insertInto('workspace')
                    .values({ folder: name.repeat(100_000) })
                    .execute()
            );
        const [first, read, second] = await Promise.allSettled([large('a'), workspaces(ledger), large('b')]);
        assert.ok(first.status === 'rejected' && /full/.test((first.reason as Error).message));
        assert.deepEqual(read, { status: 'fulfilled', value: [] });
        assert.equal(second.status, 'rejected');
        await ledger.transact(db => sql`pragma max_page_count = 1000000`.execute(db));
        await large('c');
        assert.equal((await workspaces(ledger)).length, 1);
        await ledger.close();
    });

    it('runs units one after the other, many in one commit', async () => {
        const ledger = await Ledger.open(file);
        let inside = 0;
        await Promise.all(
            Array.from({ length: 300 }, (_, index) =>
                ledger.transact(async db => {
                    assert.equal(inside++, 0);
                    await db
                        .insertInto('workspace')
                        .values({ folder: String(index) })
                        .execute();
                    await new Promise(resolve => setImmediate(resolve));
                    inside--;
                })
            )
        );
        assert.equal((await workspaces(ledger)).length, 300);
        await ledger.close();
    });

    it('ends what was handed in before it closes, and takes nothing afterwards', async () => {
        const ledger = await Ledger.open(file);
        const before = Promise.all(
            Array.from({ length: 100 }, (_, index) =>
                ledger.transact(db =>
                    db
                        .insertInto('workspace')
                        .values({ folder: String(index) })
                        .execute()
                )
            )
        );
        await Promise.all([ledger.close(), ledger.close(), before]);
        await assert.rejects(
            ledger.transact(async () => 1),
            /closed/
        );
        const again = await Ledger.open(file);
        assert.equal((await workspaces(again)).length, 100);
        await again.close();
    });

    it('can be looked at while it is written to, and not written to that way', async () => {
        const ledger = await Ledger.open(file);
        const reader = Ledger.openForReading(file);
        await ledger.transact(db => db.insertInto('workspace').values({ folder: 'seen' }).execute());
        const writing = ledger.transact(async db => {
            await db.insertInto('workspace').values({ folder: 'not yet' }).execute();
            assert.deepEqual(await workspaces(reader), ['seen']);
        });
        await writing;
        assert.deepEqual(await workspaces(reader), ['not yet', 'seen']);
        await assert.rejects(
            reader.transact(db => db.insertInto('workspace').values({ folder: 'x' }).execute()),
            /readonly/
        );
        await reader.close();
        await ledger.close();
    });

    it('refuses to open what is not a ledger', async () => {
        folder.write('ledger.sqlite', 'no database at all, but a text of some length '.repeat(100));
        await assert.rejects(Ledger.open(file), /not a database/);
        assert.throws(() => Ledger.openForReading(folder.at('missing.sqlite')), /./);
    });
});

describe('engine lock', () => {
    let folder: TempFolder;

    beforeEach(() => (folder = new TempFolder()));
    afterEach(() => folder.remove());

    it('keeps a second engine out, naming the first, until it is released', () => {
        const home = HomeFolder.open(folder.at('home'));
        const lock = EngineLock.acquire(home, 'the workbench');
        assert.throws(
            () => EngineLock.acquire(home, 'another'),
            (error: LedgerInUse) => {
                assert.ok(error instanceof LedgerInUse);
                assert.match(error.message, new RegExp(`the workbench, process ${process.pid}`));
                return true;
            }
        );
        lock.release();
        EngineLock.acquire(home, 'another').release();
    });

    it('is free again when the process that held it was killed', async () => {
        const home = HomeFolder.open(folder.at('home'));
        const child = fork(require.resolve('../spec-support/ledger-helper'), [], { env: { ...process.env, HOLD_LOCK_OF: home.path } });
        await new Promise<void>(held => child.once('message', () => held()));
        assert.throws(() => EngineLock.acquire(home, 'x'), new RegExp(`process ${child.pid}`));
        const gone = new Promise(exit => child.once('exit', exit));
        child.kill('SIGKILL');
        await gone;
        EngineLock.acquire(home, 'x').release();
    });
});
