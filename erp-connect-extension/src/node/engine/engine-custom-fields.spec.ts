import assert from 'node:assert/strict';
import { FaultSpec, createCustomer } from 'invoiced-simulator';
import { TestBench } from '../spec-support/test-bench';

const CUSTOMER = {
    number: 'No',
    name: 'Name',
    'metadata.vip': 'VIP',
    'metadata.rate': 'Rate',
    'metadata.since': 'Since',
    'metadata.area': 'Area',
    'metadata.limit': 'Limit',
    'metadata.code': 'Code'
};
const CUSTOMER_HEADER = 'No,Name,VIP,Rate,Since,Area,Limit,Code';
const INVOICE = {
    number: 'No',
    account_number: 'Cust',
    customer: 'Name',
    item: 'Item',
    unit_cost: 'Price',
    'metadata.end': { column: 'End', format: 'DD/MM/YYYY' },
    'line_item_metadata.weight': { column: 'Weight', decimal: ',' }
};
const PAYMENT = {
    account_number: 'Cust',
    customer: 'Name',
    reference: 'Ref',
    amount: 'Amount',
    'metadata.fee': 'Fee',
    'metadata.checked': 'Checked'
};
const FIELDS = [
    ['customer', 'vip', 'boolean'],
    ['customer', 'rate', 'double'],
    ['customer', 'since', 'date'],
    ['customer', 'area', 'enum'],
    ['customer', 'limit', 'money'],
    ['invoice', 'end', 'date'],
    ['line_item', 'weight', 'double'],
    ['payment', 'fee', 'money'],
    ['payment', 'checked', 'boolean']
].map(([object, id, type]) => ({ object, id, type, name: `The ${id}`, choices: type === 'enum' ? ['North', 'South'] : [] }));

describe('engine: custom fields', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make({ company: { time_zone: 'America/Chicago' } });
        bench.simulator.account().customFields = FIELDS;
        bench.writeMapping('customers', { object: 'customer', files: 'C*.csv', columns: CUSTOMER });
        bench.writeMapping('invoices', { object: 'invoice', files: 'I*.csv', columns: INVOICE });
        bench.writeMapping('payments', { object: 'payment', files: 'P*.csv', columns: PAYMENT });
    });

    afterEach(() => bench.close());

    const customers = (): readonly { readonly number: string; readonly metadata: unknown }[] =>
        bench.simulator.account().tables.customers.all();
    const asked = (): number => bench.simulator.journal.entries().filter(({ path }) => path === '/custom_fields').length;

    it('are stored with the type that the account gives them', async () => {
        await bench.start();
        bench.drop('C1.csv', ['C-1,Acme,ja,"1,234.5",2026-03-04,north,99.90,007'], CUSTOMER_HEADER);
        const [run] = await bench.endedRuns(1);
        assert.equal(run.counts.created, 1);
        assert.deepEqual(customers()[0].metadata, {
            vip: true,
            rate: 1234.5,
            since: Date.UTC(2026, 2, 4, 12) / 1000,
            area: 'North',
            limit: 'usd,99.9',
            code: '007'
        });
        // What is sent does not change what the plan compares: the same file again costs no call.
        bench.drop('C2.csv', ['C-1,Acme,ja,"1,234.5",2026-03-04,north,99.90,007', 'C-2,New,,,,,,'], CUSTOMER_HEADER);
        const [, again] = await bench.endedRuns(2);
        assert.deepEqual([again.counts.unchanged, again.counts.created], [1, 1]);
        assert.equal(asked(), 1);
    });

    it('of documents and lines are read as the mapping says they are written', async () => {
        await bench.start();
        bench.drop(
            'I1.csv',
            ['A,C-1,Acme,Paper,10,03/04/2026,"1.234,50"', 'A,C-1,Acme,Pens,5,03/04/2026,7'],
            'No,Cust,Name,Item,Price,End,Weight'
        );
        await bench.endedRuns(1);
        const [invoice] = bench.simulator.account().tables.invoices.all();
        assert.deepEqual(invoice.metadata, { end: Date.UTC(2026, 3, 3, 11) / 1000 });
        assert.deepEqual(
            invoice.items.map(({ metadata }) => metadata),
            [{ weight: 1234.5 }, { weight: 7 }]
        );
    });

    it('of payments keep their money when only others change', async () => {
        await bench.start();
        bench.drop('P1.csv', ['C-1,Acme,R-1,10,2.50,yes'], 'Cust,Name,Ref,Amount,Fee,Checked');
        await bench.endedRuns(1);
        const metadata = (): unknown => bench.simulator.account().tables.payments.all()[0].metadata;
        assert.deepEqual(metadata(), { fee: { currency: 'usd', amount: 250 }, checked: true });
        bench.drop('P2.csv', ['C-1,Acme,R-1,10,,no'], 'Cust,Name,Ref,Amount,Fee,Checked');
        const [, run] = await bench.endedRuns(2);
        assert.equal(run.counts.updated, 1);
        assert.deepEqual(metadata(), { fee: { currency: 'usd', amount: 250 }, checked: false });
    });

    it('of a type that a text is not refuse their record, and no other', async () => {
        await bench.start();
        bench.drop(
            'C1.csv',
            ['C-1,Acme,perhaps,,,,,', 'C-2,Best,,,03/04/2026,,,', 'C-3,Clay,,,,West,,', 'C-4,Dune,yes,,,,,'],
            CUSTOMER_HEADER
        );
        const [run] = await bench.endedRuns(1);
        assert.deepEqual([run.counts.created, run.counts.refused], [1, 3]);
        const problems = (await bench.problems()).map(({ code, row, property, text }) => [code, row, property, text]).sort();
        assert.deepEqual(problems, [
            [
                'cell.ambiguous-date',
                3,
                'metadata.since',
                'Custom field The since: "03/04/2026" can be read as 2026-04-03 and as 2026-03-04.'
            ],
            ['cell.not-a-boolean', 2, 'metadata.vip', 'Custom field The vip: "perhaps" is neither yes nor no.'],
            ['cell.not-a-choice', 4, 'metadata.area', 'Custom field The area: "West" is not one of North, South.']
        ]);
        bench.drop('C2.csv', ['C-1,Acme,yes,,,,,', 'C-2,Best,,,2026-04-03,,,', 'C-3,Clay,,,,South,,'], CUSTOMER_HEADER);
        await bench.endedRuns(2);
        assert.deepEqual(await bench.problems(), []);
        assert.equal(customers().length, 4);
    });

    it('of a line name its row', async () => {
        bench.writeMapping('invoices', { files: 'I*.csv', columns: { ...INVOICE, 'line_item_metadata.weight': 'Weight' } });
        await bench.start();
        bench.drop('I1.csv', ['A,C-1,Acme,Paper,10,,1', 'A,C-1,Acme,Pens,5,,heavy'], 'No,Cust,Name,Item,Price,End,Weight');
        const problem = await bench.problem('cell.not-a-number');
        assert.deepEqual([problem.row, problem.property], [3, 'line_item_metadata.weight']);
        assert.equal(bench.invoices().length, 0);
    });

    for (const [what, fault] of [
        ['refuses to tell', { kind: 'status', status: 404 }],
        ['does not let the key see', { kind: '403' }]
    ] as const) {
        it(`are texts where Invoiced ${what} them`, async () => {
            bench.simulator.faults.add({ ...fault, match: { path: '/custom_fields' }, times: 5 } as FaultSpec);
            await bench.start();
            bench.drop('C1.csv', ['C-1,Acme,perhaps,,,,,007'], CUSTOMER_HEADER);
            const [run] = await bench.endedRuns(1);
            assert.equal(run.counts.created, 1);
            const sent = bench.simulator.journal.entries().find(({ method, path }) => method === 'POST' && path === '/customers');
            assert.deepEqual(sent?.body?.['metadata'], { vip: 'perhaps', code: '007' });
        });
    }

    it('wait for an answer sooner than being guessed', async () => {
        for (const kind of ['status', 'html-502', 'reset', '429', '401'] as const) {
            bench.simulator.faults.add({ kind, match: { path: '/custom_fields' } });
        }
        await bench.start();
        bench.drop('C1.csv', ['C-1,Acme,ja,,,,,'], CUSTOMER_HEADER);
        const [run] = await bench.endedRuns(1, 20_000);
        assert.deepEqual([run.counts.created, run.counts.refused], [1, 0]);
        assert.deepEqual(customers()[0].metadata, { vip: true });
    });

    it('are asked for by nobody who has none, once by everybody else, and anew after a test of the connection', async () => {
        createCustomer(bench.simulator.account(), { name: 'Acme', number: 'C-0' });
        bench.writeMapping('plain', { object: 'customer', files: 'N*.csv', columns: { number: 'No', name: 'Name' } });
        const engine = await bench.start();
        bench.drop('N1.csv', ['C-0,Acme 2'], 'No,Name');
        await bench.endedRuns(1);
        assert.equal(asked(), 0);
        bench.drop(
            'C1.csv',
            Array.from({ length: 30 }, (_, index) => `D-${index},Name,1,,,,,`),
            CUSTOMER_HEADER
        );
        await bench.endedRuns(2);
        assert.equal(asked(), 1);
        bench.simulator.account().customFields = [{ object: 'customer', id: 'vip', type: 'string', name: 'VIP' }];
        bench.simulator.faults.add({ kind: '401', match: { path: '/customers' } });
        bench.drop('C2.csv', ['E-1,Name,1,,,,,'], CUSTOMER_HEADER);
        await bench.endedRuns(3);
        assert.deepEqual([asked(), customers().at(-1)?.metadata], [2, { vip: '1' }]);
        assert.equal(engine.pausedConnections().size, 0);
    });
});
