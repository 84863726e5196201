import * as assert from 'node:assert/strict';
import { Destination, Download } from '../../common/mapping/download';
import { previewOf } from './download-preview';
import { FirstPage } from './first-pages';

const COLUMNS: Download['columns'] = [
    { header: 'Number', field: 'number' },
    { header: 'Item', field: 'items.name' },
    { header: 'Total', field: 'total' },
    { header: 'Date', field: 'date' },
    { header: 'Company', value: '1000' }
];

// 23:30 UTC of 23 November is the 24th in Berlin.
const DATE = Date.UTC(2026, 10, 23, 23, 30) / 1000;

function preview(destination: Partial<Destination>, page: Partial<FirstPage> = {}): ReturnType<typeof previewOf> {
    const items = [{ name: '=1+1' }, { name: 'Goods' }];
    const records = [{ number: '0017', currency: 'usd', total: 12.5, date: DATE, items }];
    return previewOf(
        { records, total: 31, timeZone: 'Europe/Berlin', ...page },
        { object: 'invoice', columns: COLUMNS, destination: { folder: 'out', ...destination } }
    );
}

describe('previewOf', () => {
    it('shows the rows as the file has them', () => {
        const { headers, rows, numeric, total } = preview({ decimal: ',', dateFormat: 'DD.MM.YYYY' });
        assert.deepEqual(headers, ['Number', 'Item', 'Total', 'Date', 'Company']);
        assert.deepEqual(rows, [
            ['0017', "'=1+1", '12,50', '24.11.2026', '1000'],
            ['0017', 'Goods', '12,50', '24.11.2026', '1000']
        ]);
        assert.deepEqual(numeric, [false, false, true, false, false]);
        assert.equal(total, 31);
    });

    it('leaves to a workbook what is not a matter of writing', () => {
        assert.deepEqual(preview({ format: 'xlsx', decimal: ',' }).rows[0], ['0017', '=1+1', '12.50', '2026-11-24', '1000']);
    });

    it('shows so many rows as one can look at', () => {
        const items = Array.from({ length: 40 }, (_, index) => ({ name: `Item ${index}` }));
        assert.equal(preview({}, { records: [{ items }, { items }] }).rows.length, 50);
        assert.deepEqual(preview({}, { records: [] }).rows, []);
    });
});
