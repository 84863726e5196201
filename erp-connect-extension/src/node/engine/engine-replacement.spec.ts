import assert from 'node:assert/strict';
import { FaultSpec, createItem } from 'invoiced-simulator';
import { RunInfo } from '../../common/engine-protocol';
import { TestBench } from '../spec-support/test-bench';

const COLUMNS = { id: 'Id', name: 'Name', unit_cost: 'Price', currency: 'Currency', taxable: 'Taxable', 'metadata.region': 'Region' };
const ROW = 'paper,Paper,6000,usd,1,north';

/** A price is fixed once an item is created: the item is deleted and created anew, and must never get lost between. */
describe('engine: items with a new price', () => {
    let bench: TestBench;
    let files: number;

    beforeEach(async () => {
        bench = await TestBench.make();
        files = 0;
        createItem(bench.simulator.account(), {
            id: 'paper',
            name: 'Paper',
            unit_cost: 5000,
            currency: 'usd',
            description: 'A4\nwhite',
            gl_account: '4711',
            metadata: { shelf: '7', region: 'south' }
        });
        bench.writeMapping('items', { object: 'item', columns: COLUMNS });
    });

    afterEach(() => bench.close());

    async function drop(row: string): Promise<RunInfo> {
        bench.drop(`I${++files}.csv`, [row], 'Id,Name,Price,Currency,Taxable,Region');
        return (await bench.endedRuns(files)).at(-1)!;
    }

    const calls = (): string[] =>
        bench.simulator.journal
            .entries()
            .filter(({ method, path }) => method !== 'GET' && path.startsWith('/items'))
            .map(({ method, path }) => `${method} ${path}`);

    /** The item as it stands, without what the simulator fills in. */
    function stored(): unknown[] {
        return bench.simulator
            .account()
            .tables.items.all()
            .filter(({ archived }) => !archived)
            .map(({ name, values: { unit_cost, description, gl_account, metadata } }) => [
                name,
                unit_cost,
                description,
                gl_account,
                metadata
            ]);
    }

    const WANTED = [['Paper', 6000, 'A4\nwhite', '4711', { shelf: '7', region: 'north' }]];

    it('79: are archived and created anew, and keep what the file does not say', async () => {
        await bench.start();
        const { counts } = await drop(ROW);
        assert.deepEqual([counts.updated, counts.created], [1, 0]);
        assert.deepEqual(calls(), ['POST /items', 'DELETE /items/paper', 'POST /items']);
        assert.deepEqual(stored(), WANTED);
        assert.equal((await drop(ROW)).counts.read, 0, 'the same file again');
        assert.equal((await drop(`${ROW} `)).counts.unchanged, 1);
    });

    it('are only changed where no price differs', async () => {
        await bench.start();
        await drop('paper,Paper A4,5000.00,USD,yes,north');
        assert.deepEqual(calls(), ['POST /items', 'PATCH /items/paper']);
        assert.deepEqual(stored(), [['Paper A4', 5000, 'A4\nwhite', '4711', { shelf: '7', region: 'north' }]]);
        await drop('PAPER,Paper A5,5000,,,west');
        assert.deepEqual(calls().slice(2), ['PATCH /items/paper'], 'known to the ledger');
    });

    it('come back as they were when Invoiced refuses the new one', async () => {
        bench.simulator.faults.add({
            kind: 'status',
            status: 400,
            body: { type: 'invalid_request', message: 'Currency is invalid' },
            match: { method: 'POST', path: '/items' },
            after: 1
        });
        await bench.start();
        assert.equal((await drop(ROW)).counts.refused, 1);
        assert.match((await bench.problem('invoiced.refused')).text, /Currency is invalid/);
        assert.deepEqual(stored(), [['Paper', 5000, 'A4\nwhite', '4711', { shelf: '7', region: 'south' }]]);
    });

    const ITEM = '^/items';
    const faults: readonly (readonly [string, FaultSpec])[] = [
        ['a deletion that has no answer', { kind: 'reset-after', match: { method: 'DELETE', path: ITEM } }],
        ['a deletion that was not made', { kind: 'status', match: { method: 'DELETE', path: ITEM } }],
        ['a deletion that stalls', { kind: 'stall', when: 'before', match: { method: 'DELETE', path: ITEM } }],
        ['a deletion that nobody has time for', { kind: '429', match: { method: 'DELETE', path: ITEM } }],
        ['a creation that has no answer', { kind: 'reset-after', match: { method: 'POST', path: ITEM }, after: 1 }],
        ['a creation that was not made', { kind: 'status', match: { method: 'POST', path: ITEM }, after: 1 }],
        ['a creation with a fault after it', { kind: 'status-after', match: { method: 'POST', path: ITEM }, after: 1 }],
        ['a creation that nobody has time for', { kind: '429', match: { method: 'POST', path: ITEM }, after: 1 }],
        ['a creation that is not allowed', { kind: '401', match: { method: 'POST', path: ITEM }, after: 1 }]
    ];
    for (const [what, fault] of faults) {
        it(`survive ${what}`, async () => {
            bench.simulator.faults.add(fault);
            await bench.start({ callTimeout: 400 });
            const { counts } = await drop(ROW);
            assert.deepEqual([counts.updated, counts.refused], [1, 0]);
            assert.deepEqual(stored(), WANTED);
        });
    }

    it('are created after a stop between the two calls', async () => {
        bench.simulator.faults.add({ kind: 'stall', when: 'before', match: { method: 'POST', path: ITEM }, after: 1 });
        await bench.start({ callTimeout: 60_000 });
        bench.drop('I1.csv', [ROW], 'Id,Name,Price,Currency,Taxable,Region');
        await bench.snapshot(() => calls().length === 3, 'the second creation is under way');
        const stopped = bench.stop();
        bench.simulator.faults.clear();
        await stopped;
        assert.deepEqual(stored(), []);
        await bench.start();
        await bench.endedRuns(1);
        assert.deepEqual(stored(), WANTED);
    });
});
