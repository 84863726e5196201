import assert from 'node:assert/strict';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { holdExclusively } from '../ledger/exclusive-file';
import { Ledger } from '../ledger/ledger';
import { isDamage } from '../ledger/ledger-damage';
import { findMarks } from '../ledger/mark-store';
import { findProblems } from '../ledger/problem-store';
import { HomeFolder } from '../runtime/home-folder';
import { someRun, workspaces } from '../spec-support/ledger-helper';
import { TempFolder } from '../spec-support/temp-folder';
import { waitUntil } from '../spec-support/wait-until';
import { backupAt, backupsIn } from './backup-folder';
import { copyLedger } from './copy-ledger';
import { LedgerCare } from './ledger-care';
import { makeBackup } from './make-backup';
import { openLedger } from './open-ledger';

const DAY = 24 * 60 * 60 * 1000;
const PAGE = 4096;
const NOON = Date.UTC(2026, 5, 1, 12);

describe('backups of the ledger', () => {
    let folder: TempFolder;
    let home: HomeFolder;
    let ledger: Ledger;

    beforeEach(async () => {
        folder = new TempFolder();
        home = HomeFolder.open(folder.at('home'));
        ledger = await openLedger(home);
        await note('first');
    });

    afterEach(async () => {
        await ledger.close();
        folder.remove();
    });

    const note = (name: string): Promise<unknown> => ledger.transact(db => db.insertInto('workspace').values({ folder: name }).execute());
    const names = (): string[] => readdirSync(home.backups).sort();
    const codes = async (): Promise<string[]> => (await ledger.transact(db => findProblems(db, {}))).items.map(({ code }) => code);

    it('hold what is committed at the time, also while somebody writes, and know that they are copies', async () => {
        const file = makeBackup(home, NOON)!;
        await note('second');
        assert.deepEqual(names(), ['ledger-2026-06-01T12-00-00Z.sqlite']);
        const copy = Ledger.openForReading(file);
        assert.deepEqual(await workspaces(copy), ['first']);
        assert.equal((await copy.transact(db => findMarks(db))).get('is-copy'), 1);
        await copy.close();
        assert.equal((await ledger.transact(db => findMarks(db))).has('is-copy'), false);
        if (process.platform !== 'win32') {
            assert.equal(statSync(file).mode & 0o077, 0);
        }
    });

    it('are seven at most, the newest ones, and leave nothing half behind', () => {
        mkdirSync(home.backups);
        writeFileSync(`${backupAt(home.backups, NOON)}.4711.tmp`, 'half a backup');
        writeFileSync(`${home.backups}/notes.txt`, 'of a person');
        for (let day = 1; day <= 9; day++) {
            makeBackup(home, NOON + day * DAY);
        }
        assert.deepEqual(
            backupsIn(home.backups).map(({ at }) => (at - NOON) / DAY),
            [9, 8, 7, 6, 5, 4, 3]
        );
        assert.equal(names().length, 8);
    });

    it('are made by one process at a time', () => {
        makeBackup(home, NOON);
        const lock = holdExclusively(home.backupLock)!;
        assert.equal(makeBackup(home, NOON + DAY), undefined);
        lock.close();
        assert.ok(makeBackup(home, NOON + DAY));
    });

    it('of a damaged ledger are none, and cost no older one', async () => {
        makeBackup(home, NOON);
        await ledger.close();
        const size = statSync(home.ledger).size;
        rmSync(home.ledger);
        writeFileSync(home.ledger, Buffer.alloc(size, 'x'));
        assert.throws(() => makeBackup(home, NOON + DAY), isDamage);
        assert.equal(names().length, 1);
        rmSync(home.ledger);
        ledger = await openLedger(home);
        assert.deepEqual(await workspaces(ledger), ['first']);
    });

    it('that cannot be written leave no file of that name', () => {
        const target = folder.at('there', 'no', 'folder.sqlite');
        assert.throws(() => copyLedger(home.ledger, target));
        assert.equal(existsSync(folder.at('there')), false);
    });

    it('are made by the day, in a thread, once there was a run an hour ago', async () => {
        const care = new LedgerCare(ledger, home);
        await care.look();
        assert.equal(existsSync(home.backups), false);
        await someRun(ledger); // long ago
        await Promise.all([care.look(), care.look()]);
        const [first] = names();
        assert.equal(names().length, 1);
        await care.look(Date.now() + 0.9 * DAY);
        assert.deepEqual(names(), [first]);
        await care.look(Date.now() + DAY);
        assert.equal(names().length, 2);
        await care.stop();
    });

    it('that fail are one problem until one succeeds, and hold nothing up', async () => {
        await someRun(ledger);
        writeFileSync(home.backups, 'a file where the folder should be');
        const care = new LedgerCare(ledger, home);
        await care.look();
        await care.look();
        await note('goes on');
        assert.deepEqual(await codes(), ['ledger.backup-failed']);
        rmSync(home.backups);
        await care.look();
        assert.deepEqual(await codes(), []);
        assert.equal(names().length, 1);
        await care.stop();
    });

    it('report a damage that work has not met yet', async () => {
        await someRun(ledger);
        await ledger.transact(db =>
            db
                .insertInto('record')
                .values(
                    Array.from({ length: 2000 }, (_, index) => ({
                        connection: 'main',
                        object: 'invoice',
                        key: `key ${index}`,
                        remote_id: '1',
                        payload_hash: 'h'.repeat(64),
                        delivered_at: 1
                    }))
                )
                .execute()
        );
        await ledger.checkpoint();
        const bytes = statSync(home.ledger).size;
        const handle = openSync(home.ledger, 'r+');
        writeSync(handle, Buffer.alloc(PAGE * 8, 'x'), 0, PAGE * 8, Math.floor(bytes / PAGE / 2) * PAGE);
        closeSync(handle);
        const broken = new Promise<Error>(tell => (ledger.onDidBreak = tell));
        const care = new LedgerCare(ledger, home);
        await care.look();
        assert.ok(isDamage(await broken));
        await care.stop();
    });

    it('are made without waiting for them when it stops', async () => {
        await someRun(ledger);
        const care = new LedgerCare(ledger, home);
        const looking = care.look();
        await care.stop();
        await looking;
        const next = new LedgerCare(ledger, home);
        await waitUntil('the thread has let go', async () => {
            await next.look(Date.now() + DAY);
            return names().length > 0;
        });
        assert.deepEqual(
            names().filter(name => !name.endsWith('Z.sqlite')),
            []
        );
        await next.stop();
    });
});
