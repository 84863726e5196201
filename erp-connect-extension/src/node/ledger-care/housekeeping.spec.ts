import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { insertDeliveries } from '../ledger/delivery-store';
import { rememberFile } from '../ledger/file-store';
import { Ledger } from '../ledger/ledger';
import { ProblemState, RunState } from '../ledger/ledger-schema';
import { rememberRecord } from '../ledger/record-store';
import { updateRun } from '../ledger/run-store';
import { someRun } from '../spec-support/ledger-helper';
import { TempFolder } from '../spec-support/temp-folder';
import { Housekeeping } from './housekeeping';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 5, 1);

const isEnded = (state: RunState): boolean => state === 'finished' || state === 'failed';

describe('housekeeping', () => {
    let folder: TempFolder;
    let ledger: Ledger;

    beforeEach(async () => {
        folder = new TempFolder();
        ledger = await Ledger.open(folder.at('ledger.sqlite'));
    });

    afterEach(async () => {
        await ledger.close();
        folder.remove();
    });

    async function run(daysAgo: number, state: RunState = 'finished', deliveries = 3): Promise<number> {
        const id = await someRun(ledger);
        const at = NOW - daysAgo * DAY;
        await ledger.transact(async db => {
            await updateRun(db, id, { state, started_at: at, ...(isEnded(state) && { finished_at: at }) });
            const rows = Array.from({ length: deliveries }, (_, index) => ({
                run_id: id,
                seq: index,
                phase: 1,
                object: 'invoice',
                key: `k${index}`,
                operation: 'upsert',
                state: 'accepted' as const
            }));
            await insertDeliveries(db, rows);
        });
        return id;
    }

    async function problem(daysAgo: number, state: ProblemState, runId?: number): Promise<void> {
        const values = { run_id: runId, state, code: 'c', severity: 'error', kind: 'user', text: 't', raised_at: NOW - daysAgo * DAY };
        await ledger.transact(db => db.insertInto('problem').values(values).execute());
    }

    const count = async (table: 'run' | 'delivery' | 'problem' | 'file' | 'record'): Promise<number> =>
        (await ledger.transact(db => db.selectFrom(table).selectAll().execute())).length;
    const runs = async (): Promise<number[]> =>
        (await ledger.transact(db => db.selectFrom('run').select('id').orderBy('id').execute())).map(({ id }) => id);

    it('takes out runs of more than 90 days with all that belongs to them', async () => {
        const old = [await run(100), await run(91, 'failed')];
        await problem(91, 'resolved', old[0]);
        await problem(91, 'ignored', old[1]);
        const young = [await run(89), await run(0)];
        assert.deepEqual(await new Housekeeping(ledger).clear(NOW), { runs: 2, problems: 0, files: 0 });
        assert.deepEqual(await runs(), young);
        assert.deepEqual([await count('delivery'), await count('problem')], [6, 0]);
    });

    it('keeps what is open, with the run that it points at, runs under way, and records', async () => {
        const open = await run(100);
        await problem(100, 'open', open);
        await problem(100, 'resolved', open);
        const underWay = [await run(100, 'planned'), await run(100, 'taken'), await run(100, 'finishing')];
        await problem(100, 'open');
        await problem(100, 'ignored'); // a condition that lasts: raised again if it were forgotten
        await ledger.transact(db =>
            rememberRecord(db, { connection: 'm', object: 'invoice', key: 'k', remote_id: '1', payload_hash: 'h', delivered_at: 1 })
        );
        assert.deepEqual(await new Housekeeping(ledger).clear(NOW), { runs: 0, problems: 1, files: 0 });
        assert.deepEqual(await runs(), [open, ...underWay]);
        assert.deepEqual([await count('delivery'), await count('problem'), await count('record')], [12, 3, 1]);
    });

    it('takes out settled problems by their age, over many pages', async () => {
        for (let index = 0; index < 1200; index++) {
            await problem(index % 3 === 0 ? 200 : 100, index % 2 === 0 ? 'resolved' : 'open');
        }
        await problem(1, 'resolved');
        assert.equal((await new Housekeeping(ledger).clear(NOW)).problems, 600);
        assert.equal(await count('problem'), 601);
    });

    it('forgets files that left their folder, not those that lie there or whose folder is away', async () => {
        const there = folder.write('inbox/there.csv', 'x');
        const gone = folder.write('inbox/gone.csv', 'x');
        rmSync(gone);
        const away = folder.at('share', 'away.csv');
        for (const path of [there, gone, away]) {
            const file = { path, size: 1, mtime: NOW - 100 * DAY, mappingHash: 'h', isOpen: false };
            await ledger.transact(db => rememberFile(db, '/m', file));
        }
        assert.equal((await new Housekeeping(ledger).clear(NOW)).files, 1);
        const left = (await ledger.transact(db => db.selectFrom('file').select('path').execute())).map(({ path }) => path);
        assert.deepEqual(left.sort(), [away, there].sort());
    });

    it('works in small portions between which others come, and can be stopped', async () => {
        await run(100, 'finished', 5000);
        const housekeeping = new Housekeeping(ledger);
        const left: number[] = [];
        let isDone = false;
        const clearing = housekeeping.clear(NOW).then(() => (isDone = true));
        while (!isDone) {
            left.push(await count('delivery'));
        }
        await clearing;
        assert.equal(await count('run'), 0);
        // Somebody who asks again and again sees it shrink by portions.
        assert.ok(new Set(left).size >= 5, [...new Set(left)].join(' '));

        await run(100, 'finished', 5000);
        const stopped = new Housekeeping(ledger);
        const cleared = stopped.clear(NOW);
        stopped.stop();
        await cleared;
        assert.ok((await count('delivery')) > 4000);
        assert.equal(await count('run'), 1);
    });
});
