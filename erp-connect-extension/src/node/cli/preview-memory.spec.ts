import assert from 'node:assert/strict';
import { CommandLine } from '../spec-support/command-line';
import { TEXT_BOMB } from '../spec-support/memory-bomb';
import { INVOICE_COLUMNS, TestBench, invoiceRow } from '../spec-support/test-bench';

describe('erp-connect preview and memory', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make();
    });

    afterEach(() => bench.close());

    it('names the expression that takes it all, and the rows', async () => {
        const mapping = bench.writeMapping('invoices', { columns: { ...INVOICE_COLUMNS, notes: { expression: TEXT_BOMB } } });
        const { code, stderr } = await new CommandLine(bench.home.path).run([
            'preview',
            mapping,
            bench.drop('A.csv', [invoiceRow('INV-1')])
        ]);
        assert.equal(code, 2);
        assert.match(stderr, /takes more memory for A\.csv than it may, in row 2 or one of the next\..*Correct the expression for notes/s);
    });

    it('puts rows together that stand far apart', async () => {
        const rows = Array.from({ length: 1500 }, (_, index) => invoiceRow(`INV-${index}`));
        const file = bench.drop('A.csv', [...rows, invoiceRow('INV-0', 5)]);
        const result = await new CommandLine(bench.home.path).run(['preview', bench.writeMapping('invoices'), file, '--json']);
        const { rows: read, read: records, new: created } = result.last<Record<string, number>>('summary');
        assert.deepEqual([result.code, read, records, created], [0, 1501, 1500, 1500]);
        const [first] = result.lines().filter(line => 'record' in line);
        assert.deepEqual(first.rows, [2, 1502]);
    });
});
