import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { findColumns } from './source-columns';
import { TotalsRows } from './totals-row';

const HEADERS = ['No', 'Cust', 'Date', 'Text', 'Amount', 'Cur', 'Free'];
const COLUMNS = { number: 'No', account_number: 'Cust', date: 'Date', item: 'Text', unit_cost: 'Amount', currency: 'Cur' };

describe('totals row', () => {
    const read = (line: string, hasKey = line.split(';')[0].trim() !== '', types?: string): string | undefined => {
        const invoice = findObject('invoice')!;
        return new TotalsRows(invoice, findColumns(COLUMNS, invoice, HEADERS).columns).read(
            { row: 9, cells: line.split(';'), types },
            hasKey
        );
    };

    for (const line of [
        ';;;Total;1.234,50',
        ';;;Summe',
        ';;Grand total:;;1,234.50;USD',
        ';;;Łącznie;1 234,50 zł;PLN;17',
        'Totale generale;;;;1.234,50',
        '合計;;;;123,450',
        'Total;;;;=SUM(E2:E9)',
        '*** End of report ***',
        'Report printed 12/05/2026 by ADMIN;;;;;;',
        'Page 3 of 7',
        ';;;Total for ACME Ltd;100',
        ';ACME Total;;;100',
        'INV-1 Total;;;;100',
        ';;;;;;Total',
        ';;;Total;-;;2026-05-31'
    ]) {
        it(`"${line}" is no record`, () => assert.equal(read(line), 'label'));
    }

    for (const line of [';;;;1.234,50', ';;;;1,234.50;USD;17', ';;;;(12.00)', ';;;;€ 5;;3']) {
        it(`"${line}" has amounts only`, () => assert.equal(read(line), 'amounts'));
    }

    for (const line of [
        'INV-1;C-1;2026-05-01;Total;100;EUR',
        '10001;;;Total;100',
        'INV-1;Total SA;;;100',
        'Total SA;;;;100',
        'Total',
        ';Total SA;;;100',
        ';C-1;2026-05-01;Consulting;100',
        ';C-1;;Total;100',
        ';;2026-05-01;Total;100',
        ';;2026-05-01;;100',
        ';;;Consulting;100',
        ';;;;100;;2026-05-01',
        ';10001;;;100',
        ';;;;much',
        ';;;Total;100;;ACME',
        ';;;;;EUR',
        ';;;;;;'
    ]) {
        it(`"${line}" may be a record`, () => assert.equal(read(line), undefined));
    }

    it('takes the formulas of workbooks for amounts, and their dates for what they are', () => {
        assert.equal(read(';;;Total;=E2+E3', false, 'ssssfs'), 'label');
        assert.equal(read(';;;;5;;2026-05-01', false, 'ssssnsd'), undefined);
    });

    it('leaves a key of the mapping alone', () => {
        const customer = findObject('customer')!;
        const { columns } = findColumns({ number: { value: 'C-1' }, name: 'Name', credit_limit: 'Limit' }, customer, ['Name', 'Limit']);
        assert.equal(new TotalsRows(customer, columns).read({ row: 2, cells: ['ACME', '5'] }, true), undefined);
    });

    it('is no customer who is called so and has a number', () => {
        const customer = findObject('customer')!;
        const { columns } = findColumns({ number: 'No', name: 'Name', credit_limit: 'Limit' }, customer, ['No', 'Name', 'Limit']);
        const rows = new TotalsRows(customer, columns);
        assert.equal(rows.read({ row: 2, cells: ['C-1', 'Total', '5'] }, true), undefined);
        assert.equal(rows.read({ row: 2, cells: ['17', 'Total', '5'] }, true), undefined);
        assert.equal(rows.read({ row: 2, cells: ['', 'Total SA', '5'] }, true), undefined);
        assert.equal(rows.read({ row: 2, cells: ['', 'Total', ''] }, true), undefined);
        assert.equal(rows.read({ row: 2, cells: ['', 'Total', '5'] }, true), 'label');
    });

    it('takes amounts in free fields for amounts', () => {
        const invoice = findObject('invoice')!;
        const { columns } = findColumns({ number: 'No', 'metadata.total': 'Sum' }, invoice, ['No', 'Sum']);
        assert.equal(new TotalsRows(invoice, columns).read({ row: 2, cells: ['', '5'] }, false), 'amounts');
    });
});
