import assert from 'node:assert/strict';
import { FaultSpec, createCustomer, createInvoice } from 'invoiced-simulator';
import { TestBench } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

const KINDS = [
    {
        object: 'payment',
        path: '^/payments',
        columns: {
            account_number: 'Cust',
            reference: 'Key',
            amount: 'Value',
            type: { value: 'invoice' },
            invoice: 'Invoice',
            amount_applied: 'Value'
        },
        rows: ['C-1,R-1,5,INV-1', 'C-1,R-2,6,INV-1']
    },
    {
        object: 'contact',
        path: '^/customers/\\d+/contacts',
        columns: { account_number: 'Cust', name: 'Key', title: 'Value' },
        rows: ['C-1,Ann,Boss', 'C-1,Ben,Clerk']
    },
    {
        object: 'credit_note',
        path: '^/credit_notes',
        columns: { account_number: 'Cust', number: 'Key', unit_cost: 'Value' },
        rows: ['C-1,CN-1,5', 'C-1,CN-2,6']
    },
    { object: 'item', path: '^/items', columns: { id: 'Key', name: 'Value' }, rows: ['C-1,paper,Paper', 'C-1,ink,Ink'] }
] as const;

/** The server keeps neither payments nor contacts apart: a second one would be money or a person twice. */
for (const { object, path, columns, rows } of KINDS) {
    describe(`engine: every ${object} exactly once`, () => {
        let bench: TestBench;
        const POST = { method: 'POST', path };

        beforeEach(async () => {
            bench = await TestBench.make();
            createCustomer(bench.simulator.account(), { name: 'Acme', number: 'C-1' });
            createInvoice(bench.simulator.account(), { customer: 1, number: 'INV-1', items: [{ unit_cost: 100 }] });
            bench.writeMapping('records', { object, columns: columns as never });
        });

        afterEach(() => bench.close());

        const drop = (name: string): string => bench.drop(name, rows, 'Cust,Key,Value,Invoice');

        /** Also those that we have given up: they may still do something. */
        const callsHaveEnded = (): Promise<true> =>
            waitUntil('the server has ended every call', () =>
                bench.simulator.journal.entries().every(({ answeredAt }) => answeredAt !== null)
            );

        const faults: readonly (readonly [string, FaultSpec])[] = [
            ['500 before the write', { kind: 'status', match: POST }],
            ['500 after the write', { kind: 'status-after', match: POST }],
            ['500 that the server does not remember', { kind: 'status-after', match: POST, remember: false }],
            ['two faults in a row', { kind: 'status-after', match: POST, times: 2, remember: false }],
            ['a connection cut before the write', { kind: 'reset', match: POST }],
            ['a connection cut after the write', { kind: 'reset-after', match: POST }],
            ['a 502 page before the write', { kind: 'html-502', match: POST, when: 'before' }],
            ['a 502 page after the write', { kind: 'html-502', match: POST, when: 'after' }],
            ['a call without an answer, executed', { kind: 'stall', match: POST, when: 'after' }],
            ['a call without an answer, not executed', { kind: 'stall', match: POST, when: 'before' }],
            ['a call that is executed after we gave it up', { kind: 'latency', match: POST, ms: 350 }],
            ['too many calls', { kind: '429', match: POST, times: 3 }],
            ['a look-up without an answer', { kind: 'reset', match: { method: 'GET', path } }]
        ];
        for (const [what, fault] of faults) {
            it(`with ${what}`, async () => {
                bench.simulator.faults.add(fault);
                await bench.start({ callTimeout: 200, serverLimit: 450 });
                drop('A.csv');
                const [run] = await bench.endedRuns(1);
                await callsHaveEnded();
                assert.deepEqual(bench.changes(object), { created: 2 });
                assert.deepEqual([run.counts.created, run.counts.updated, run.counts.refused], [2, 0, 0]);
                assert.equal((await bench.engine.snapshot()).openProblems, 0);
            });
        }

        it('with the engine stopped while a call has no answer', async () => {
            bench.simulator.faults.add({ kind: 'stall', match: POST, when: 'after', ms: 300 });
            await bench.start({ callTimeout: 200, serverLimit: 450 });
            drop('A.csv');
            await waitUntil('a call is under way', () => bench.simulator.journal.entries().some(({ method }) => method === 'POST'));
            await bench.stop();
            await bench.start({ serverLimit: 450 });
            await bench.endedRuns(1);
            assert.deepEqual(bench.changes(object), { created: 2 });
        });

        it('with the ledger lost, and the file dropped again', async () => {
            await bench.start();
            drop('A.csv');
            await bench.endedRuns(1);
            await bench.stop();
            const other = await TestBench.make();
            try {
                await other.store.save('main', 'custom', bench.simulator.url, bench.simulator.key);
                other.writeMapping('records', { object, operation: 'create', columns: columns as never });
                await other.start();
                other.drop('A.csv', rows, 'Cust,Key,Value,Invoice');
                const [run] = await other.endedRuns(1);
                assert.deepEqual([run.counts.created, run.counts.skipped], [0, 2]);
            } finally {
                await other.close();
            }
            assert.deepEqual(bench.changes(object), { created: 2 });
        });
    });
}
