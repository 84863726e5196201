import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { utils, write } from 'xlsx';
import { bytes } from '../readers/reader-fixture';
import { INVOICE_HEADER } from '../spec-support/test-bench';
import { Upload, UploadDesk } from '../spec-support/upload-desk';

/** One row of an invoice file; without a number it belongs to no invoice, and its price may be no amount. */
interface Row {
    readonly number: number | undefined;
    readonly isGood: boolean;
    readonly isBlankBefore: boolean;
}

type Format =
    | { readonly kind: 'csv'; readonly delimiter: string; readonly newline: string; readonly encoding: string; readonly quoted: boolean }
    | { readonly kind: 'xlsx' | 'biff8' };

const format: fc.Arbitrary<Format> = fc.oneof(
    {
        weight: 3,
        arbitrary: fc.record({
            kind: fc.constant('csv' as const),
            delimiter: fc.constantFrom(',', ';', '\t', '|'),
            newline: fc.constantFrom('\n', '\r\n', '\r'),
            encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
            quoted: fc.boolean()
        })
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('xlsx' as const, 'biff8' as const) }) }
);
const row: fc.Arbitrary<Row> = fc.record({
    number: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined, freq: 8 }),
    isGood: fc.integer({ min: 0, max: 5 }).map(chance => chance > 0),
    isBlankBefore: fc.integer({ min: 0, max: 5 }).map(chance => chance === 0)
});
const file = fc.record({ format, titles: fc.boolean(), rows: fc.array(row, { minLength: 1, maxLength: 30 }) });

/** What has to become of a file, found without any of the code that reads it. */
interface Outcome {
    readonly read: number;
    readonly good: number;
    readonly goodRows: number;
    readonly refusedRows: number;
}

function outcomeOf(rows: readonly Row[]): Outcome {
    const records = [...Map.groupBy(rows, ({ number }, index) => number ?? `row ${index}`).values()];
    const good = records.filter(record => record.every(({ number, isGood }) => number !== undefined && isGood));
    const goodRows = good.reduce((sum, record) => sum + record.length, 0);
    return { read: records.length, good: good.length, goodRows, refusedRows: rows.length - goodRows };
}

function cellsOf(rows: readonly Row[], prefix: string): string[][] {
    return rows.flatMap(({ number, isGood, isBlankBefore }, index) => [
        ...(isBlankBefore ? [[]] : []),
        [
            number === undefined ? '' : `${prefix}-${number}`,
            'C-1',
            'Café Müller',
            '2026-03-04',
            `Paper ${index}`,
            '1',
            isGood ? '12.50' : 'much'
        ]
    ]);
}

function contentOf(table: readonly (readonly string[])[], given: Format): Buffer {
    if (given.kind !== 'csv') {
        return Buffer.from(
            write(utils.book_new(utils.aoa_to_sheet(table as string[][])), { type: 'buffer', bookType: given.kind }) as Buffer
        );
    }
    const { delimiter, newline, encoding, quoted } = given;
    const lines = table.map(cells => cells.map(cell => (quoted && cell !== '' ? `"${cell}"` : cell)).join(delimiter));
    return bytes(lines.join(newline) + newline, encoding);
}

describe('random files, from the first row to the account', function () {
    this.timeout(120_000);
    const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);
    let desk: UploadDesk;

    beforeEach(async () => {
        desk = await UploadDesk.make();
    });

    afterEach(() => desk.close());

    it(`pain 28: no row is lost on its way, whatever the file looks like (FC_SEED=${seed})`, async () => {
        let count = 0;
        await fc.assert(
            fc.asyncProperty(file, async ({ format: given, titles, rows }) => {
                count++;
                const head = titles ? [['Open items'], ['Printed by Smith']] : [];
                const content = contentOf([...head, INVOICE_HEADER.split(','), ...cellsOf(rows, `INV-${count}`)], given);
                const name = `${count}.${given.kind === 'biff8' ? 'xls' : given.kind}`;
                const source = given.kind === 'csv' ? { encoding: given.encoding } : {};
                const expected = outcomeOf(rows);
                const preview = await desk.preview(name, content, { source });
                const { rows: previewed, read, new: fresh, refused } = preview.last<Record<string, number>>('summary');
                assert.deepEqual(
                    [previewed, read, fresh, refused],
                    [rows.length, expected.read, expected.good, expected.read - expected.good],
                    preview.stdout
                );
                const result = await desk.upload(name, content, { source });
                const run = result.last<Upload>('summary');
                assert.deepEqual(
                    [run.rows, run.read, run.created, run.refused, run.updated + run.unchanged + run.skipped],
                    [rows.length, expected.read, expected.good, expected.read - expected.good, 0],
                    result.stdout
                );
                assert.equal(result.code, expected.good === expected.read ? 0 : 1);
                const invoices = desk.bench.invoices().filter(({ number }) => number.startsWith(`INV-${count}-`));
                assert.equal(invoices.length, expected.good);
                assert.equal(
                    invoices.reduce((sum, { total }) => sum + Number(total), 0),
                    expected.goodRows * 12.5
                );
                const refusedRows =
                    expected.refusedRows === 0
                        ? 0
                        : desk.bench.folder.read(`inbox/failed/${count}.refused.csv`).trim().split('\n').length - 1;
                assert.equal(refusedRows, expected.refusedRows);
            }),
            { seed, numRuns: 12, endOnFailure: true }
        );
    });
});
