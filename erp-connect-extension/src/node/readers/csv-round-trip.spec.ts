import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { bytes, collect, ReaderFixture } from './reader-fixture';

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250', 'shift_jis', 'gb18030'];
const LETTERS: Readonly<Record<string, string>> = {
    'windows-1252': 'aZ09 éüßñ€',
    'windows-1250': 'aZ09 łąčő€',
    shift_jis: 'aZ09 東京テ',
    gb18030: 'aZ09 北京é'
};

interface Sheet {
    readonly delimiter: string;
    readonly quote: string;
    readonly newline: string;
    readonly encoding: string;
    /** What stands above the table, blank lines included. */
    readonly titles: readonly string[];
    readonly hasHeader: boolean;
    readonly rows: readonly (readonly string[])[];
}

const sheets: fc.Arbitrary<Sheet> = fc
    .record({
        delimiter: fc.constantFrom(',', ';', '\t', '|'),
        quote: fc.constantFrom('"', "'"),
        newline: fc.constantFrom('\n', '\r\n', '\r'),
        encoding: fc.constantFrom(...ENCODINGS),
        titles: fc.array(fc.constantFrom('Open items', 'Printed by SMITH', ''), { maxLength: 3 }),
        hasHeader: fc.boolean(),
        columns: fc.integer({ min: 2, max: 6 })
    })
    .chain(({ columns, ...dialect }) => {
        const inside = dialect.newline === '\r' ? ['\r'] : ['\n', '\r\n'];
        const units = [...(LETTERS[dialect.encoding] ?? 'aZ09 éł東😀'), dialect.delimiter, dialect.quote, ...inside];
        const cell = fc.array(fc.constantFrom(...units), { maxLength: 8 }).map(parts => parts.join(''));
        const row = fc.array(cell, { minLength: columns, maxLength: columns }).map(cells => [`k${cells[0]}`, ...cells.slice(1)]);
        return fc.array(row, { minLength: 1, maxLength: 12 }).map(rows => ({ ...dialect, rows }));
    });

describe('CsvSource and random tables', () => {
    const fixture = new ReaderFixture();
    const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);

    it(`reads back every cell and line number, whatever the dialect and the encoding (FC_SEED=${seed})`, async () => {
        await fc.assert(
            fc.asyncProperty(sheets, async sheet => {
                const { delimiter, quote, encoding, newline, titles, hasHeader } = sheet;
                const header = hasHeader ? sheet.rows[0].map((_, column) => `Header ${'ABCDEF'[column]}`) : [];
                const table = hasHeader ? [header, ...sheet.rows] : sheet.rows;
                const written = [...titles, ...table.map(row => row.map(cell => enclose(cell, sheet)).join(delimiter))];
                const content = bytes(`${written.join(newline)}${newline}`, encoding);
                const above = titles.length + (hasHeader ? 1 : 0);
                const options = { delimiter, quote, encoding, headerRow: hasHeader ? above : 0, firstRow: above + 1 };
                const opened = await fixture.open(content, options);
                const rows = await collect(opened.rows());
                assert.deepEqual(
                    rows.map(row => row.cells),
                    sheet.rows
                );
                assert.deepEqual(
                    rows.map(row => row.row),
                    firstLines(written, newline).slice(above)
                );
                assert.deepEqual(opened.headers, header);
            }),
            { seed, numRuns: 150 }
        );
    });

    it(`finds the dialect of plain tables by itself (FC_SEED=${seed})`, async () => {
        const plain = fc.record({
            delimiter: fc.constantFrom(',', ';', '\t', '|'),
            newline: fc.constantFrom('\n', '\r\n', '\r'),
            amounts: fc.array(fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 999_999 })), {
                minLength: 2,
                maxLength: 20
            }),
            comma: fc.boolean(),
            titles: fc.boolean()
        });
        await fc.assert(
            fc.asyncProperty(plain, async ({ delimiter, newline, amounts, comma, titles }) => {
                const amount = (cents: number): string => {
                    const text = (cents / 100).toFixed(2);
                    return comma ? `"${text.replace('.', ',')}"` : text;
                };
                const lines = [
                    ...(titles ? ['List of open items', ''] : []),
                    ['Number', 'Customer', 'Amount'].join(delimiter),
                    ...amounts.map(([number, cents]) => [`INV-${number}`, 'Acme', amount(cents)].join(delimiter))
                ];
                const table = await fixture.open(lines.join(newline));
                const { headerRow, newline: found } = table.dialect;
                assert.deepEqual([table.dialect.delimiter, headerRow, found], [delimiter, titles ? 3 : 1, newline]);
                assert.equal((await collect(table.rows())).length, amounts.length);
            }),
            { seed, numRuns: 150 }
        );
    });
});

function enclose(cell: string, { delimiter, quote }: Sheet): string {
    const needs = cell.includes(delimiter) || cell.includes(quote) || /[\r\n]/.test(cell);
    return needs ? quote + cell.replaceAll(quote, quote + quote) + quote : cell;
}

function firstLines(written: readonly string[], newline: string): number[] {
    const lineBreak = newline === '\r' ? '\r' : '\n';
    let line = 1;
    return written.map(text => {
        const first = line;
        line += text.split(lineBreak).length;
        return first;
    });
}
