import assert from 'node:assert/strict';
import { Simulator, createCustomer, createEstimate, createInvoice, createItem, createPayment, startSimulator } from 'invoiced-simulator';
import { findObject } from '../../common/invoiced/object-catalogue';
import { Payload } from '../../common/records/payload';
import { StubServer } from '../spec-support/stub-server';
import { callsFor } from './calls-for';
import { InvoicedClient } from './invoiced-client';
import { isGone, isTaken, remoteIdOf } from './look-up';
import { RecordCalls } from './record-calls';

// A document without a total counts as paid, and changes no more.
const LINES = [{ name: 'Paper', unit_cost: 5 }];
const FOREIGN_ANSWERS = ['<html>log in</html>', '{}', '[]', '""', ''];

describe('record calls', () => {
    let simulator: Simulator;
    let client: InvoicedClient;

    const calls = (id: string, customer?: number): RecordCalls => callsFor(client, findObject(id)!, customer);

    beforeEach(async () => {
        simulator = await startSimulator();
        client = new InvoicedClient(simulator.url, simulator.key, { timeout: 2000 });
        createCustomer(simulator.account(), { name: 'Acme', number: 'C-1' });
    });

    afterEach(async () => {
        client.close();
        await simulator.close();
    });

    const kinds: readonly (readonly [string, Payload, Payload, readonly Payload[]])[] = [
        ['customer', { name: 'Beta', number: 'C-2' }, { name: 'Beta 2' }, [{ number: 'c-2' }, { number: 'C-2 ' }, { name: 'BETA 2' }]],
        ['invoice', { customer: 1, number: 'I-1', items: LINES }, { notes: 'x' }, [{ number: 'i-1' }]],
        ['credit_note', { customer: 1, number: 'CN-1', items: LINES }, { notes: 'x' }, [{ number: 'cn-1 ' }]],
        ['estimate', { customer: 1, number: 'E-1' }, { notes: 'x' }, [{ number: 'E-1' }]],
        ['item', { id: 'paper-a4', name: 'Paper' }, { id: 'paper-a4', name: 'Paper A4' }, [{ id: 'paper-a4' }]],
        ['contact', { customer: 1, name: 'Ann' }, { title: 'Boss' }, [{ name: ' ANN' }]],
        ['payment', { customer: 1, reference: 'CHK 7', amount: 5 }, { notes: 'x' }, [{ customer: 1, reference: 'chk 7' }]]
    ];
    for (const [object, body, change, keys] of kinds) {
        it(`create, read, change and find a ${object}`, async () => {
            const own = calls(object, 1);
            const created = await own.create(body, 'key-000001');
            assert.ok(created.kind === 'accepted', JSON.stringify(created));
            const id = remoteIdOf(created);
            assert.equal((await own.change(id, change, 'key-000002')).kind, 'accepted');
            const read = await own.read(id);
            assert.ok(read.kind === 'found');
            assert.deepEqual([read.record.id, read.record.body.name], [id, change.name ?? read.record.body.name]);
            for (const key of keys) {
                const there = await own.find(key);
                assert.ok(there.kind === 'found' && there.record.id === id, JSON.stringify(key));
            }
        });

        it(`know that there is no ${object}`, async () => {
            const own = calls(object, 1);
            const wanted = { ...body, number: 'none', name: 'none', reference: 'none', id: 'none' };
            assert.deepEqual([(await own.read('999')).kind, (await own.find(wanted)).kind], ['absent', 'absent']);
            assert.ok(isGone(await own.change('999', change, 'key-000001')));
        });

        it(`take nothing for a ${object} that does not show it`, async () => {
            for (const answer of FOREIGN_ANSWERS) {
                const stub = await StubServer.start((_request, response) => response.writeHead(200).end(answer));
                const stranger = new InvoicedClient(stub.url, 'key', { timeout: 2000 });
                const own = callsFor(stranger, findObject(object)!, 1);
                const answers = [
                    await own.create(body, 'key-000001'),
                    await own.change('1', change, 'key-000002'),
                    await own.void('1', 'key-000003'),
                    await own.delete('1')
                ];
                assert.deepEqual([...new Set(answers.map(({ kind }) => kind))], ['unknown'], answer);
                assert.equal((await own.read('1')).kind, 'failed');
                assert.equal((await own.find(body)).kind, answer === '[]' && object !== 'item' ? 'absent' : 'failed');
                stranger.close();
                await stub.close();
            }
        });
    }

    it('tell a number that is taken from other refusals', async () => {
        createItem(simulator.account(), { id: 'paper', name: 'Paper' });
        assert.equal(isTaken(await calls('customer').create({ name: 'Other', number: 'c-1' }, 'key-000001')), true);
        assert.equal(isTaken(await calls('customer').create({ number: 'C-9' }, 'key-000002')), false);
        assert.equal(isTaken(await calls('item').create({ id: 'paper', name: 'Paper' }, 'key-000003')), true);
    });

    it('void documents and payments, and say when they are voided', async () => {
        createInvoice(simulator.account(), { customer: 1, number: 'I-1', items: [{ unit_cost: 5 }] });
        createEstimate(simulator.account(), { customer: 1, number: 'E-1' });
        createPayment(simulator.account(), { customer: 1, reference: 'A', amount: 5 });
        for (const object of ['invoice', 'estimate', 'payment']) {
            const own = calls(object, 1);
            assert.equal((await own.void('1', `key-${object}`)).kind, 'accepted');
            const there = await own.read('1');
            assert.ok(there.kind === 'found' && own.isVoided(there.record), object);
            const again = await own.void('1', `key2-${object}`);
            assert.match(again.kind === 'refused' ? again.message : '', /has already been voided/);
        }
    });

    it('delete records, and find an archived item no more', async () => {
        createItem(simulator.account(), { id: 'paper', name: 'Paper' });
        assert.equal((await calls('item').delete('paper')).kind, 'accepted');
        assert.deepEqual([(await calls('item').find({ id: 'paper' })).kind, isGone(await calls('item').delete('paper'))], ['absent', true]);
        const stub = await StubServer.start((_request, response) => response.writeHead(200).end('{"id":"paper","archived":true}'));
        const showing = new InvoicedClient(stub.url, 'key', { timeout: 2000 });
        assert.equal(
            (await callsFor(showing, findObject('item')!).find({ id: 'paper' })).kind,
            'absent',
            'a server that shows archived ones'
        );
        showing.close();
        await stub.close();
    });

    it('find of several payments with one reference the one that is meant', async () => {
        const account = simulator.account();
        const { id: voided } = createPayment(account, { customer: 1, reference: 'R', amount: 5, date: 1000 });
        createPayment(account, { customer: 1, reference: 'R', amount: 6, date: 1000 });
        createPayment(account, { customer: 1, reference: 'r ', amount: 5, date: 1000, currency: 'eur' });
        await calls('payment').void(String(voided), 'key-000001');
        const found = async (body: Payload): Promise<string | undefined> => {
            const there = await calls('payment').find({ customer: 1, reference: 'R', ...body });
            return there.kind === 'found' ? there.record.id : undefined;
        };
        assert.deepEqual(
            [await found({ amount: 5, date: 1000, currency: 'eur' }), await found({ amount: 6 }), await found({ amount: 77 })],
            ['3', '2', '2']
        );
        createCustomer(account, { name: 'Beta' });
        assert.equal(await found({ customer: 2 }), undefined);
    });

    it('tell a payment that a call of ours made from another', () => {
        const own = calls('payment');
        const record = { id: '1', body: { amount: 5, date: 1000, currency: 'usd' } };
        for (const [body, expected] of [
            [{ amount: 5, date: 1000, currency: 'usd' }, true],
            [{ amount: 5 }, true],
            [{ amount: 5.01, date: 1000 }, false],
            [{ amount: 5, date: 1001 }, false],
            [{ amount: 5, date: 1000, currency: 'eur' }, false]
        ] as const) {
            assert.equal(own.isCreationOf(body, record), expected, JSON.stringify(body));
        }
    });

    it('hand a failure on', async () => {
        simulator.faults.add({ kind: '401', times: 2 });
        const there = await calls('customer').find({ number: 'C-1' });
        assert.ok(there.kind === 'failed' && there.answer.kind === 'not-allowed');
        assert.equal((await calls('customer').read('1')).kind, 'failed');
    });
});
