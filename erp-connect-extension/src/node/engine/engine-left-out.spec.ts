import assert from 'node:assert/strict';
import { CommandLine } from '../spec-support/command-line';
import { TestBench, invoiceRow } from '../spec-support/test-bench';

const FILE = [
    invoiceRow('INV-1', 1, 'C-1'),
    ',,,,,1,1',
    invoiceRow('INV-2', 2, 'C-1'),
    ',,,,Total C-1:,2,3.00',
    invoiceRow('INV-3', 3, 'C-2'),
    ',C-2,Customer C-2,2026-03-01,Work,1,4',
    'INV-4,C-3,Total SA,2026-03-01,Total,1,5',
    'Grand total:,,,,,5,15.00',
    '*** End of report ***',
    ',,,,,5,15.00'
];
const COUNTS = { rows: 10, read: 10, refused: 2, skipped: 4 };
const REMARK =
    '4 rows were left out, because they hold sums or remarks of the report, and no records: row 5 ("Total C-1:"), '
    + 'row 9 ("Grand total:"), row 10 ("*** End of report ***"), row 11 (amounts only).';

describe('engine: sums and remarks of a report', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make();
    });

    afterEach(() => bench.close());

    it('are left out with one remark, and the counts add up', async () => {
        bench.writeMapping('invoices');
        await bench.start();
        bench.drop('A.csv', FILE);
        const [run] = await bench.endedRuns(1);
        assert.deepEqual(run.counts, { ...COUNTS, created: 4, updated: 0, unchanged: 0 });
        assert.deepEqual(
            bench.invoices().map(({ number, total }) => [number, Number(total)]),
            [
                ['INV-1', 1],
                ['INV-2', 2],
                ['INV-3', 3],
                ['INV-4', 5]
            ]
        );
        assert.equal(bench.changes('customer').created, 3);
        // What lacks its key in the middle of records may be one: it stays refused.
        assert.deepEqual(
            (await bench.problems()).map(({ code, row }) => [code, row]),
            [
                ['row.no-key', 3],
                ['row.no-key', 7]
            ]
        );
        const remarks = (await bench.told(run)).filter(({ severity }) => severity === 'info');
        assert.deepEqual(
            remarks.map(({ code, row, text }) => [code, row, text]),
            [['file.left-out-rows', 5, REMARK]]
        );
    });

    it('are told the same by the command line, before and after', async () => {
        const cli = new CommandLine(bench.home.path);
        const mapping = bench.writeMapping('invoices');
        const file = bench.drop('A.csv', FILE);
        const remarkOf = (lines: Record<string, unknown>[]): unknown =>
            lines
                .map(({ problem }) => problem as { code: string; text: string } | undefined)
                .find(each => each?.code === 'file.left-out-rows')?.text;
        const preview = await cli.run(['preview', mapping, file, '--json']);
        assert.equal(remarkOf(preview.lines()), REMARK);
        assert.deepEqual(preview.last('summary'), { ...COUNTS, new: 4, changed: 0, unchanged: 0 });
        const upload = await cli.run(['upload', mapping, '--json']);
        assert.equal(remarkOf(upload.lines()), REMARK);
        const { rows, read, created, refused, skipped } = upload.last('summary');
        assert.deepEqual({ rows, read, refused, skipped, created }, { ...COUNTS, created: 4 });
        const errors = await cli.run(['errors', '--json']);
        assert.equal(remarkOf(errors.lines()), undefined);
        assert.deepEqual(errors.last('summary'), { problems: 2 });
    });
});
