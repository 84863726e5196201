import assert from 'node:assert/strict';
import { MAX_FILE_BYTES } from '../files/upload-checks';
import { startSimulator, type Simulator } from '../index';
import { ApiClient, assertRefused } from '../spec-support/api-client';

const NOT_ALLOWED = 'Uploaded file type is not allowed (strict validation)';

describe('files', () => {
    let simulator: Simulator;
    let api: ApiClient;

    before(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
    });

    after(() => simulator.close());

    it('are uploaded as multipart and served by their url', async () => {
        const { status, body } = await api.upload('Inv #12 (final).PDF', '%PDF-1.4 test');
        assert.equal(status, 201);
        assert.deepEqual(
            [body['name'], body['size'], body['type'], body['object']],
            ['Inv__12__final_.pdf', 13, 'application/pdf', 'file']
        );
        const served = await fetch(String(body['url']));
        assert.deepEqual([served.headers.get('content-type'), await served.text()], ['application/pdf', '%PDF-1.4 test']);
        const key = String(body['url']).split('/').pop() ?? '';
        assert.equal((await api.get(`/file/${key}`)).text, '%PDF-1.4 test');
        assert.deepEqual((await api.get(`/files/${String(body['id'])}`)).body, body);
        const entry = simulator.journal.entries().find(candidate => candidate.files.length > 0);
        assert.deepEqual(entry?.files, [{ field: 'file', name: 'Inv #12 (final).PDF', size: 13 }]);
    });

    it('take another name and base64', async () => {
        const encoded = Buffer.from('a,b\n1,2\n').toString('base64');
        const { body } = await api.upload('upload.bin', encoded, '/files?base64=1', { filename: 'rows.csv' });
        assert.deepEqual([body['name'], body['size'], body['type']], ['rows.csv', 8, 'text/csv']);
    });

    it('may be links', async () => {
        const body = await api.create('/files', { url: 'https://example.com/a.pdf', name: 'a.pdf', size: 5, type: 'application/pdf' });
        assert.equal(body['url'], 'https://example.com/a.pdf');
        assertRefused(await api.post('/files', { name: 'a.pdf' }), 'Upload request body must contain url or file.');
    });

    it('are checked for size, then type, then signature', async () => {
        assertRefused(await api.upload('a.exe', Buffer.alloc(MAX_FILE_BYTES + 1)), 'Uploaded file exceeds maximum allowed size');
        for (const [name, content] of [
            ['a.xml', '<a/>'],
            ['a', 'text'],
            ['a.pdf', 'just text'],
            ['a.txt', 'a\u0000b'],
            ['a.csv', ''],
            ['a.png', '%PDF-1.4']
        ] as const) {
            assertRefused(await api.upload(name, content), NOT_ALLOWED);
        }
        assertRefused(await api.upload('a.pdf', '\n\n%PDF-1.4'), 'File signature does not match the expected type');
        assert.equal((await api.upload('a.pdf', Buffer.concat([Buffer.from('%PDF-1.4'), Buffer.alloc(MAX_FILE_BYTES - 8)]))).status, 201);
    });

    it('are deleted with their attachments', async () => {
        const { body } = await api.upload('a.txt', 'hello');
        await api.create('/customers', { name: 'Acme' });
        await api.create('/attachments', { parent_type: 'customer', parent_id: 1, file_id: Number(body['id']) });
        assert.equal((await api.delete(`/files/${String(body['id'])}`)).status, 204);
        assert.deepEqual((await api.get('/customers/1/attachments')).list, []);
        assert.equal((await fetch(String(body['url']))).status, 404);
    });

    it('honour an idempotency key', async () => {
        const upload = async (): Promise<string> => {
            const form = new FormData();
            form.append('file', new Blob(['hello']), 'a.txt');
            return (await api.raw('POST', '/files', { body: form, headers: { 'Idempotency-Key': 'upload-1' } })).text;
        };
        assert.equal(await upload(), await upload());
    });
});
