import assert from 'node:assert/strict';
import { Problem } from '../../common/problem';
import { ProblemQuery } from '../../common/engine-protocol';
import { someRun } from '../spec-support/ledger-helper';
import { foundTexts, raiseSome } from '../spec-support/raised-problems';
import { TempFolder } from '../spec-support/temp-folder';
import { insertDeliveries, isPlanFixed, pageOfDeliveries } from './delivery-store';
import { dealtWithFiles, forgetFile, forgetOpenFiles, rememberFile } from './file-store';
import { Ledger } from './ledger';
import { DeliveryState } from './ledger-schema';
import { findRecord, findRecords, forgetRecord, rememberRecord } from './record-store';
import { countRecords, findDoneRun, findRun, runBehindRefusedFile, settleFailuresBefore, unfinishedRuns, updateRun } from './run-store';

const M = '/m.mapping.json';
describe('stores of the ledger', () => {
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

    const raise = (parts: readonly Partial<Problem>[], runId?: number): Promise<void> => raiseSome(ledger, parts, runId);
    const texts = (query?: ProblemQuery): Promise<string[]> => foundTexts(ledger, query);

    describe('runs', () => {
        const deliver = (runId: number, states: readonly [DeliveryState, string | null][], phase = 1): Promise<void> =>
            ledger.transact(db =>
                insertDeliveries(
                    db,
                    states.map(([state, outcome], seq) => ({
                        run_id: runId,
                        seq,
                        phase,
                        object: 'invoice',
                        key: `${phase}-${seq}`,
                        operation: 'upsert',
                        state,
                        outcome
                    }))
                )
            );

        it('count each record once, and no customers', async () => {
            const run = await someRun(ledger);
            await deliver(run, [
                ['accepted', 'created'],
                ['accepted', 'created'],
                ['accepted', 'updated'],
                ['unchanged', null],
                ['refused', null],
                ['skipped', null]
            ]);
            await deliver(
                run,
                [
                    ['accepted', 'created'],
                    ['refused', 'no']
                ],
                0
            );
            await ledger.transact(db => countRecords(db, run));
            const { read_count, created_count, updated_count, unchanged_count, refused_count, skipped_count } = await ledger.transact(db =>
                findRun(db, run)
            );
            assert.deepEqual([read_count, created_count, updated_count, unchanged_count, refused_count, skipped_count], [6, 2, 1, 1, 1, 1]);
        });

        it('know which may have reached Invoiced', async () => {
            const run = await someRun(ledger);
            await deliver(run, [
                ['planned', null],
                ['refused', null],
                ['unchanged', null]
            ]);
            assert.equal(await ledger.transact(db => isPlanFixed(db, { id: run, retries: 0 })), false);
            await ledger.transact(db => db.updateTable('delivery').set({ state: 'sent', attempts: 1 }).where('seq', '=', 0).execute());
            assert.equal(await ledger.transact(db => isPlanFixed(db, { id: run, retries: 0 })), true);
        });

        it('take many deliveries at a time, whole', async () => {
            const run = await someRun(ledger);
            await deliver(
                run,
                Array.from({ length: 250 }, () => ['planned', null])
            );
            const all = await ledger.transact(db => pageOfDeliveries(db, run, ['planned'], 1, 0, 1000));
            assert.deepEqual(
                all.map(({ seq }) => seq),
                Array.from({ length: 250 }, (_, seq) => seq)
            );
        });

        it('page deliveries in order', async () => {
            const run = await someRun(ledger);
            await deliver(
                run,
                Array.from({ length: 10 }, (_, seq) => [seq % 2 ? 'planned' : 'sent', null])
            );
            const page = await ledger.transact(db => pageOfDeliveries(db, run, ['planned'], 1, 2, 2));
            assert.deepEqual(
                page.map(({ seq }) => seq),
                [3, 5]
            );
        });

        it('find what is done, what is left, and what a refused file comes from', async () => {
            const [first, second] = [await someRun(ledger), await someRun(ledger)];
            assert.equal((await ledger.transact(db => unfinishedRuns(db, M))).length, 2);
            await ledger.transact(db =>
                updateRun(db, first, { state: 'finished', refused_count: 1, refused_file: '/inbox/failed/INV_1%.refused.csv' })
            );
            assert.equal(await ledger.transact(db => findDoneRun(db, M, 'h', 'c')), undefined, 'refused records get another chance');
            await ledger.transact(db => updateRun(db, first, { refused_count: 0 }));
            assert.equal((await ledger.transact(db => findDoneRun(db, M, 'h', 'c')))?.id, first);
            assert.equal(await ledger.transact(db => findDoneRun(db, M, 'other', 'c')), undefined);
            const behind = (name: string): Promise<number | undefined> =>
                ledger.transact(async db => (await runBehindRefusedFile(db, M, name, second))?.id);
            assert.deepEqual(
                [await behind('INV_1%.refused.csv'), await behind('INVX1%.refused.csv'), await behind('1%.refused.csv')],
                [first, undefined, undefined]
            );
        });

        it('settle what earlier tries at the same file said', async () => {
            const [failed, other, next] = [await someRun(ledger), await someRun(ledger, M, '/inbox/B.csv'), await someRun(ledger)];
            await raise([{ text: 'old' }], failed);
            await raise([{ text: 'of another' }], other);
            await ledger.transact(db => updateRun(db, failed, { state: 'failed' }));
            await ledger.transact(db => updateRun(db, other, { state: 'failed' }));
            await ledger.transact(async db => settleFailuresBefore(db, await findRun(db, next)));
            assert.deepEqual(await texts(), ['of another']);
        });
    });

    it('remembers records by connection and object; a look-up wipes out nothing', async () => {
        const record = { connection: 'main', object: 'invoice', key: 'a', remote_id: '1', payload_hash: 'x', delivered_at: 5 };
        await ledger.transact(db => rememberRecord(db, record));
        await ledger.transact(db => rememberRecord(db, { ...record, remote_id: '2', payload_hash: null, delivered_at: 9 }));
        assert.deepEqual(await ledger.transact(db => findRecord(db, 'main', 'invoice', 'a')), { ...record, remote_id: '2' });
        assert.equal(await ledger.transact(db => findRecord(db, 'other', 'invoice', 'a')), undefined);
        const keys = Array.from({ length: 2500 }, (_, index) => `k${index}`);
        await ledger.transact(async db => {
            for (const key of keys) {
                await rememberRecord(db, { ...record, key });
            }
        });
        assert.equal((await ledger.transact(db => findRecords(db, 'main', 'invoice', [...keys, 'unknown']))).size, 2500);
        await ledger.transact(db => forgetRecord(db, 'main', 'invoice', 'a'));
        assert.equal(await ledger.transact(db => findRecord(db, 'main', 'invoice', 'a')), undefined);
    });

    it('remembers files that stay, and forgets on request those that are worth another run', async () => {
        const kept = { path: '/a', size: 1, mtime: 2.5, ctime: 3.5, contentHash: 'c', mappingHash: 'h', isOpen: false };
        await ledger.transact(db => rememberFile(db, M, kept));
        await ledger.transact(db => rememberFile(db, M, { ...kept, path: '/b', isOpen: true }));
        await ledger.transact(db => rememberFile(db, M, { ...kept, size: 7 }));
        assert.deepEqual((await ledger.transact(db => dealtWithFiles(db, M))).get('/a'), { ...kept, size: 7 });
        await ledger.transact(db => forgetOpenFiles(db, M));
        assert.deepEqual([...(await ledger.transact(db => dealtWithFiles(db, M))).keys()], ['/a']);
        await ledger.transact(db => forgetFile(db, M, '/a'));
        assert.equal((await ledger.transact(db => dealtWithFiles(db, M))).size, 0);
    });
});
