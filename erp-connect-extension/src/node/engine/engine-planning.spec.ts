import assert from 'node:assert/strict';
import { TEXT_BOMB } from '../spec-support/memory-bomb';
import { INVOICE_COLUMNS, TestBench, invoiceRow } from '../spec-support/test-bench';

// More than stay in memory while their rows are gathered.
const MANY = 1100;

describe('engine: planning beside the main thread', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make();
    });

    afterEach(() => bench.close());

    it('survives an expression that takes all memory, and uploads the file once it is corrected', async () => {
        const withNotes = (expression: string): object => ({ columns: { ...INVOICE_COLUMNS, notes: { expression } }, files: 'BAD*.csv' });
        bench.writeMapping('bad', withNotes(TEXT_BOMB));
        bench.writeMapping('good', { files: 'GOOD*.csv' });
        await bench.start();
        const bad = bench.drop('BAD.csv', [invoiceRow('INV-1')]);
        const { mapping, file, hint } = await bench.problem('mapping.expression-memory');
        assert.match(mapping!, /bad\.mapping\.json$/);
        assert.equal(file, bad);
        assert.match(hint!, /notes/);
        bench.drop('GOOD.csv', [invoiceRow('INV-2')]);
        await bench.endedRuns(2);
        assert.deepEqual(
            bench.invoices().map(({ number }) => number),
            ['INV-2']
        );
        bench.writeMapping('bad', withNotes('$uppercase(Item)'));
        await bench.noProblem('mapping.expression-memory');
        assert.deepEqual(bench.changes('invoice'), { created: 2 });
        assert.equal(bench.invoices().find(({ number }) => number === 'INV-1')?.notes, 'PAPER');
    });

    it('sends a record once, whole, whose last row comes when the record had been taken for whole', async () => {
        bench.writeMapping('invoices');
        await bench.start();
        const rows = Array.from({ length: MANY }, (_, index) => invoiceRow(`INV-${index}`, index === 1 ? 'abc' : 10));
        bench.drop('A.csv', [...rows, invoiceRow('INV-0', 32), invoiceRow('INV-1', 5)]);
        const [{ counts }] = await bench.endedRuns(1, 30_000);
        assert.deepEqual([counts.rows, counts.read, counts.created, counts.refused, counts.updated], [MANY + 2, MANY, MANY - 1, 1, 0]);
        assert.deepEqual(bench.changes('invoice'), { created: MANY - 1 });
        assert.equal(bench.invoices().find(({ number }) => number === 'INV-0')?.total, 42);
        const told = (await bench.problems()).filter(({ key }) => key === 'inv-1');
        assert.equal(told.length, 1, 'the cell is refused once, though its row was read twice');
    }).timeout(40_000);
});
