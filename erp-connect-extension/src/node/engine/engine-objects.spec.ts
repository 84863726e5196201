import assert from 'node:assert/strict';
import { createCreditNote, createCustomer, createEstimate, createItem } from 'invoiced-simulator';
import { TestBench } from '../spec-support/test-bench';

const DOCUMENT = { number: 'No', account_number: 'Cust', customer: 'Name', item: 'Item', quantity: 'Qty', unit_cost: 'Price' };
const DOCUMENT_HEADER = 'No,Cust,Name,Item,Qty,Price';
const CONTACT = { account_number: 'Cust', customer: 'Customer', name: 'Name', email: 'Mail' };

describe('engine: objects', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make();
    });

    afterEach(() => bench.close());

    /** Runs one file through a mapping of its own and gives what came of its records. */
    async function upload(object: string, operation: string, columns: object, header: string, rows: readonly string[]): Promise<object> {
        const name = `${object}-${operation}-${(await bench.runs()).length}`;
        bench.writeMapping(name, { object, operation, columns: columns as never, files: `${name}.csv` });
        bench.drop(`${name}.csv`, rows, header);
        const before = (await bench.runs()).length;
        const { counts } = (await bench.endedRuns(before + 1)).at(-1)!;
        const { rows: _, ...outcomes } = counts;
        return Object.fromEntries(Object.entries(outcomes).filter(([, count]) => count > 0));
    }

    describe('customers', () => {
        const COLUMNS = { number: 'No', name: 'Name', state: 'State', 'metadata.test': 'Test' };
        const load = (operation: string, rows: readonly string[]): Promise<object> =>
            upload('customer', operation, COLUMNS, 'No,Name,State,Test', rows);
        const names = (): string[] =>
            bench.simulator
                .account()
                .tables.customers.all()
                .map(({ name }) => name);

        it('31: are created with what the file says and a number where it has none', async () => {
            await bench.start();
            const columns = { name: 'Name', active: 'Active', accounting_id: 'Id', accounting_system: 'System' };
            await upload('customer', 'create', columns, 'Name,Active,Id,System', ['Test,0,1234,intacct', 'Other,1,77,']);
            const [test, other] = bench.simulator.account().tables.customers.all();
            assert.deepEqual([test.name, test.active, test.number], ['Test', false, 'CUST-00001']);
            const { accounting } = bench.simulator.account().tables;
            assert.deepEqual(
                [test, other].map(({ id }) => [
                    accounting.get(`customer:${id}`)?.accounting_system,
                    accounting.get(`customer:${id}`)?.accounting_id
                ]),
                [
                    ['intacct', '1234'],
                    ['custom', '77']
                ]
            );
        });

        it('33: that are there are left alone by a creation and renamed by an upsert', async () => {
            createCustomer(bench.simulator.account(), { name: 'Old', number: 'CUST-0003' });
            await bench.start();
            assert.deepEqual(await load('create', ['CUST-0003,New,,']), { read: 1, skipped: 1 });
            assert.deepEqual(await load('upsert', ['cust-0003,New,,']), { read: 1, updated: 1 });
            assert.deepEqual(names(), ['New']);
        });

        it('36: keep the custom fields of others', async () => {
            createCustomer(bench.simulator.account(), { name: 'A', number: 'C-1', metadata: { test: 'hello', test2: 'x' } });
            await bench.start();
            await load('upsert', ['C-1,A,,1234']);
            assert.deepEqual(bench.simulator.account().tables.customers.all()[0].metadata, { test: '1234', test2: 'x' });
        });

        it('39: are deleted by number or by name', async () => {
            ['One', 'Two', 'Three'].forEach((name, index) => createCustomer(bench.simulator.account(), { name, number: `C-${index}` }));
            await bench.start();
            assert.deepEqual(await load('delete', ['C-0,,,', ',TWO,,', ',Nobody,,']), { read: 3, updated: 2, skipped: 1 });
            assert.deepEqual(names(), ['Three']);
            assert.deepEqual(await load('upsert', ['C-0,One again,,']), { read: 1, created: 1 }, 'the ledger has forgotten it');
        });
    });

    describe('contacts', () => {
        const HEADER = 'Cust,Customer,Name,Mail';
        const load = (operation: string, rows: readonly string[]): Promise<object> => upload('contact', operation, CONTACT, HEADER, rows);
        const contacts = (): unknown[] =>
            bench.simulator
                .account()
                .tables.contacts.all()
                .map(({ customer, name, email }) => [customer, name, email]);

        it('43: of one customer, by its number or its name, are all with it', async () => {
            createCustomer(bench.simulator.account(), { name: 'Sherlock', number: 'CUST-00001' });
            await bench.start();
            assert.deepEqual(await load('create', [',Sherlock,Ann,a@x.com', 'CUST-00001,,Ben,b@x.com']), { read: 2, created: 2 });
            assert.deepEqual(contacts(), [
                [1, 'Ann', 'a@x.com'],
                [1, 'Ben', 'b@x.com']
            ]);
            assert.deepEqual(bench.changes('customer'), {});
        });

        it('44: get a new address by an upsert, however their name is written', async () => {
            await bench.start();
            assert.deepEqual(await load('upsert', ['C-1,Acme,Ann,a@x.com']), { read: 1, created: 1 });
            assert.deepEqual(await load('upsert', ['C-1,Acme,Ann,a@x.com']), { read: 1, unchanged: 1 });
            assert.deepEqual(await load('upsert', ['c-1,Acme, ANN ,new@x.com']), { read: 1, updated: 1 });
            assert.deepEqual(contacts(), [[1, 'ANN', 'new@x.com']]);
            assert.deepEqual(bench.changes('customer'), { created: 1 });
        });

        it('that were added by hand are found, not added again', async () => {
            const { id } = createCustomer(bench.simulator.account(), { name: 'Acme', number: 'C-1' });
            await fetch(`${bench.simulator.url}/customers/${id}/contacts`, {
                method: 'POST',
                headers: { authorization: `Basic ${btoa(`${bench.simulator.key}:`)}`, 'content-type': 'application/json' },
                body: '{"name":"Ann"}'
            });
            await bench.start();
            assert.deepEqual(await load('create', ['C-1,,Ann,a@x.com']), { read: 1, skipped: 1 });
            assert.deepEqual(await load('update', ['C-1,,Ann,a@x.com', 'C-1,,Ben,b@x.com', 'C-9,,Ann,c@x.com']), {
                read: 3,
                updated: 1,
                skipped: 2
            });
            assert.deepEqual(contacts(), [[1, 'Ann', 'a@x.com']]);
            assert.deepEqual(bench.changes('customer'), {}, 'an update creates no customer');
            assert.deepEqual(await load('delete', ['C-1,,ann,', 'C-1,,Ben,', 'C-9,,Ann,']), { read: 3, updated: 1, skipped: 2 });
            assert.deepEqual(contacts(), []);
        });

        it('of a customer that was deleted go to the new one at the next try', async () => {
            await bench.start();
            await load('upsert', ['C-1,Acme,Ann,a@x.com']);
            const { tables } = bench.simulator.account();
            tables.contacts.remove(1);
            tables.customers.remove(1);
            createCustomer(bench.simulator.account(), { name: 'Acme', number: 'C-1' });
            assert.deepEqual(await load('upsert', ['C-1,Acme,Ann,b@x.com']), { read: 1, refused: 1 });
            assert.match((await bench.problem('invoiced.refused')).hint ?? '', /looked up anew/);
            assert.deepEqual(await load('upsert', ['C-1,Acme,Ann,b@x.com']), { read: 1, created: 1 });
        });
    });

    for (const [object, table, more] of [
        ['credit_note', 'creditNotes', {}],
        ['estimate', 'estimates', { expiration_date: 'Item' }]
    ] as const) {
        describe(object, () => {
            const load = (operation: string, rows: readonly string[]): Promise<object> =>
                upload(object, operation, DOCUMENT, DOCUMENT_HEADER, rows);
            const documents = (): unknown[] =>
                bench.simulator
                    .account()
                    .tables[table].all()
                    .map(({ number, total, items }) => [number, total, items.length]);

            it(`${object === 'estimate' ? '69' : '70'}: of several rows is one, with taxes and discounts added up`, async () => {
                await bench.start();
                const columns = { ...DOCUMENT, tax: 'Tax', discount: 'Discount' };
                const outcome = await upload(object, 'upsert', columns, `${DOCUMENT_HEADER},Tax,Discount`, [
                    'X-1,C-1,Acme,Paper,1,1000,7.20,5',
                    'X-2,C-1,Acme,Ink,1,3,,',
                    'x-1 ,C-1,Acme,Pens,5,5,0,10'
                ]);
                assert.deepEqual(outcome, { read: 2, created: 2 });
                assert.deepEqual(documents(), [
                    ['X-1', 1017.2, 2],
                    ['X-2', 3, 1]
                ]);
                assert.deepEqual(Object.keys(more).length > 0, object === 'estimate');
            });

            it('is created, changed, left alone and skipped as the operation says', async () => {
                await bench.start();
                assert.deepEqual(await load('create', ['X-1,C-1,Acme,Paper,1,10']), { read: 1, created: 1 });
                assert.deepEqual(await load('create', ['X-1,C-1,Acme,Paper,1,11']), { read: 1, skipped: 1 });
                assert.deepEqual(await load('update', ['X-1,C-1,Acme,Paper,1,12', 'X-2,C-2,Beta,Paper,1,1']), {
                    read: 2,
                    updated: 1,
                    skipped: 1
                });
                assert.deepEqual(await load('upsert', ['X-1,C-1,Acme,Paper,1,13', 'X-3,C-1,Acme,Paper,1,3']), {
                    read: 2,
                    updated: 1,
                    created: 1
                });
                assert.deepEqual(documents(), [
                    ['X-1', 13, 1],
                    ['X-3', 3, 1]
                ]);
                assert.deepEqual(bench.changes('customer'), { created: 1 });
            });

            it('is found when it was made in Invoiced', async () => {
                const account = bench.simulator.account();
                const customer = createCustomer(account, { name: 'Acme', number: 'C-1' }).id;
                const make = object === 'estimate' ? createEstimate : createCreditNote;
                make(account, { customer, number: 'X-1', items: [{ name: 'Old', unit_cost: 1 }] });
                await bench.start();
                assert.deepEqual(await load('upsert', ['x-1,C-1,Acme,Paper,1,10']), { read: 1, updated: 1 });
                assert.deepEqual(documents(), [['x-1', 10, 1]]);
            });

            it('asks Invoiced for no taxes of its own', async () => {
                await bench.start();
                await load('upsert', ['X-1,C-1,Acme,Paper,1,10']);
                const [post] = bench.simulator.journal.entries().filter(({ method, path }) => method === 'POST' && path === `/${object}s`);
                assert.equal(post.body?.calculate_taxes, false);
            });
        });
    }

    it('items are created and renamed, as their id says', async () => {
        createItem(bench.simulator.account(), { id: 'ink', name: 'Ink' });
        await bench.start();
        const columns = { id: 'Id', name: 'Name', description: 'Text' };
        const load = (operation: string, rows: readonly string[]): Promise<object> =>
            upload('item', operation, columns, 'Id,Name,Text', rows);
        assert.deepEqual(await load('create', ['paper,Paper,A4', 'ink,New,x']), { read: 2, created: 1, skipped: 1 });
        assert.deepEqual(await load('upsert', ['PAPER,Paper A4,A4', 'ink,Ink 2,x']), { read: 2, updated: 2 });
        assert.deepEqual(await load('update', ['paper,Paper A4,A5', 'none,None,x']), { read: 2, updated: 1, skipped: 1 });
        assert.deepEqual(await load('delete', ['paper,,', 'none,,']), { read: 2, updated: 1, skipped: 1 });
        assert.deepEqual(
            bench.simulator
                .account()
                .tables.items.all()
                .map(({ id, name, archived }) => [id, name, archived]),
            [
                ['ink', 'Ink 2', false],
                ['paper', 'Paper A4', true]
            ]
        );
    });
});
