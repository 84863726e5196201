import assert from 'node:assert/strict';
import { TestBench } from '../spec-support/test-bench';

/** The names begin so that the mapping that has to wait is the first to look. */
describe('engine: files that come together and build on each other', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make();
        bench.writeMapping('a payments', {
            object: 'payment',
            files: 'pay*.csv',
            columns: {
                account_number: 'Cust',
                reference: 'Key',
                amount: 'Value',
                type: { value: 'invoice' },
                invoice: 'Invoice',
                amount_applied: 'Value'
            }
        });
        bench.writeMapping('b invoices', {
            files: 'inv*.csv',
            missingCustomers: 'refuse',
            columns: { number: 'Key', account_number: 'Cust', unit_cost: 'Value' }
        });
        bench.writeMapping('c customers', { object: 'customer', files: 'cust*.csv', columns: { number: 'Cust', name: 'Name' } });
    });

    afterEach(() => bench.close());

    const dropAll = (first: number): void => {
        const numbers = Array.from({ length: 40 }, (_, index) => first + index);
        bench.drop(
            `pay-${first}.csv`,
            numbers.map(number => `C-${number},R-${number},5,INV-${number}`),
            'Cust,Key,Value,Invoice'
        );
        bench.drop(
            `inv-${first}.csv`,
            numbers.map(number => `C-${number},INV-${number},5`),
            'Cust,Key,Value'
        );
        bench.drop(
            `cust-${first}.csv`,
            numbers.map(number => `C-${number},Customer ${number}`),
            'Cust,Name'
        );
    };

    it('takes customers before their invoices and those before their payments, at the start and later', async () => {
        dropAll(1);
        await bench.start();
        const first = await bench.endedRuns(3);
        dropAll(101);
        const all = await bench.endedRuns(6);
        assert.deepEqual(
            all.map(({ counts }) => [counts.created, counts.refused]),
            all.map(() => [40, 0])
        );
        assert.equal(first.length, 3);
        assert.deepEqual(await bench.problems(), []);
    });

    it('does not wait for a mapping that somebody paused', async () => {
        await bench.start();
        const [customers] = (await bench.engine.snapshot()).mappings.filter(({ name }) => name === 'c customers');
        await bench.engine.setPaused(customers.id, true);
        dropAll(1);
        const runs = await bench.endedRuns(2);
        assert.deepEqual(
            runs.map(({ counts }) => counts.refused),
            [40, 40]
        );
    });
});
