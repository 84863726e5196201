import assert from 'node:assert/strict';
import { FaultSpec, createCustomer, createInvoice } from 'invoiced-simulator';
import { TestBench } from '../spec-support/test-bench';

const COLUMNS = {
    number: 'No',
    account_number: 'Cust',
    customer: 'Name',
    date: 'Date',
    item: 'Item',
    quantity: 'Qty',
    unit_cost: 'Price',
    tax: 'Tax',
    starting_balance: 'Open'
};
const HEADER = 'No,Cust,Name,Date,Item,Qty,Price,Tax,Open';
const row = (number: string, open: number | string, price = 50): string => `${number},C-1,Acme,2026-03-04,Paper,2,${price},0,${open}`;

describe('engine: starting balance', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make();
        bench.writeMapping('invoices', { object: 'invoice', files: 'I*.csv', columns: COLUMNS });
        bench.writeMapping('credits', { object: 'credit_note', files: 'C*.csv', columns: COLUMNS });
    });

    afterEach(() => bench.close());

    const balances = (): unknown[] =>
        bench.invoices().map(({ number, balance, amount_paid, closed }) => [number, balance, amount_paid, closed]);
    const payments = (): { readonly amount: number; readonly date: number; readonly customer: number | null }[] => [
        ...bench.simulator.account().tables.payments.all()
    ];

    it('68: of a document is what an adjustment leaves of its total', async () => {
        await bench.start();
        bench.drop('I1.csv', [row('A', 40), row('B', 100), row('C', 0), row('D', ''), row('E', '33.33', 33.34)], HEADER);
        const [run] = await bench.endedRuns(1);
        assert.deepEqual([run.counts.created, run.counts.refused], [5, 0]);
        assert.deepEqual(balances(), [
            ['A', 40, 60, false],
            ['B', 100, 0, false],
            ['C', 0, 100, true],
            ['D', 100, 0, false],
            ['E', 33.33, 33.35, false]
        ]);
        const [invoice] = bench.invoices();
        assert.deepEqual(
            payments().map(({ amount, date, customer }) => [amount, date, customer]),
            Array.from({ length: 3 }, () => [0, Number(invoice.date) + 1, invoice.customer])
        );
    });

    it('of a credit note is what is left of it', async () => {
        await bench.start();
        bench.drop('C1.csv', [row('CN', 30)], HEADER);
        await bench.endedRuns(1);
        assert.deepEqual(
            bench.simulator
                .account()
                .tables.creditNotes.all()
                .map(({ balance }) => balance),
            [30]
        );
    });

    it('is set once: what is there keeps its balance', async () => {
        createInvoice(bench.simulator.account(), {
            customer: createCustomer(bench.simulator.account(), { name: 'Acme', number: 'C-1' }).id,
            number: 'OLD',
            items: [{ quantity: 2, unit_cost: 50 }]
        });
        await bench.start();
        bench.drop('I1.csv', [row('OLD', 10), row('NEW', 40)], HEADER);
        await bench.endedRuns(1);
        bench.drop('I2.csv', [row('OLD', 5), row('NEW', 20)], HEADER);
        const [, run] = await bench.endedRuns(2);
        assert.deepEqual([run.counts.updated, run.counts.unchanged], [0, 2]);
        assert.deepEqual(
            bench.invoices().map(({ balance }) => balance),
            [100, 40]
        );
        assert.equal(payments().length, 1);
    });

    it('that cannot be keeps the document out', async () => {
        await bench.start();
        bench.drop('I1.csv', [row('A', 150), row('B', -1), row('C', 40)], HEADER);
        const [run] = await bench.endedRuns(1);
        assert.deepEqual([run.counts.created, run.counts.refused], [1, 2]);
        assert.deepEqual(balances(), [['C', 40, 60, false]]);
        const problems = (await bench.problems()).map(({ code, row: at, property, text }) => [code, at, property, text]).sort();
        assert.deepEqual(problems, [
            ['document.balance', 2, 'starting_balance', 'The balance 150 is more than the total 100.'],
            ['document.balance', 3, 'starting_balance', 'The balance -1 is negative.']
        ]);
        bench.drop('I2.csv', [row('A', 50), row('B', 1)], HEADER);
        await bench.endedRuns(2);
        assert.deepEqual(await bench.problems(), []);
        assert.deepEqual(balances().slice(1).sort(), [
            ['A', 50, 50, false],
            ['B', 1, 99, false]
        ]);
    });

    it('that Invoiced refuses to set keeps the document out too', async () => {
        const fault: FaultSpec = {
            kind: 'status',
            status: 400,
            body: { type: 'invalid_request', message: 'No adjustments today' },
            match: { method: 'POST', path: '/payments' }
        };
        bench.simulator.faults.add(fault);
        await bench.start();
        bench.drop('I1.csv', [row('A', 40)], HEADER);
        const problem = await bench.problem('document.balance');
        assert.equal(problem.text, 'The balance 40 was refused by Invoiced: No adjustments today');
        assert.deepEqual(balances(), []);
    });

    const POST_PAYMENT = { method: 'POST', path: '/payments' };
    const POST_INVOICE = { method: 'POST', path: '/invoices' };
    const GET_INVOICE = { method: 'GET', path: '^/invoices/\\d+$' };
    const faults: [string, FaultSpec[]][] = [
        ['an adjustment that fails', [{ kind: 'status', match: POST_PAYMENT, times: 2 }]],
        ['an adjustment that fails afterwards', [{ kind: 'status-after', match: POST_PAYMENT }]],
        ['a failure that the server does not remember', [{ kind: 'status-after', match: POST_PAYMENT, remember: false }]],
        ['an adjustment cut off', [{ kind: 'reset', match: POST_PAYMENT, times: 2 }]],
        ['an adjustment cut off afterwards', [{ kind: 'reset-after', match: POST_PAYMENT }]],
        ['a 502 page before it', [{ kind: 'html-502', match: POST_PAYMENT }]],
        ['a 502 page after it', [{ kind: 'html-502', when: 'after', match: POST_PAYMENT }]],
        ['an adjustment without an answer, executed', [{ kind: 'stall', when: 'after', match: POST_PAYMENT }]],
        ['an adjustment without an answer, not executed', [{ kind: 'stall', when: 'before', match: POST_PAYMENT }]],
        ['too many calls', [{ kind: '429', match: POST_PAYMENT, times: 3 }]],
        ['a key that is not let in for a while', [{ kind: '401', match: POST_PAYMENT, times: 2 }]],
        ['a creation without an answer', [{ kind: 'reset-after', match: POST_INVOICE }]],
        ['a creation that is said to have failed', [{ kind: 'status-after', match: POST_INVOICE }]],
        ['no answer to anything once', [POST_INVOICE, POST_PAYMENT, GET_INVOICE].map(match => ({ kind: 'reset-after', match }))]
    ];
    for (const [what, list] of faults) {
        it(`is right and set once in spite of ${what}`, async () => {
            list.forEach(fault => bench.simulator.faults.add(fault));
            await bench.start({ callTimeout: 400 });
            bench.drop('I1.csv', [row('A', 40), row('B', 30)], HEADER);
            const [run] = await bench.endedRuns(1, 20_000);
            assert.deepEqual([run.counts.created, run.counts.updated, run.counts.refused], [2, 0, 0]);
            assert.deepEqual(balances().sort(), [
                ['A', 40, 60, false],
                ['B', 30, 70, false]
            ]);
            assert.deepEqual([bench.changes('payment'), bench.changes('invoice').created], [{ created: 2 }, 2]);
            assert.equal((await bench.engine.snapshot()).openProblems, 0);
        });
    }

    it('that is too high is taken back once, whatever happens to the call', async () => {
        bench.simulator.faults.add({ kind: 'reset-after', match: { method: 'DELETE', path: '/invoices' } });
        await bench.start();
        bench.drop('I1.csv', [row('A', 150)], HEADER);
        const problem = await bench.problem('document.balance');
        assert.equal(problem.text, 'The balance 150 could not be set, and the invoice was taken back.');
        assert.deepEqual(balances(), []);
    });

    it('is finished by the next start when the engine ends in between', async () => {
        bench.simulator.faults.add({ kind: 'stall', when: 'before', match: POST_PAYMENT });
        await bench.start({ callTimeout: 60_000 });
        bench.drop('I1.csv', [row('A', 40)], HEADER);
        await bench.snapshot(
            () => bench.simulator.journal.entries().some(({ path }) => path === '/payments'),
            'the adjustment is under way'
        );
        await bench.stop();
        assert.deepEqual(balances(), [['A', 100, 0, false]]);
        await bench.start();
        const [run] = await bench.endedRuns(1, 20_000);
        assert.equal(run.counts.created, 1);
        assert.deepEqual(balances(), [['A', 40, 60, false]]);
    });

    it('that the server never sets is told, and the rest goes on', async () => {
        bench.writeMapping('others', { files: 'B*.csv' });
        bench.simulator.faults.add({ kind: 'status', match: POST_PAYMENT, probability: 1 });
        await bench.start({ retryWait: 3, serverLimit: 5 });
        bench.drop('I1.csv', [row('A', 40)], HEADER);
        const steady = setInterval(() => bench.drop(`B${Date.now()}.csv`, [`X-${Date.now()},C-1,Customer C-1,2026-03-04,Paper,1,1`]), 100);
        try {
            const problem = await bench.problem('document.balance', 20_000);
            assert.equal(problem.text, 'The invoice is in Invoiced, but its balance could not be brought down to 40.');
        } finally {
            clearInterval(steady);
        }
    }).timeout(40_000);
});
