import * as assert from 'node:assert/strict';
import { createCustomer, createInvoice, createPayment, Simulator, startSimulator } from 'invoiced-simulator';
import { Download } from '../../common/mapping/download';
import { ConnectionSession } from '../engine/connection-session';
import { InvoicedClient } from '../invoiced/invoiced-client';
import { FirstPage, FirstPages } from './first-pages';

const PAYMENTS: Download = {
    object: 'payment',
    columns: ['customer.name', 'applied_to.number'].map(field => ({ header: field, field })),
    destination: { folder: 'out' }
};
const CONTACTS: Download = { ...PAYMENTS, object: 'contact', columns: [{ header: 'Name', field: 'name' }] };

describe('FirstPages', () => {
    let simulator: Simulator;
    let pages: FirstPages;

    beforeEach(async () => {
        simulator = await startSimulator();
        pages = new FirstPages();
        const account = simulator.account();
        const { id: customer } = createCustomer(account, { name: 'Nordhafen' });
        for (let index = 0; index < 25; index++) {
            const { id: invoice } = createInvoice(account, { customer, number: `N-${index}`, items: [{ unit_cost: 10 }] });
            createPayment(account, { customer, amount: 10, applied_to: [{ type: 'invoice', invoice, amount: 10 }] });
        }
    });

    afterEach(() => simulator.close());

    function get(download: Download, { anew = false, key = simulator.key } = {}): Promise<FirstPage> {
        return pages.get('americas', download, anew, async work => {
            const connection = { name: 'americas', environment: 'custom' as const, baseUrl: simulator.url };
            const session = new ConnectionSession(connection, new InvoicedClient(simulator.url, key));
            return work(session).finally(() => session.close());
        });
    }

    const requests = (path: string): number => simulator.journal.entries().filter(entry => entry.path === path).length;

    it('have the first records as columns need them, how many there are, and where the company is', async () => {
        const { records, total, timeZone } = await get(PAYMENTS);
        assert.equal(records.length, 20);
        assert.equal(total, 25);
        assert.equal(timeZone, 'America/Chicago');
        assert.equal((records[3]?.customer as { name: string }).name, 'Nordhafen');
        assert.equal((records[3]?.applied_to as { number: string }[])[0]?.number, 'N-3');
    });

    it('are asked for once, as long as nothing else is to be seen', async () => {
        await get(PAYMENTS);
        await get({ ...PAYMENTS, columns: PAYMENTS.columns.map(column => ({ ...column, header: 'Other' })) });
        assert.equal(requests('/payments'), 1);
        await get(PAYMENTS, { anew: true });
        assert.equal(requests('/payments'), 2);
        await get({ ...PAYMENTS, columns: [{ header: 'Amount', field: 'amount' }] });
        assert.equal(requests('/payments'), 3);
    });

    it('of contacts come with their customers', async () => {
        const { id } = simulator.account().tables.customers.all()[0]!;
        await fetch(`${simulator.url}/customers/${id}/contacts`, {
            method: 'POST',
            headers: { Authorization: `Basic ${btoa(`${simulator.key}:`)}`, 'Content-Type': 'application/json' },
            body: JSON.stringify({ name: 'Ann' })
        });
        const { records, total } = await get(CONTACTS);
        assert.deepEqual(
            records.map(({ name, customer }) => [name, (customer as { name: string }).name]),
            [['Ann', 'Nordhafen']]
        );
        assert.equal(total, undefined);
    });

    it('say why there are none, and are asked for again after that', async () => {
        await assert.rejects(get(PAYMENTS, { key: 'wrong' }), /The records of "americas" cannot be shown: .+/);
        assert.equal((await get(PAYMENTS)).records.length, 20);
    });
});
