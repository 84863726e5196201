import assert from 'node:assert/strict';
import type { CellObject } from 'xlsx';
import { dateCell, invoiceWorkbook } from '../spec-support/invoice-workbook';
import { INVOICE_COLUMNS, INVOICE_HEADER } from '../spec-support/test-bench';
import { csvText, problems, UploadDesk } from '../spec-support/upload-desk';

/** Where an edge of the day is near: half hours, winter time in April, a date that a clock change took away. */
const TIME_ZONES = ['America/Cuiaba', 'America/Bogota', 'Atlantic/Azores', 'Asia/Kolkata'];

describe('what ERP files do to importers: dates and amounts', function () {
    this.timeout(40_000);
    let desk: UploadDesk;

    beforeEach(async () => {
        desk = await UploadDesk.make();
    });

    afterEach(() => desk.close());

    const csv = (rows: readonly string[], header = INVOICE_HEADER): string => csvText(header, rows);
    const semicolons = (text: string): string => text.replaceAll(',', ';');
    const dated = (...dates: string[]): string => csv(dates.map((date, index) => `INV-${index},C-1,Acme,${date},Paper,1,10`));
    const priced = (...prices: string[]): string =>
        csv(
            prices.map((price, index) => `INV-${index};C-1;Acme;2026-03-04;Paper;1;"${price}"`),
            semicolons(INVOICE_HEADER)
        );
    it('pain 26: a column of dates that can be read in two ways stops the file, and one cell that decides is enough', async () => {
        const open = Array.from({ length: 12 }, (_, index) => `${String((index % 9) + 1).padStart(2, '0')}/04/2026`);
        const stopped = await desk.upload('open.csv', dated(...open));
        const problem = stopped.last<{ code: string; text: string; hint: string; column: string }>('problem');
        assert.deepEqual([stopped.code, problem.code, problem.column], [2, 'column.ambiguous-dates', 'Date']);
        assert.match(problem.text, /"01\/04\/2026" in row 2/);
        assert.match(problem.hint, /"format": "DD\/MM\/YYYY" or "format": "MM\/DD\/YYYY"/);
        assert.deepEqual(desk.bench.simulator.journal.entries(), []);
        const [first] = await desk.sent('day.csv', dated(...open, '26/06/2026'));
        assert.equal(first.date, '2026-04-01');
        const [other] = await desk.sent('month.csv', dated(...open, '06/26/2026'));
        assert.equal(other.date, '2026-01-04');
        const mixed = await desk.upload('mixed.csv', dated('26/06/2026', '06/26/2026', ...open));
        assert.deepEqual([mixed.code, problems(mixed)], [2, ['column.mixed-dates 2']]);
        assert.match(mixed.last<{ text: string }>('problem').text, /"26\/06\/2026" in row 2, "06\/26\/2026" in row 3/);
        assert.deepEqual(desk.bench.invoices(), []);
    });

    it('pain 27: years of two digits are years of a century', async () => {
        const found = await desk.sent('years.csv', dated('4/15/91', '4/16/26', '4/17/00'));
        assert.deepEqual(
            found.map(({ date }) => date),
            ['1991-04-15', '2026-04-16', '2000-04-17']
        );
    });

    it('pain 31: dates are the same days in every time zone, whatever the file', async () => {
        const days = ['1999-12-31', '2018-11-04', '2026-03-29', '2026-10-25', '2028-02-29'];
        const rows = days.map((day, index) => [`INV-${index}`, 'C-1', 'Acme', dateCell(day), 'Paper', 1, 10]);
        const files: [string, string | Buffer][] = [
            ['days.csv', dated(...days)],
            ['days.xlsx', invoiceWorkbook(rows, 'xlsx')],
            ['days.xls', invoiceWorkbook(rows, 'biff8')]
        ];
        for (const TZ of TIME_ZONES) {
            await Promise.all(
                files.map(async ([name, content]) => {
                    const found = await desk.sent(name, content, {}, { TZ });
                    assert.deepEqual(
                        found.map(({ date }) => date),
                        days,
                        `${name} in ${TZ}`
                    );
                })
            );
        }
    });

    it('pain 31: the same records are sent from every time zone, so that a move of the computer changes none', async () => {
        const [first, ...others] = TIME_ZONES;
        const file = dated('2018-11-04', '2026-03-29');
        assert.equal((await desk.upload('days.csv', file, undefined, { env: { TZ: first } })).code, 0);
        for (const TZ of others) {
            const again = await desk.upload('days.csv', `${file}\n`, undefined, { env: { TZ } });
            assert.deepEqual([again.code, again.last<{ unchanged: number }>('summary').unchanged], [0, 2], TZ);
        }
        assert.deepEqual(desk.bench.changes('invoice'), { created: 2 });
    });

    it('pain 32: workbooks that count days from 1904 mean the days that they show', async () => {
        const row = (is1904: boolean): CellObject[][] => [
            ['INV-1', 'C-1', 'Acme']
                .map((v): CellObject => ({ t: 's', v }))
                .concat(dateCell('2026-03-04', is1904), { t: 's', v: 'Paper' }, { t: 'n', v: 1 }, { t: 'n', v: 10 })
        ];
        for (const is1904 of [true, false]) {
            for (const [name, bookType] of [
                ['mac.xlsx', 'xlsx'],
                ['mac.xls', 'biff8']
            ] as const) {
                const [{ date }] = await desk.sent(name, invoiceWorkbook(row(is1904), bookType, is1904));
                assert.equal(date, '2026-03-04', `${name} ${is1904 ? 1904 : 1900}`);
            }
        }
    });

    it('pain 33: amounts mean what their column proves, and a column that proves nothing stops the file', async () => {
        const columns: [string, string[], number[]][] = [
            ['German', ['4.711,98 €', '1.000', '-12,50', '0,99'], [4711.98, 1000, -12.5, 0.99]],
            ['Swiss', ["1'000.00", '12.50', "1'234'567.89"], [1000, 12.5, 1_234_567.89]],
            ['French', ['1\u202f234,50', '12,00 €', '7'], [1234.5, 12, 7]],
            ['American', ['$1,234.50', '(12.50)', '1,000'], [1234.5, -12.5, 1000]],
            ['Indian', ['1,23,456.00', '12.50'], [123_456, 12.5]],
            ['ERP', ['12.50-', '100.00', '1000'], [-12.5, 100, 1000]]
        ];
        for (const [what, prices, amounts] of columns) {
            const found = await desk.sent('amounts.csv', priced(...prices));
            assert.deepEqual(
                found.map(({ items }) => items[0].unit_cost),
                amounts,
                what
            );
        }
        const open = await desk.upload('open.csv', priced('1.000', '2.500'));
        assert.deepEqual([open.code, problems(open)], [2, ['column.ambiguous-numbers 2']]);
        assert.match(open.last<{ hint: string }>('problem').hint, /"decimal": "\." or "decimal": ","/);
        const told = await desk.sent('told.csv', priced('1.000', '2.500'), {
            columns: { ...INVOICE_COLUMNS, unit_cost: { column: 'Price', decimal: ',' } }
        });
        assert.deepEqual(
            told.map(({ items }) => items[0].unit_cost),
            [1000, 2500]
        );
    });
});
