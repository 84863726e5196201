import assert from 'node:assert/strict';
import { Simulator, createCustomer, startSimulator } from 'invoiced-simulator';
import { findObject } from '../../common/invoiced/object-catalogue';
import { StubServer } from '../spec-support/stub-server';
import { InvoicedClient } from './invoiced-client';
import { createRecord, isTaken, lookUp, readRecord, remoteIdOf, updateRecord } from './record-calls';

const CUSTOMER = findObject('customer')!;

describe('record calls', () => {
    let simulator: Simulator;
    let client: InvoicedClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        client = new InvoicedClient(simulator.url, simulator.key, { timeout: 2000 });
    });

    afterEach(async () => {
        client.close();
        await simulator.close();
    });

    it('creates, reads, changes and finds a record', async () => {
        const created = await createRecord(client, CUSTOMER, { name: 'Acme', number: 'C-1' }, 'key-000001');
        assert.ok(created.kind === 'accepted');
        const id = remoteIdOf(created);
        assert.equal((await updateRecord(client, CUSTOMER, id, { name: 'Acme 2' }, 'key-000002')).kind, 'accepted');
        const read = await readRecord(client, CUSTOMER, id);
        assert.ok(read.kind === 'found');
        assert.deepEqual([read.record.id, read.record.body.name], [id, 'Acme 2']);
        for (const [field, value] of [
            ['number', 'c-1'],
            ['number', 'C-1 '],
            ['name', 'ACME 2']
        ]) {
            const there = await lookUp(client, CUSTOMER, field, value);
            assert.ok(there.kind === 'found', `${field} ${value}`);
            assert.equal(there.record.id, id);
        }
    });

    it('knows what is not there', async () => {
        assert.deepEqual(
            [(await readRecord(client, CUSTOMER, '999')).kind, (await lookUp(client, CUSTOMER, 'number', 'C-9')).kind],
            ['absent', 'absent']
        );
        const refused = await updateRecord(client, CUSTOMER, '999', { name: 'x' }, 'key-000001');
        assert.ok(refused.kind === 'refused' && refused.status === 404);
    });

    it('tells a number that is taken from other refusals', async () => {
        createCustomer(simulator.account(), { name: 'Acme', number: 'C-1' });
        assert.equal(isTaken(await createRecord(client, CUSTOMER, { name: 'Other', number: 'C-1' }, 'key-000001')), true);
        assert.equal(isTaken(await createRecord(client, CUSTOMER, { number: 'C-2' }, 'key-000002')), false);
    });

    it('hands a failure on', async () => {
        simulator.faults.add({ kind: '401', times: 2 });
        const there = await lookUp(client, CUSTOMER, 'number', 'C-1');
        assert.ok(there.kind === 'failed' && there.answer.kind === 'not-allowed');
        assert.equal((await readRecord(client, CUSTOMER, '1')).kind, 'failed');
    });

    it('takes nothing for done that does not show the record', async () => {
        for (const body of ['<html>log in</html>', '{}', '[]', '""', '']) {
            const stub = await StubServer.start((_request, response) => response.writeHead(200).end(body));
            const stranger = new InvoicedClient(stub.url, 'key', { timeout: 2000 });
            const answers = [
                await createRecord(stranger, CUSTOMER, { name: 'x' }, 'key-000001'),
                await updateRecord(stranger, CUSTOMER, '1', { name: 'x' }, 'key-000002')
            ];
            assert.deepEqual(
                answers.map(({ kind }) => kind),
                ['unknown', 'unknown'],
                body
            );
            assert.equal((await readRecord(stranger, CUSTOMER, '1')).kind, 'failed');
            assert.equal((await lookUp(stranger, CUSTOMER, 'name', 'x')).kind, body === '[]' ? 'absent' : 'failed');
            stranger.close();
            await stub.close();
        }
    });
});
