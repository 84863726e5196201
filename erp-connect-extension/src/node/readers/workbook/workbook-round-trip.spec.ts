import * as assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { BookType, CellObject, utils, write } from 'xlsx';
import { collect } from '../reader-fixture';
import { WorkbookFixture, typed } from './workbook-fixture';

/** A value of a random table, how a workbook stores it, and what has to come back. */
interface Sample {
    readonly cell: CellObject;
    readonly expected: string;
}

const DAY = 86_400_000;
const BEFORE_1900 = Date.UTC(1899, 11, 30);

// XML 1.0 cannot hold most control characters, and neither can a cell of Excel.
const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter(value => !/[\u0000-\u001f\ufffe\uffff]|_x[0-9a-f]{4}_|\ufffd/i.test(value))
    .map((value): Sample => ({ cell: { t: 's', v: value }, expected: `s:${value}` }));
const number = fc
    .oneof(
        fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }).map(value => [value, String(value)] as const),
        fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 1, max: 9999 })).map(([whole, part]) => {
            const plain = `${whole}.${String(part).padStart(4, '0').replace(/0+$/, '')}`;
            return [Number(plain), plain] as const;
        })
    )
    .map(([value, plain]): Sample => ({ cell: { t: 'n', v: value }, expected: `n:${plain}` }));
const date = fc
    .tuple(fc.date({ min: new Date('1900-03-01'), max: new Date('9999-12-30'), noInvalidDate: true }), fc.boolean())
    .map(([when, withTime]): Sample => {
        const seconds = Math.floor(when.getTime() / 1000) * 1000;
        const at = withTime ? seconds : Math.floor(seconds / DAY) * DAY;
        const iso = new Date(at).toISOString();
        const shown = at % DAY === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
        return { cell: { t: 'n', v: (at - BEFORE_1900) / DAY, z: 'dd/mm/yyyy hh:mm:ss' }, expected: `d:${shown}` };
    });
const boolean = fc.boolean().map((value): Sample => ({ cell: { t: 'b', v: value }, expected: `b:${String(value)}` }));
const blank = fc.constant<Sample>({ cell: { t: 'z' }, expected: 's:' });
const table = fc.array(fc.array(fc.oneof(text, number, date, boolean, blank), { minLength: 2, maxLength: 6 }), {
    minLength: 1,
    maxLength: 12
});

describe('workbooks, written and read again', function (): void {
    this.timeout(120_000);
    const fixture = new WorkbookFixture();
    const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);

    for (const bookType of ['xlsx', 'biff8', 'xlsb'] as const) {
        it(`keep every cell of random tables as ${bookType} (FC_SEED=${seed})`, async () => {
            await fc.assert(
                fc.asyncProperty(table, async samples => {
                    const sheet = utils.aoa_to_sheet([
                        ['Header one', 'Header two', 'Header three', 'Header four', 'Header five', 'Header six']
                    ]);
                    samples.forEach((cells, row) =>
                        cells.forEach(({ cell }, column) => {
                            sheet[utils.encode_cell({ r: row + 1, c: column })] = cell;
                        })
                    );
                    sheet['!ref'] = `A1:F${samples.length + 1}`;
                    const content = write(utils.book_new(sheet, 'S'), {
                        type: 'buffer',
                        bookType: bookType as BookType,
                        bookSST: true
                    }) as Buffer;
                    const rows = typed(await collect((await fixture.openFile(Buffer.from(content), 'book.xls', { headerRow: 1 })).rows()));
                    const wide = (cells: readonly Sample[]): string[] => [
                        ...cells.map(({ expected }) => expected),
                        ...Array<string>(6 - cells.length).fill('s:')
                    ];
                    // Rows of nothing but blanks, or spaces, are no records.
                    const expected = samples.flatMap((cells, row) =>
                        cells.every(cell => /^s:\s*$/.test(cell.expected)) ? [] : [[row + 2, ...wide(cells)]]
                    );
                    assert.deepEqual(
                        rows.filter(found => expected.some(row => row[0] === found[0])),
                        expected.filter(row => rows.some(found => found[0] === row[0]))
                    );
                    assert.ok(
                        expected.length - rows.length
                            <= expected.filter(row => row.slice(1).every(cell => /^s:[\s=_+-]*$/.test(String(cell)))).length
                    );
                }),
                { seed, numRuns: bookType === 'xlsx' ? 30 : 12 }
            );
        });
    }

    it('pain 31: have the same days in every time zone', async () => {
        const days = [
            '1900-03-01',
            '1914-01-01',
            '1970-01-01',
            '1987-10-11',
            '2014-10-19',
            '2018-11-04',
            '2026-03-29',
            '2026-10-25',
            '2026-12-31'
        ];
        const sheet = utils.aoa_to_sheet([['Day', 'Time'], ...days.map(() => ['', ''])]);
        days.forEach((day, index) => {
            const serial = (Date.parse(day) - BEFORE_1900) / DAY;
            sheet[`A${index + 2}`] = { t: 'n', v: serial, z: 'dd/mm/yyyy' };
            sheet[`B${index + 2}`] = { t: 'n', v: serial + 0.5 / 24, z: 'dd/mm/yyyy hh:mm' };
        });
        const files = (['xlsx', 'biff8', 'xlml'] as const).map(bookType => {
            const file = fixture.path(`${bookType}.xls`);
            writeFileSync(file, write(utils.book_new(sheet), { type: 'buffer', bookType }) as Buffer);
            return file;
        });
        const expected = days.map(day => `${day} ${day} 00:30:00`);
        for (const zone of ['America/Cuiaba', 'America/Bogota', 'Atlantic/Azores', 'Asia/Kolkata']) {
            const script = `const { createRegistry } = require(${JSON.stringify(join(__dirname, '../create-registry.js'))});
                (async () => { const all = []; for (const file of ${JSON.stringify(files)}) { const found = []; for await (const rows of (await createRegistry().open(file)).rows()) {
                found.push(...rows.map(row => row.cells.join(' '))); } all.push(found); } console.log(JSON.stringify(all)); })();`;
            const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { env: { ...process.env, TZ: zone } });
            assert.deepEqual(
                JSON.parse(stdout),
                files.map(() => expected),
                zone
            );
        }
    });
});
