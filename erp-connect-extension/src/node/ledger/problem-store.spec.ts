import assert from 'node:assert/strict';
import { Problem } from '../../common/problem';
import { ProblemQuery } from '../../common/engine-protocol';
import { someRun } from '../spec-support/ledger-helper';
import { foundProblems, foundTexts, raiseSome, someProblem } from '../spec-support/raised-problems';
import { TempFolder } from '../spec-support/temp-folder';
import { Ledger } from './ledger';
import {
    countOpenProblems,
    findProblems,
    hasOpenErrors,
    ignoreProblems,
    raiseOnce,
    resolveProblems,
    resolveProblemsOfRecord,
    resolveProblemsOfRows
} from './problem-store';
import { updateRun } from './run-store';

const M = '/m.mapping.json';
describe('the store of problems', () => {
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
    const find = (query?: ProblemQuery): Promise<Problem[]> => foundProblems(ledger, query);
    const texts = (query?: ProblemQuery): Promise<string[]> => foundTexts(ledger, query);

    it('come back as they were raised, lying where their file lies now', async () => {
        const run = await someRun(ledger);
        await raise(
            [{ row: 3, column: 'Price', property: 'unit_cost', seen: 'abc', key: 'inv-1', hint: 'Mend it.', mappingPath: ['upload', 0] }],
            run
        );
        await ledger.transact(db => updateRun(db, run, { location: '/inbox/done/A.csv' }));
        const [{ ...found }] = await find();
        assert.deepEqual(
            { ...found, raisedAt: 0 },
            {
                id: 1,
                runId: run,
                raisedAt: 0,
                code: 'cell.bad',
                severity: 'error',
                kind: 'user',
                text: 'This is bad.',
                hint: 'Mend it.',
                mapping: M,
                mappingPath: ['upload', 0],
                file: '/inbox/done/A.csv',
                row: 3,
                column: 'Price',
                property: 'unit_cost',
                seen: 'abc',
                key: 'inv-1',
                connection: undefined
            }
        );
    });

    it('come in pages, newest run first and by row', async () => {
        const [first, second] = [await someRun(ledger), await someRun(ledger)];
        await raise(
            [
                { row: 9, text: 'a9' },
                { row: 2, text: 'a2' }
            ],
            first
        );
        await raise(
            Array.from({ length: 2500 }, (_, row) => ({ row, text: `b${row}` })),
            second
        );
        assert.deepEqual(await texts({ limit: 3 }), ['b0', 'b1', 'b2']);
        assert.deepEqual(await texts({ limit: 3, offset: 2499 }), ['b2499', 'a2', 'a9']);
        assert.equal((await texts()).length, 200);
        assert.equal((await texts({ limit: 1_000_000 })).length, 1000);
        assert.equal((await ledger.transact(db => findProblems(db, { limit: 1 }))).total, 2502);
        assert.deepEqual(await texts({ runId: first }), ['a2', 'a9']);
        assert.deepEqual(await texts({ mappingId: 'other' }), []);
    });

    it('do not stand among remarks, which are told of their run', async () => {
        const run = await someRun(ledger);
        await raise([{ severity: 'info', text: 'remark' }, { severity: 'warning', text: 'warning' }, { text: 'error' }], run);
        assert.deepEqual(await texts(), ['warning', 'error']);
        assert.equal((await ledger.transact(db => findProblems(db, {}))).total, 2);
        assert.deepEqual(await texts({ search: 'remark' }), []);
        assert.deepEqual(await texts({ runId: run }), ['remark', 'warning', 'error']);
    });

    it('are found by any visible text, taken as it is', async () => {
        await raise([
            { text: '100% off' },
            { text: '100 off' },
            { text: 'a_b' },
            { text: 'aXb' },
            { text: 'back\\slash' },
            { text: 'x', seen: 'Needle' },
            { text: 'y', column: 'needle' }
        ]);
        await raise([{ text: 'in a file' }], await someRun(ledger, M, '/inbox/Haystack_1.csv'));
        assert.deepEqual(await texts({ search: '0%' }), ['100% off']);
        assert.deepEqual(await texts({ search: 'A_B' }), ['a_b']);
        assert.deepEqual(await texts({ search: 'k\\s' }), ['back\\slash']);
        assert.deepEqual(await texts({ search: 'needle' }), ['x', 'y']);
        assert.deepEqual(await texts({ search: 'haystack_' }), ['in a file']);
        assert.deepEqual(await texts({ search: `'; drop table problem; --` }), []);
    });

    it('of a standing condition are raised once, also after a person ignored them, until they end', async () => {
        const once = (parts: Partial<Problem>, mappingId = M): Promise<boolean> =>
            ledger.transact(db => raiseOnce(db, someProblem({ code: 'folder.unreadable', ...parts }), { mappingId }));
        assert.deepEqual([await once({}), await once({}), await once({}, 'other')], [true, false, true]);
        await ledger.transact(db => ignoreProblems(db, [1]));
        assert.equal(await once({}), false);
        assert.equal(await ledger.transact(db => resolveProblems(db, { codePrefix: 'folder.', mappingId: M })), 1);
        assert.equal(await once({}), true);
        assert.deepEqual(
            [
                await once({ code: 'c', connection: 'a' }),
                await once({ code: 'c', connection: 'b' }),
                await once({ code: 'c', connection: 'a' })
            ],
            [true, true, false]
        );
        assert.deepEqual(
            [await once({ code: 'f', file: '/a' }), await once({ code: 'f', file: '/b' }), await once({ code: 'f', file: '/a' })],
            [true, true, false]
        );
    });

    it('end with their record, their rows or a person, and only errors are counted', async () => {
        const run = await someRun(ledger);
        await raise(
            [
                { key: 'inv-1', row: 2 },
                { key: 'inv-1', row: 2, severity: 'warning', text: 'w' },
                { key: 'inv-2', row: 3 },
                { row: 4 },
                { severity: 'info' }
            ],
            run
        );
        await raise([{ key: 'inv-1', text: 'older' }]);
        const count = async (): Promise<number> => (await ledger.transact(db => countOpenProblems(db))).total;
        assert.equal(await count(), 4);
        await ledger.transact(db => resolveProblemsOfRecord(db, M, 'inv-1'));
        assert.equal(await count(), 2);
        await ledger.transact(db => resolveProblemsOfRows(db, run, [4]));
        assert.equal(await count(), 1);
        assert.equal(await ledger.transact(db => hasOpenErrors(db, run)), true);
        await ledger.transact(db =>
            ignoreProblems(
                db,
                Array.from({ length: 3000 }, (_, id) => id)
            )
        );
        assert.equal(await ledger.transact(db => hasOpenErrors(db, run)), false);
        assert.deepEqual(await texts(), []);
    });
});
