import assert from 'node:assert/strict';
import type { JsonObject } from '../domain/json';
import { startSimulator, type Simulator } from '../index';
import { settle } from '../resources/invoice-state';
import type { InvoiceRow } from '../store/rows';
import { ApiClient, assertRefused } from '../spec-support/api-client';

const CLOSED = 'Your changes cannot be saved because this document is closed. ' + 'Please re-open the document to make any changes.';
const VOIDED = 'Your changes cannot be saved because this document is voided.';

describe('the state of an invoice', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
        await api.create('/customers', { name: 'Acme' });
    });

    afterEach(() => simulator.close());

    const create = (body: JsonObject = {}): Promise<JsonObject> =>
        api.create('/invoices', { customer: 1, items: [{ unit_cost: 10 }], ...body });

    /** Changes the stored row as an applied payment would. */
    const apply = (changes: Partial<InvoiceRow>): void => {
        const { invoices } = simulator.account().tables;
        const row = invoices.get(1);
        assert.ok(row);
        invoices.put(settle({ ...row, ...changes }, row.updated_at));
    };

    it("is evaluated in the server's order", async () => {
        assert.equal((await create())['status'], 'not_sent');
        assert.equal((await create({ sent: true }))['status'], 'sent');
        assert.equal((await create({ sent: true, due_date: 1000 }))['status'], 'past_due');
        assert.equal((await create({ draft: true, due_date: 1000 }))['status'], 'draft');
        assert.equal((await api.post('/invoices/3/void')).body['status'], 'voided');
    });

    it('is paid and closed at once when nothing is owed', async () => {
        const invoice = await create({ items: [] });
        assert.deepEqual([invoice['status'], invoice['paid'], invoice['closed'], invoice['payment_url']], ['paid', true, true, null]);
    });

    it('goes from draft to issued and not back', async () => {
        await create({ draft: true });
        assert.equal((await api.patch('/invoices/1', { draft: false })).body['draft'], false);
        assertRefused(
            await api.patch('/invoices/1', { draft: true }),
            'Cannot save as a draft because the document has already been issued.',
            'draft'
        );
    });

    it('refuses changes while closed, unless the same call re-opens', async () => {
        await create({ closed: true });
        assertRefused(await api.patch('/invoices/1', { notes: 'x' }), CLOSED, 'closed');
        assertRefused(await api.patch('/invoices/1', { closed: true, notes: 'x' }), CLOSED, 'closed');
        const reopened = await api.patch('/invoices/1', { closed: false, notes: 'x' });
        assert.deepEqual([reopened.status, reopened.body['closed'], reopened.body['notes']], [200, false, 'x']);
    });

    it('closes a paid invoice again on the next save that does not say otherwise', async () => {
        await create();
        apply({ amount_paid: 10 });
        assertRefused(await api.patch('/invoices/1', { notes: 'x' }), CLOSED, 'closed');
        assert.equal((await api.patch('/invoices/1', { closed: false, notes: 'x' })).body['closed'], false);
        assert.equal((await api.patch('/invoices/1', { notes: 'y' })).body['closed'], true);
    });

    it('can be voided once, for good', async () => {
        await create();
        const voided = await api.post('/invoices/1/void');
        assert.deepEqual([voided.body['status'], voided.body['balance'], voided.body['url']], ['voided', 0, null]);
        assertRefused(await api.post('/invoices/1/void'), 'This document has already been voided.');
        assertRefused(await api.patch('/invoices/1', { closed: false }), VOIDED, 'voided');
        assert.deepEqual(
            simulator.journal.effects('invoice').map(effect => effect.change),
            ['created', 'voided']
        );
        assert.equal((await api.delete('/invoices/1')).status, 204);
    });

    it('protects what money or credit is applied to', async () => {
        await create();
        const because = (reason: string): string => `This invoice cannot be voided because it has a ${reason}.`;
        apply({ amount_paid: 4 });
        assertRefused(await api.post('/invoices/1/void'), because('payment applied'));
        assertRefused(await api.delete('/invoices/1'), because('payment applied'), 'voided');
        apply({ amount_paid: 0, amount_credited: 4 });
        assertRefused(await api.post('/invoices/1/void'), because('credit note applied'));
        apply({ amount_credited: 0, pending: true });
        assertRefused(await api.post('/invoices/1/void'), because('pending payment'));
        assert.equal((await api.get('/invoices/1')).body['status'], 'pending');
        assert.equal((await api.patch('/invoices/1', { items: [{ unit_cost: 11 }] })).body['param'], 'total');
    });
});
