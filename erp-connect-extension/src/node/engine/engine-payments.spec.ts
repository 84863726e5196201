import assert from 'node:assert/strict';
import { createCreditNote, createCustomer, createEstimate, createInvoice, createPayment } from 'invoiced-simulator';
import { RunInfo } from '../../common/engine-protocol';
import { TestBench } from '../spec-support/test-bench';

const COLUMNS = {
    account_number: 'Cust',
    customer: 'Name',
    reference: 'Ref',
    date: 'Date',
    amount: 'Amount',
    type: 'Type',
    invoice: 'Invoice',
    estimate: 'Estimate',
    credit_note: 'Credit',
    amount_applied: 'Applied'
};
const HEADER = 'Cust,Name,Ref,Date,Amount,Type,Invoice,Estimate,Credit,Applied';
const ITEMS = (unit_cost: number): { name: string; unit_cost: number }[] => [{ name: 'Paper', unit_cost }];

describe('engine: payments', () => {
    let bench: TestBench;
    let files: number;

    beforeEach(async () => {
        bench = await TestBench.make();
        files = 0;
        const account = bench.simulator.account();
        createCustomer(account, { name: 'Acme', number: 'C-1' });
        createInvoice(account, { customer: 1, number: 'INV-1', items: ITEMS(100) });
        createInvoice(account, { customer: 1, number: 'INV-2', items: ITEMS(50) });
        createEstimate(account, { customer: 1, number: 'EST-1', items: ITEMS(20) });
        createCreditNote(account, { customer: 1, number: 'CN-1', items: ITEMS(30) });
    });

    afterEach(() => bench.close());

    async function upload(rows: readonly string[], operation = 'upsert', columns: object = COLUMNS, header = HEADER): Promise<RunInfo> {
        const name = `P${++files}`;
        bench.writeMapping(name, { object: 'payment', operation, columns: columns as never, files: `${name}.csv` });
        bench.drop(`${name}.csv`, rows, header);
        return (await bench.endedRuns(files)).at(-1)!;
    }

    const payments = (): { [field: string]: unknown }[] => [...bench.simulator.account().tables.payments.all()] as never;
    const balances = (): number[] => bench.invoices().map(({ balance }) => Number(balance));

    it('71: arrive with their amount, as imported', async () => {
        await bench.start();
        await upload(['C-1,,1234,2026-03-04,"$1,000.10",,,,,']);
        const [payment] = payments();
        assert.deepEqual(
            [payment.amount, payment.balance, payment.source, payment.reference, payment.customer, payment.date],
            [1000.1, 1000.1, 'imported', '1234', 1, Date.UTC(2026, 2, 4, 12) / 1000]
        );
        const [post] = bench.simulator.journal.entries().filter(({ method }) => method === 'POST');
        assert.deepEqual([typeof post.body?.date, typeof post.body?.amount], ['number', 'number']);
    });

    it('72: are applied to everything that their rows name', async () => {
        await bench.start();
        const { counts } = await upload([
            'C-1,,456,2026-03-04,4,invoice,INV-1,,,1',
            'C-1,,456,,,estimate,,EST-1,,1',
            'C-1,,456,,,credit_note,INV-2,,CN-1,1',
            'C-1,,456,,,convenience_fee,,,,1',
            'C-1,,456,,,credit,,,,1'
        ]);
        assert.equal(counts.created, 1);
        const [payment] = payments();
        assert.deepEqual([payment.amount, payment.balance, (payment.applied_to as object[]).length], [4, 0, 5]);
        assert.deepEqual(balances(), [99, 49]);
    });

    it('73: to an invoice that does not exist are refused at the row that names it', async () => {
        await bench.start();
        const { counts } = await upload([
            'C-1,,R1,2026-03-04,10,invoice,INV-1,,,5',
            'C-1,,R1,,,invoice,INV-77,,,5',
            'C-1,,R2,2026-03-04,10,invoice,INV-2,,,10'
        ]);
        assert.deepEqual([counts.refused, counts.created], [1, 1]);
        const problem = await bench.problem('payment.no-document');
        assert.deepEqual([problem.row, problem.property, problem.text], [3, 'invoice', 'There is no invoice INV-77 in Invoiced.']);
        assert.match(problem.hint ?? '', /upload the invoice first/);
        assert.deepEqual(balances(), [100, 40]);
    });

    it('look each document up once, and none that ERP Connect has delivered', async () => {
        await bench.start();
        await upload(['C-1,,R1,2026-03-04,5,invoice,INV-1,,,5', 'C-1,,R2,2026-03-04,5,invoice,inv-1 ,,,5']);
        await upload(['C-1,,R3,2026-03-04,5,invoice,INV-1,,,5']);
        const lookUps = bench.simulator.journal.entries().filter(({ method, path }) => method === 'GET' && path === '/invoices');
        assert.ok(lookUps.length <= 2, `${lookUps.length} look-ups`);
        assert.deepEqual(balances(), [85, 50]);
    });

    it('to an invoice that was deleted and made anew find it at the next try', async () => {
        await bench.start();
        await upload(['C-1,,R1,2026-03-04,5,invoice,INV-1,,,5']);
        const account = bench.simulator.account();
        account.tables.invoices.remove(1);
        createInvoice(account, { customer: 1, number: 'INV-1', items: ITEMS(200) });
        const row = 'C-1,,R2,2026-03-04,5,invoice,INV-1,,,5';
        assert.equal((await upload([row])).counts.refused, 1);
        assert.match((await bench.problem('invoiced.refused')).hint ?? '', /looked up anew/);
        assert.equal((await upload([row])).counts.created, 1);
    });

    for (const [what, row, text, hint] of [
        ['more than an invoice has open', 'C-1,,R,2026-03-04,500,invoice,INV-1,,,500', /cannot exceed/, /Correct the amounts/],
        ['an invoice of another customer', 'C-2,Beta,R,2026-03-04,5,invoice,INV-1,,,5', /another customer/, /its own customer/],
        ['a negative amount', 'C-1,,R,2026-03-04,-5,,,,,', /cannot be less than 0/, /positive amount/]
    ] as const) {
        it(`with ${what} are refused with a hint`, async () => {
            await bench.start();
            assert.equal((await upload([row])).counts.refused, 1);
            const problem = await bench.problem('invoiced.refused');
            assert.match(problem.text, text);
            assert.match(problem.hint ?? '', hint);
            assert.deepEqual(bench.changes('payment'), {});
        });
    }

    it('that are there already are not created again, whoever made them', async () => {
        createPayment(bench.simulator.account(), { customer: 1, reference: 'R1', amount: 5, date: Date.UTC(2026, 2, 4, 12) / 1000 });
        await bench.start();
        assert.equal((await upload(['C-1,,r1 ,2026-03-04,5,,,,,'], 'create')).counts.skipped, 1);
        const { counts } = await upload(['C-1,,R1,2026-03-04,5,invoice,INV-1,,,5']);
        assert.deepEqual([counts.updated, counts.created], [1, 0]);
        assert.deepEqual(bench.changes('payment'), { updated: 1 });
        assert.deepEqual(balances(), [95, 50]);
    });

    it('74: get what changed, their applications as a whole', async () => {
        await bench.start();
        await upload(['C-1,,R1,2026-03-04,20,invoice,INV-1,,,5', 'C-1,,R1,,,invoice,INV-2,,,15']);
        assert.deepEqual(balances(), [95, 35]);
        assert.equal((await upload(['C-1,,R1,2026-03-04,20,invoice,INV-1,,,20'])).counts.updated, 1);
        assert.deepEqual(balances(), [80, 50]);
        const notes = { account_number: 'Cust', reference: 'Ref', notes: 'Notes' };
        const { counts } = await upload(['C-1,R1,thanks', 'C-1,R9,none', 'C-9,R1,none'], 'update', notes, 'Cust,Ref,Notes');
        assert.deepEqual([counts.updated, counts.skipped, counts.refused], [1, 2, 0]);
        assert.deepEqual([payments()[0].notes, payments()[0].source, balances()], ['thanks', 'imported', [80, 50]]);
        assert.deepEqual(bench.changes('customer'), {}, 'an update creates no customer');
    });

    it('75: are voided, and what they paid is open again', async () => {
        await bench.start();
        await upload(['C-1,,R1,2026-03-04,20,invoice,INV-1,,,20']);
        const keys = { account_number: 'Cust', reference: 'Ref' };
        const first = await upload(['C-1,R1', 'C-1,R9'], 'void', keys, 'Cust,Ref');
        assert.deepEqual([first.counts.updated, first.counts.skipped], [1, 1]);
        assert.deepEqual([payments()[0].voided, balances()], [true, [100, 50]]);
        assert.equal((await upload(['c-1,r1'], 'void', keys, 'Cust,Ref')).counts.unchanged, 1);
        const again = await upload(['C-1,,R1,2026-03-04,21,,,,,']);
        assert.equal(again.counts.refused, 1, 'a voided payment is not made again');
        assert.match((await bench.problem('invoiced.refused')).hint ?? '', /another reference/);
    });

    it('create their customer first where it is missing', async () => {
        await bench.start();
        assert.equal((await upload(['C-7,Gamma,R1,2026-03-04,5,,,,,', 'C-7,Gamma,R2,2026-03-04,5,,,,,'])).counts.created, 2);
        assert.deepEqual(bench.changes('customer'), { created: 1 });
    });
});
