import assert from 'node:assert/strict';
import {
    createCharge,
    createContact,
    createCreditNote,
    createCustomer,
    createEstimate,
    createInvoice,
    createItem,
    createPayment
} from 'invoiced-simulator';
import { DownloadObjectId } from '../../common/invoiced/download-objects';
import { DownloadDesk } from '../spec-support/download-desk';

const DAY = Date.UTC(2026, 2, 4, 12) / 1000;

describe('downloads of every object', () => {
    let desk: DownloadDesk;

    beforeEach(async () => {
        desk = await DownloadDesk.open({ company: { time_zone: 'Europe/Berlin' } });
        const account = desk.bench.simulator.account();
        for (const number of ['C-1', 'C-2']) {
            createCustomer(account, { number, name: `Customer ${number}`, currency: 'eur' });
        }
        const items = [
            { name: 'Paper', quantity: 2, unit_cost: 10.5 },
            { name: 'Ink', quantity: 1, unit_cost: 79 }
        ];
        createInvoice(account, { customer: 1, number: '0001', date: DAY, currency: 'eur', items, metadata: { region: 'North' } });
        createInvoice(account, { customer: 2, number: '0002', date: DAY, currency: 'eur', items: items.slice(1) });
        await desk.bench.start();
    });

    afterEach(() => desk.bench.close());

    async function rowsOf(object: DownloadObjectId, fields: readonly string[]): Promise<(readonly string[])[]> {
        const run = await desk.run(desk.write(`${object} ${fields.at(-1)}`, fields, { object }));
        assert.equal(run.state, 'finished', JSON.stringify(await desk.bench.told(run)));
        const rows = desk.rows(run.file).map(row => fields.map(field => row[field]));
        assert.equal(run.counts.rows, rows.length);
        return rows;
    }

    it('brings customers', async () => {
        assert.deepEqual(await rowsOf('customer', ['number', 'name']), [
            ['C-1', 'Customer C-1'],
            ['C-2', 'Customer C-2']
        ]);
    });

    it('brings contacts, customer after customer', async () => {
        const account = desk.bench.simulator.account();
        createContact(account, account.tables.customers.get(2)!, { name: 'Second' });
        createContact(account, account.tables.customers.get(1)!, { name: 'First' });
        createContact(account, account.tables.customers.get(1)!, { name: 'Third' });
        assert.deepEqual(await rowsOf('contact', ['customer.number', 'name']), [
            ['C-1', 'First'],
            ['C-1', 'Third'],
            ['C-2', 'Second']
        ]);
    });

    it('brings invoices, with the customer and custom fields, and with a row for each line', async () => {
        assert.deepEqual(await rowsOf('invoice', ['customer.number', 'number', 'date', 'total', 'metadata.region']), [
            ['C-1', '0001', '2026-03-04', '100.00', 'North'],
            ['C-2', '0002', '2026-03-04', '79.00', '']
        ]);
        assert.deepEqual(await rowsOf('invoice', ['number', 'items.name', 'items.quantity', 'items.unit_cost']), [
            ['0001', 'Paper', '2', '10.50'],
            ['0001', 'Ink', '1', '79.00'],
            ['0002', 'Ink', '1', '79.00']
        ]);
    });

    it('brings credit notes, estimates, charges and items', async () => {
        const account = desk.bench.simulator.account();
        createCreditNote(account, { customer: 1, number: 'CN-1', items: [{ unit_cost: 5 }] });
        createEstimate(account, { customer: 2, number: 'EST-1', items: [{ unit_cost: 7 }] });
        createCharge(account, { customer: 1, amount: 12.5, currency: 'eur' });
        createItem(account, { id: '00-paper', name: 'Paper', unit_cost: 3 });
        assert.deepEqual(await rowsOf('credit_note', ['number', 'customer.number']), [['CN-1', 'C-1']]);
        assert.deepEqual(await rowsOf('estimate', ['number', 'customer.number']), [['EST-1', 'C-2']]);
        assert.deepEqual(await rowsOf('charge', ['amount', 'currency']), [['12.50', 'eur']]);
        assert.deepEqual(await rowsOf('item', ['id', 'name']), [['00-paper', 'Paper']]);
    });

    it('brings payments with a row for each application, and the numbers of the documents', async () => {
        const account = desk.bench.simulator.account();
        createPayment(account, {
            customer: 1,
            amount: 60,
            currency: 'eur',
            reference: 'CHK-1',
            date: DAY,
            applied_to: [{ type: 'invoice', invoice: 1, amount: 60 }]
        });
        createPayment(account, { customer: 2, amount: 5, currency: 'eur', reference: 'CHK-2', date: DAY });
        assert.deepEqual(await rowsOf('payment', ['customer.number', 'reference', 'amount', 'applied_to.number', 'applied_to.amount']), [
            ['C-1', 'CHK-1', '60.00', '0001', '60.00'],
            ['C-2', 'CHK-2', '5.00', '', '']
        ]);
    });

    it('brings what the filter says', async () => {
        const run = await desk.run(desk.write('north', ['number'], { filter: { 'metadata.region': 'North' } }));
        assert.deepEqual(desk.rows(run.file), [{ number: '0001' }]);
    });

    it('tells what Invoiced says of a filter that it does not know, and settles that with the next that works', async () => {
        const mapping = desk.write('wrong', ['number'], { filter: { purchase_order: 'PO-1' } });
        desk.bench.simulator.faults.add({
            kind: 'status',
            status: 400,
            body: '{"message":"Invalid filter parameter: purchase_order"}',
            match: { path: '/invoices' }
        });
        assert.equal((await desk.run(mapping)).state, 'failed');
        const problem = await desk.bench.problem('download.refused');
        assert.match(problem.text, /invoices: Invalid filter parameter: purchase_order/);
        desk.write('wrong', ['number']);
        await desk.run(mapping);
        await desk.bench.noProblem('download.refused');
        assert.deepEqual(desk.files, ['wrong.csv']);
    });
});
