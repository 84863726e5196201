import assert from 'node:assert/strict';
import type { JsonObject } from '../domain/json';
import { startSimulator, type Simulator } from '../index';
import { ApiClient, assertRefused, type Answer } from '../spec-support/api-client';

const WRAPPED = 'An error occurred while trying to apply payment: ';

describe('payments', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
        await api.create('/customers', { name: 'Acme' });
        await api.create('/customers', { name: 'Other' });
        await api.create('/invoices', { customer: 1, items: [{ unit_cost: 10 }] });
        await api.create('/invoices', { customer: 2, items: [{ unit_cost: 10 }] });
    });

    afterEach(() => simulator.close());

    const pay = (body: JsonObject): Promise<Answer> => api.post('/payments?include=applied_to', body);
    const onInvoice = (invoice: number, amount: number): JsonObject => ({ type: 'invoice', invoice, amount });
    const invoice = async (id = 1): Promise<JsonObject> => (await api.get(`/invoices/${id}`)).body;

    it('are recorded with defaults, assigned or not', async () => {
        const { status, body } = await pay({ amount: 5 });
        assert.equal(status, 201);
        assert.deepEqual(
            [body['customer'], body['method'], body['source'], body['currency'], body['balance']],
            [null, 'other', 'keyed', 'usd', 5]
        );
        assert.ok(!('applied_to' in (await api.get('/payments/1')).body));
    });

    it('pay invoices, whose balance, status and closing follow', async () => {
        const first = await pay({ amount: 4, applied_to: [onInvoice(1, 4)] });
        assert.deepEqual([first.body['customer'], first.body['balance']], [1, 0]);
        assert.deepEqual([(await invoice())['balance'], (await invoice())['paid']], [6, false]);
        await pay({ amount: 20, applied_to: [onInvoice(1, 6)] });
        const paid = await invoice();
        assert.deepEqual([paid['balance'], paid['status'], paid['closed']], [0, 'paid', true]);
        assertRefused(await api.post('/invoices/1/void'), 'This invoice cannot be voided because it has a payment applied.');
        assert.deepEqual(simulator.journal.entries().at(-1)?.effect, []);
    });

    it('replace their applications on change, keeping the id of the same document', async () => {
        const { body } = await pay({ amount: 10, applied_to: [onInvoice(1, 10)] });
        const [before] = body['applied_to'] as JsonObject[];
        const changed = await api.patch('/payments/1?include=applied_to', { applied_to: [onInvoice(1, 3)] });
        const [after] = changed.body['applied_to'] as JsonObject[];
        assert.deepEqual([after?.['id'], after?.['amount'], changed.body['balance']], [before?.['id'], 3, 7]);
        assert.deepEqual([(await invoice())['balance'], (await invoice())['closed']], [7, false]);
        assert.equal((await api.patch('/payments/1', { notes: 'x' })).body['balance'], 7);
        await api.patch('/payments/1', { applied_to: [] });
        assert.equal((await invoice())['balance'], 10);
    });

    it('of nothing bring the balance of a document down by an adjustment', async () => {
        const adjustment = { type: 'document_adjustment', document_type: 'invoice', invoice: 1, amount: 6 };
        const { body } = await pay({ amount: 0, applied_to: [adjustment] });
        assert.equal(body['balance'], 0);
        const adjusted = await invoice();
        assert.deepEqual([adjusted['balance'], simulator.account().tables.invoices.get(1)?.amount_paid], [4, 6]);
        await api.create('/credit_notes', { customer: 1, items: [{ unit_cost: 10 }] });
        await pay({
            amount: 0,
            customer: 1,
            applied_to: [{ type: 'document_adjustment', document_type: 'credit_note', credit_note: 1, amount: 7 }]
        });
        assert.equal((await api.get('/credit_notes/1')).body['balance'], 3);
        assertRefused(
            await pay({ amount: 0, applied_to: [{ ...adjustment, document_type: null }] }),
            `${WRAPPED}Unspecified document type.`,
            'applied_to'
        );
        assertRefused(
            await pay({ amount: 0, applied_to: [{ ...adjustment, document_type: 'plan' }] }),
            `${WRAPPED}Invalid document type provided. Allowed types are credit_note, estimate, invoice`,
            'applied_to'
        );
    });

    it('are voided by DELETE, once', async () => {
        await pay({ amount: 10, applied_to: [onInvoice(1, 10)] });
        const voided = await api.delete('/payments/1');
        assert.deepEqual([voided.status, voided.body['voided'], voided.body['balance']], [200, true, 0]);
        assert.deepEqual([(await invoice())['balance'], (await invoice())['status']], [10, 'not_sent']);
        assertRefused(await api.delete('/payments/1'), 'This payment has already been voided.');
        assertRefused(await api.patch('/payments/1', { notes: 'x' }), 'The payment is voided and cannot be edited.');
    });

    it('refuse what cannot be applied and leave everything as it was', async () => {
        const refusal = async (amount: number, ...applied: JsonObject[]): Promise<void> => {
            const { message, ...entry } = applied.pop() ?? {};
            assertRefused(
                await pay({ amount, customer: 1, applied_to: [...applied, entry] }),
                `${WRAPPED}${String(message)}`,
                'applied_to'
            );
        };
        await refusal(10, { ...onInvoice(1, 12), message: 'Total amount applied (12 USD) cannot exceed the payment amount (10 USD)' });
        await refusal(10, { ...onInvoice(99, 5), message: 'Could not find invoice: 99' });
        await refusal(10, { ...onInvoice(1, 0), message: 'Amount applied to document must be greater than 0. Provided: 0' });
        await refusal(10, onInvoice(1, 5), {
            ...onInvoice(1, 5),
            message: 'Each document can only be applied once per payment. Detected duplicate (invoice:1)'
        });
        assert.match((await pay({ amount: 10, customer: 1, applied_to: [onInvoice(1, 5), onInvoice(2, 5)] })).text, /another customer/);
        assert.match((await pay({ amount: 10, currency: 'eur', applied_to: [onInvoice(1, 5)] })).text, /currency/);
        assert.equal((await invoice())['balance'], 10);
        assert.equal(simulator.stats().objects['payment'], 0);
    });

    it('are strict about names and types', async () => {
        assertRefused(await pay({}), "The required option 'amount' is missing.", 'request');
        assertRefused(
            await pay({ amount: 1, date: '1704412800' }),
            "The option 'date' with value '1704412800' is expected to be of type 'integer' or 'null', but is of type 'string'.",
            'request'
        );
        assert.match(String((await pay({ amount: 1, foo: 1 })).body['message']), /^The option 'foo' does not exist\./);
        assertRefused(await pay({ amount: -1 }), 'The amount cannot be less than 0.', 'amount');
        assert.equal((await api.get('/payments?bogus=1')).body['param'], 'query');
    });

    it('are found by reference, of which there may be several', async () => {
        await pay({ amount: 1, reference: 'CHK-1', customer: 1 });
        await pay({ amount: 2, reference: 'chk-1', customer: 2 });
        assert.equal((await api.get('/payments?filter[reference]=Chk-1')).list.length, 2);
        assert.equal((await api.get('/payments?filter[reference]=CHK-1&filter[customer]=2')).list.length, 1);
    });
});
