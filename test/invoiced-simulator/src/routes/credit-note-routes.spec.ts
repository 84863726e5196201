import assert from 'node:assert/strict';
import type { JsonObject } from '../domain/json';
import { startSimulator, type Simulator } from '../index';
import { ApiClient, assertRefused } from '../spec-support/api-client';

describe('credit notes', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
        await api.create('/customers', { name: 'Acme' });
        await api.create('/invoices', { customer: 1, items: [{ unit_cost: 10 }] });
    });

    afterEach(() => simulator.close());

    const create = (body: JsonObject = {}): Promise<JsonObject> =>
        api.create('/credit_notes', { customer: 1, items: [{ unit_cost: 4 }], ...body });

    it('are documents with a number of their own kind', async () => {
        const note = await create();
        assert.deepEqual([note['number'], note['status'], note['balance'], note['object']], ['CN-00001', 'open', 4, 'credit_note']);
        assert.ok(!('due_date' in note));
        await create({ number: 'INV-00001' });
        assertRefused(
            await api.post('/credit_notes', { customer: 1, number: 'cn-00001' }),
            'The given credit note number has already been taken: cn-00001',
            'number'
        );
        assert.equal((await api.get('/credit_notes?filter[number]=cn-00001')).list.length, 1);
    });

    it('are applied to an invoice they name', async () => {
        const note = await create({ invoice: 1 });
        assert.deepEqual([note['status'], note['balance'], note['closed']], ['paid', 0, true]);
        assert.equal((await api.get('/invoices/1')).body['balance'], 6);
        assertRefused(
            await api.post('/credit_notes/1/void'),
            'This credit note cannot be voided because it has been applied to an invoice.'
        );
        assertRefused(await api.post('/invoices/1/void'), 'This invoice cannot be voided because it has a credit note applied.');
    });

    it('pay invoices through a payment', async () => {
        await create();
        await api.create('/payments', {
            amount: 0,
            customer: 1,
            applied_to: [{ type: 'credit_note', credit_note: 1, invoice: 1, document_type: 'invoice', amount: 4 }]
        });
        assert.equal((await api.get('/invoices/1')).body['balance'], 6);
        assert.equal((await api.get('/credit_notes/1')).body['status'], 'paid');
        await api.delete('/payments/1');
        assert.equal((await api.get('/credit_notes/1')).body['status'], 'open');
    });

    it('are changed, voided and deleted like invoices', async () => {
        await create({ closed: true });
        assert.equal((await api.patch('/credit_notes/1', { notes: 'x' })).body['param'], 'closed');
        assert.equal((await api.patch('/credit_notes/1', { notes: 'x', closed: false })).status, 200);
        assert.equal((await api.post('/credit_notes/1/void')).body['status'], 'voided');
        assertRefused(await api.post('/credit_notes/1/void'), 'This document has already been voided.');
        assert.equal((await api.delete('/credit_notes/1')).status, 204);
    });

    it('have a PDF and attachments', async () => {
        await create();
        const pdf = await api.get('/credit_notes/1', { Accept: 'application/pdf' });
        assert.equal(pdf.headers.get('content-disposition'), 'attachment; filename="Credit Note CN-00001.pdf"');
        assert.deepEqual((await api.get('/credit_notes/1/attachments')).list, []);
    });
});

describe('estimates', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
        await api.create('/customers', { name: 'Acme' });
    });

    afterEach(() => simulator.close());

    const create = (body: JsonObject = {}): Promise<JsonObject> =>
        api.create('/estimates', { customer: 1, items: [{ name: 'Paper', unit_cost: 4 }], ...body });

    it('have their own status', async () => {
        assert.equal((await create())['status'], 'not_sent');
        assert.equal((await create({ approved: 'JS' }))['status'], 'approved');
        assert.equal((await create({ expiration_date: 1000 }))['status'], 'expired');
        assert.equal((await create({ closed: true }))['status'], 'declined');
        assert.equal((await create({ draft: true }))['status'], 'draft');
    });

    it('become invoices', async () => {
        await create({ tax: 1 });
        const invoice = await api.create('/estimates/1/invoice', {});
        assert.deepEqual([invoice['object'], invoice['total']], ['invoice', 5]);
        const estimate = (await api.get('/estimates/1')).body;
        assert.deepEqual([estimate['status'], estimate['invoice']], ['invoiced', invoice['id']]);
        assertRefused(await api.post('/estimates/1/void'), 'This estimate cannot be voided because it has already been invoiced.');
    });

    it('take a deposit payment, which protects them', async () => {
        await create({ deposit: 2 });
        await api.create('/payments', { amount: 2, applied_to: [{ type: 'estimate', estimate: 1, amount: 2 }] });
        assert.equal((await api.get('/estimates/1')).body['deposit_paid'], true);
        assertRefused(
            await api.delete('/estimates/1'),
            'This estimate cannot be voided because it has a deposit payment applied.',
            'voided'
        );
    });
});
