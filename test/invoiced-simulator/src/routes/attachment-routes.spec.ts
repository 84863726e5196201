import assert from 'node:assert/strict';
import type { JsonObject } from '../domain/json';
import { startSimulator, type Simulator } from '../index';
import { ApiClient, assertRefused } from '../spec-support/api-client';

describe('attachments', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
        await api.create('/customers', { name: 'Acme' });
        for (const name of ['one', 'two', 'three']) {
            await api.upload(`${name}.pdf`, `%PDF-1.4 ${name}`);
        }
    });

    afterEach(() => simulator.close());

    const create = (body: JsonObject = {}): Promise<JsonObject> =>
        api.create('/invoices', { customer: 1, items: [{ unit_cost: 10 }], ...body });

    const listed = async (): Promise<string[]> =>
        (await api.get('/invoices/1/attachments')).list.map(
            entry => `${String((entry['file'] as JsonObject)['id'])} ${String(entry['location'])}`
        );

    const pdf = async (): Promise<string> => (await api.get('/invoices/1', { Accept: 'application/pdf' })).text;

    it('come with a new invoice, one of them as its PDF', async () => {
        await create({ attachments: [1, 2, 99], pdf_attachment: 2 });
        assert.deepEqual(await listed(), ['1 attachment', '2 pdf']);
        assert.equal(await pdf(), '%PDF-1.4 two');
        await api.patch('/invoices/1', { pdf_attachment: 1 });
        assert.deepEqual(await listed(), ['1 attachment', '2 pdf']);
    });

    it('are replaced by a change that names them, untouched by one that does not', async () => {
        await create({ attachments: [1, 2] });
        await api.patch('/invoices/1', { notes: 'x' });
        assert.deepEqual(await listed(), ['1 attachment', '2 attachment']);
        await api.patch('/invoices/1', { attachments: [2, 3], pdf_attachment: 3 });
        assert.deepEqual(await listed(), ['2 attachment', '3 pdf']);
        await api.patch('/invoices/1', { attachments: [] });
        assert.deepEqual(await listed(), []);
    });

    it('are added to paid, closed and voided invoices without touching them', async () => {
        const before = await create();
        await api.post('/invoices/1/void');
        const { body: voided } = await api.get('/invoices/1');
        const answer = await api.post('/attachments', { parent_type: 'invoice', parent_id: 1, file_id: 1, location: 'pdf' });
        assert.equal(answer.status, 201);
        assert.deepEqual(Object.keys(answer.body), ['created_at', 'file', 'location', 'object', 'updated_at']);
        assert.equal((await api.get('/invoices/1')).body['updated_at'], voided['updated_at']);
        assert.equal(before['id'], 1);
        assert.equal(await pdf(), '%PDF-1.4 one');
    });

    it('refuse what does not exist or is there already', async () => {
        await create();
        const attach = (body: JsonObject): ReturnType<ApiClient['post']> =>
            api.post('/attachments', { parent_type: 'invoice', parent_id: 1, file_id: 1, ...body });
        assertRefused(await attach({ parent_id: 9 }), "No such parent of type 'invoice' with ID '9'");
        assertRefused(await attach({ file_id: 9 }), 'No such file: 9');
        assertRefused(
            await attach({ location: 'x' }),
            "The option 'location' with value 'x' is invalid. Accepted values are: 'attachment', 'pdf'.",
            'request'
        );
        assert.match(String((await attach({ foo: 1 })).body['message']), /^The option 'foo' does not exist\./);
        assert.equal((await attach({})).status, 201);
        assertRefused(await attach({}), 'Attachment already exists.');
        const moved = await attach({ location: 'pdf' });
        assert.deepEqual([moved.status, moved.body['location']], [201, 'attachment']);
    });

    it('count only the oldest PDF', async () => {
        await create();
        for (const file of [2, 1]) {
            await api.create('/attachments', { parent_type: 'invoice', parent_id: 1, file_id: file, location: 'pdf' });
        }
        assert.equal(await pdf(), '%PDF-1.4 two');
    });

    it('save nothing when the change is refused', async () => {
        await create({ attachments: [1], closed: true });
        assert.equal((await api.patch('/invoices/1', { attachments: [2] })).status, 400);
        assert.deepEqual(await listed(), ['1 attachment']);
    });

    it('are detached from customers one by one', async () => {
        await api.create('/attachments', { parent_type: 'customer', parent_id: 1, file_id: 1 });
        assert.equal((await api.delete('/customers/1/attachments/1')).status, 204);
        assert.equal((await api.delete('/customers/1/attachments/1')).status, 404);
    });

    it('leave a generated PDF when there is none', async () => {
        await create({ number: 'INV (1)' });
        const answer = await api.get('/invoices/1', { Accept: 'application/pdf' });
        assert.equal(answer.headers.get('content-type'), 'application/pdf');
        assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="Invoice INV (1).pdf"');
        assert.match(answer.text, /^%PDF-1\.4[^]*%%EOF\n$/);
    });

    it('may answer 200 with text instead of a PDF', async () => {
        await create();
        simulator.faults.add({ kind: 'pdf-text' });
        const answer = await api.get('/invoices/1', { Accept: 'application/pdf' });
        assert.equal(answer.status, 200);
        assert.ok(!answer.text.startsWith('%PDF'));
    });
});
