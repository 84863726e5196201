import assert from 'node:assert/strict';
import { FaultSpec, JsonObject, createCreditNote, createCustomer, createEstimate, createInvoice, createPayment } from 'invoiced-simulator';
import { RunInfo } from '../../common/engine-protocol';
import { TestBench } from '../spec-support/test-bench';

const ITEMS = [{ name: 'Paper', unit_cost: 10 }];

describe('engine: void and delete', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make();
        createCustomer(bench.simulator.account(), { name: 'Acme', number: 'C-1' });
    });

    afterEach(() => bench.close());

    async function run(
        operation: string,
        numbers: readonly string[],
        object = 'invoice',
        columns: object = { number: 'No' }
    ): Promise<RunInfo> {
        const ended = (await bench.runs()).length;
        const name = `${operation}-${ended}`;
        bench.writeMapping(name, { object, operation, columns: columns as never, files: `${name}.csv` });
        bench.drop(`${name}.csv`, numbers, Object.values(columns).join(','));
        return (await bench.endedRuns(ended + 1)).at(-1)!;
    }

    /** An invoice in each of its states, as Invoiced calls them. */
    const STATES: Readonly<Record<string, () => void>> = {
        open: () => void invoice({}),
        draft: () => void invoice({ draft: true }),
        paid: () => pay(invoice({})),
        closed: () => void invoice({ closed: true }),
        voided: () => {
            const { tables } = bench.simulator.account();
            tables.invoices.put({ ...tables.invoices.get(invoice({}))!, voided: true, balance: 0 });
        },
        credited: () => {
            const id = invoice({});
            createCreditNote(bench.simulator.account(), { customer: 1, number: 'CN-1', items: [{ unit_cost: 4 }], invoice: id });
        },
        pending: () => {
            const { tables } = bench.simulator.account();
            tables.invoices.put({ ...tables.invoices.get(invoice({}))!, pending: true });
        }
    };

    function invoice(more: JsonObject): number {
        return createInvoice(bench.simulator.account(), { customer: 1, number: 'INV-1', items: ITEMS, ...more }).id;
    }

    function pay(id: number): void {
        createPayment(bench.simulator.account(), { customer: 1, amount: 10, applied_to: [{ type: 'invoice', invoice: id, amount: 10 }] });
    }

    const table: readonly (readonly [state: string, operation: string, outcome: keyof RunInfo['counts'], text?: RegExp, hint?: RegExp])[] =
        [
            ['open', 'update', 'updated'],
            ['open', 'void', 'updated'],
            ['open', 'delete', 'updated'],
            ['draft', 'update', 'updated'],
            ['draft', 'void', 'updated'],
            ['draft', 'delete', 'updated'],
            ['paid', 'update', 'refused', /because this document is closed/, /paid or closed in Invoiced/],
            ['paid', 'void', 'refused', /because it has a payment applied/, /Take the payment off/],
            ['paid', 'delete', 'refused', /because it has a payment applied/, /Take the payment off/],
            ['credited', 'void', 'refused', /because it has a credit note applied/, /what was done with the credit/],
            ['credited', 'delete', 'refused', /because it has a credit note applied/, /what was done with the credit/],
            ['closed', 'update', 'refused', /because this document is closed/, /Re-open it there/],
            ['closed', 'void', 'updated'],
            ['closed', 'delete', 'updated'],
            ['voided', 'update', 'refused', /because this document is voided/, /another number/],
            ['voided', 'void', 'unchanged'],
            ['voided', 'delete', 'updated'],
            ['pending', 'void', 'refused', /has a pending payment/, /Wait until the payment/],
            ['pending', 'delete', 'refused', /has a pending payment/, /Wait until the payment/]
        ];
    for (const [state, operation, outcome, text, hint] of table) {
        it(`${operation} of a ${state} invoice is ${outcome}`, async () => {
            STATES[state]();
            await bench.start();
            const columns = operation === 'update' ? { number: 'No', notes: 'Notes' } : { number: 'No' };
            const { counts } = await run(operation, [operation === 'update' ? 'inv-1,x' : 'inv-1'], 'invoice', columns);
            assert.deepEqual([counts.read, counts[outcome]], [1, 1]);
            const problem = (await bench.problems()).find(({ severity }) => severity === 'error');
            assert.equal(problem !== undefined, text !== undefined);
            assert.match(problem?.text ?? '', text ?? /^$/);
            assert.match(problem?.hint ?? '', hint ?? /^$/);
            assert.equal(bench.invoices().length, operation === 'delete' && outcome === 'updated' ? 0 : 1);
            assert.equal(bench.invoices()[0]?.voided ?? true, state === 'voided' || (outcome === 'updated' && operation !== 'update'));
        });
    }

    it('61, 62: what is not there is skipped', async () => {
        await bench.start();
        for (const operation of ['void', 'delete']) {
            assert.equal((await run(operation, ['INV-9'])).counts.skipped, 1);
        }
        assert.deepEqual(bench.changes('invoice'), {});
    });

    for (const [object, make, used, text] of [
        ['credit_note', createCreditNote, { amount_applied_to_invoice: 5 }, /has been applied to an invoice/],
        ['estimate', createEstimate, { deposit_paid: true }, /has a deposit payment applied/],
        ['estimate', createEstimate, { invoice: 7 }, /has already been invoiced/]
    ] as const) {
        it(`a ${object} is voided and deleted; ${text.source} is said`, async () => {
            const account = bench.simulator.account();
            ['X-1', 'X-2', 'X-3'].forEach(number => make(account, { customer: 1, number, items: ITEMS }));
            const rows = account.tables[object === 'estimate' ? 'estimates' : 'creditNotes'];
            rows.put({ ...rows.get(3)!, ...used } as never);
            await bench.start();
            assert.equal((await run('void', ['X-1'], object)).counts.updated, 1);
            assert.equal((await run('delete', ['X-2'], object)).counts.updated, 1);
            assert.equal((await run('void', ['X-3'], object)).counts.refused, 1);
            assert.match((await bench.problem('invoiced.refused')).text, text);
            assert.deepEqual(
                rows.all().map(({ number, voided }) => [number, voided]),
                [
                    ['X-1', true],
                    ['X-3', false]
                ]
            );
        });
    }

    it('a customer that was billed stays', async () => {
        STATES.open();
        await bench.start();
        assert.equal((await run('delete', ['C-1'], 'customer')).counts.refused, 1);
        assert.match((await bench.problem('invoiced.refused')).hint ?? '', /"active"/);
    });

    it('of what ERP Connect delivered needs no look-up, and leaves what the ledger knows of it', async () => {
        await bench.start();
        const columns = { number: 'No', account_number: 'Cust', unit_cost: 'Price' };
        await run('upsert', ['INV-1,C-1,10'], 'invoice', columns);
        const before = bench.simulator.journal.entries().length;
        await run('void', ['INV-1']);
        assert.deepEqual(
            bench.simulator.journal
                .entries()
                .slice(before)
                .map(({ method, path }) => `${method} ${path}`),
            ['POST /invoices/1/void']
        );
        const same = await run('upsert', ['INV-1,C-1,10', 'INV-2,C-1,10'], 'invoice', columns);
        assert.deepEqual([same.counts.unchanged, same.counts.created], [1, 1], 'the next full dump does not touch it');
    });

    it('of a record that was deleted and made anew finds the new one', async () => {
        await bench.start();
        await run('upsert', ['INV-1,C-1,10'], 'invoice', { number: 'No', account_number: 'Cust', unit_cost: 'Price' });
        bench.simulator.account().tables.invoices.clear();
        invoice({});
        assert.equal((await run('void', ['INV-1'])).counts.updated, 1);
        assert.equal(bench.invoices()[0].voided, true);
    });

    const faults: readonly (readonly [string, Omit<FaultSpec, 'match'>])[] = [
        ['500 before the write', { kind: 'status' }],
        ['500 after the write', { kind: 'status-after' }],
        ['a connection cut after the write', { kind: 'reset-after' }],
        ['a call without an answer, executed', { kind: 'stall', when: 'after' }]
    ];
    for (const [what, fault] of faults) {
        for (const [operation, method] of [
            ['void', 'POST'],
            ['delete', 'DELETE']
        ] as const) {
            it(`${operation} once with ${what}`, async () => {
                STATES.open();
                bench.simulator.faults.add({ ...fault, match: { method } });
                await bench.start({ callTimeout: 400 });
                const { counts } = await run(operation, ['INV-1']);
                assert.deepEqual([counts.updated, counts.refused], [1, 0]);
                assert.equal(bench.invoices()[0]?.voided ?? true, true);
                assert.equal((await bench.engine.snapshot()).openProblems, 0);
            });
        }
    }
});
