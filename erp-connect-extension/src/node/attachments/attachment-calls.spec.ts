import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSimulator } from 'invoiced-simulator';
import { InvoicedClient } from '../invoiced/invoiced-client';
import { StubServer } from '../spec-support/stub-server';
import { AttachmentCalls } from './attachment-calls';
import { LARGEST_FILE } from './file-types';

const INVOICE = { id: 'invoice', path: '/invoices' };

describe('calls about attachments', () => {
    it('read a list to its last page: what is not listed when it is written back would be detached', async () => {
        const stub = await StubServer.start((request, response) => {
            const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page'));
            const files = Array.from({ length: page < 3 ? 100 : 7 }, (_, index) => ({
                file: { id: page * 1000 + index },
                location: 'attachment'
            }));
            response.end(JSON.stringify(files));
        });
        const client = new InvoicedClient(stub.url, 'key');
        const listed = await new AttachmentCalls(client, INVOICE).list('5');
        assert.ok(!('kind' in listed));
        assert.equal(new Set(listed.map(({ fileId }) => fileId)).size, 207);
        client.close();
        await stub.close();
    });

    it('end where a list knows no pages', async () => {
        const files = Array.from({ length: 150 }, (_, id) => ({ file: { id }, location: 'pdf' }));
        const stub = await StubServer.start((_request, response) => response.end(JSON.stringify(files)));
        const client = new InvoicedClient(stub.url, 'key');
        const listed = await new AttachmentCalls(client, INVOICE).list('5');
        assert.ok(!('kind' in listed) && listed.length === 150);
        client.close();
        await stub.close();
    });

    it('send the largest file that Invoiced takes, byte by byte', async () => {
        const simulator = await startSimulator();
        const client = new InvoicedClient(simulator.url, simulator.key, { timeout: 20_000 });
        const bytes = Buffer.alloc(LARGEST_FILE, 'abcdefg\r\n--');
        const answer = await new AttachmentCalls(client, INVOICE).upload(bytes, 'Größe "1".txt', 'key-000001');
        assert.equal(answer.kind, 'accepted');
        const [file] = simulator.account().tables.files.all();
        assert.equal(file.name, 'Gr__e__1_.txt');
        assert.ok(
            simulator
                .account()
                .fileBytes.get(file.key ?? '')
                ?.equals(bytes)
        );
        client.close();
        await simulator.close();
    });

    it('have time in proportion to what they send', async () => {
        const stub = await StubServer.start((request, response) => {
            request.resume().on('end', () => void sleep(400).then(() => response.end('{"id":1}')));
        });
        const client = new InvoicedClient(stub.url, 'key', { timeout: 200 });
        const calls = new AttachmentCalls(client, INVOICE);
        assert.equal((await calls.upload(Buffer.alloc(10), 'a.txt', 'key-000001')).kind, 'unknown');
        assert.equal((await calls.upload(Buffer.alloc(32 * 1000), 'a.txt', 'key-000002')).kind, 'accepted');
        client.close();
        await stub.close();
    });
});
