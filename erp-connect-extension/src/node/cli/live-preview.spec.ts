import assert from 'node:assert/strict';
import { createCustomer, createInvoice, createPayment } from 'invoiced-simulator';
import { CommandLine, CommandResult } from '../spec-support/command-line';
import { INVOICE_COLUMNS, INVOICE_HEADER, MappingParts, TestBench, invoiceRow } from '../spec-support/test-bench';

interface Line {
    readonly action: string;
    readonly code?: string;
    readonly note?: string;
    readonly differences?: readonly { readonly field: string; readonly old?: unknown; readonly new: unknown }[];
    readonly record: { readonly number: string };
}

describe('erp-connect preview --live', () => {
    let bench: TestBench;
    let cli: CommandLine;

    beforeEach(async () => {
        bench = await TestBench.make();
        cli = new CommandLine(bench.home.path);
    });

    afterEach(() => bench.close());

    const file = (name: string, rows: readonly string[], header = INVOICE_HEADER): string =>
        bench.folder.write(`files/${name}`, [header, ...rows, ''].join('\n'));
    const linesOf = (result: CommandResult): Line[] => result.lines().flatMap(line => ('record' in line ? [line as never as Line] : []));
    const told = (result: CommandResult): string[][] =>
        linesOf(result).map(({ record, action, code }) => [record.number, action, ...(code === undefined ? [] : [code])]);

    /** Runs it, and proves that it changed nothing. */
    async function live(mapping: string, path: string, ...more: string[]): Promise<CommandResult> {
        const before = bench.simulator.journal.entries().length;
        const result = await cli.run(['preview', mapping, path, '--live', '--json', ...more]);
        const calls = bench.simulator.journal.entries().slice(before);
        assert.ok(
            calls.every(({ method }) => method === 'GET'),
            JSON.stringify(calls.map(({ method, path: each }) => [method, each]))
        );
        return result;
    }

    const upload = async (mapping: string, path: string): Promise<void> => assert.equal((await cli.run(['upload', mapping, path])).code, 0);

    it('tells what is new, what would change from what to what, and what is the same', async () => {
        const mapping = bench.writeMapping('invoices', { columns: { ...INVOICE_COLUMNS, 'metadata.region': 'Region' } });
        const header = `${INVOICE_HEADER},Region`;
        await upload(mapping, file('A.csv', [`${invoiceRow('INV-1')},west`, `${invoiceRow('INV-2')},west`], header));
        const [first] = bench.invoices();
        assert.ok(first);
        const result = await live(
            mapping,
            file('B.csv', [`${invoiceRow('INV-1')},west`, `${invoiceRow('INV-2', 12.5)},east`, `${invoiceRow('INV-3')},`], header)
        );
        assert.deepEqual([result.code, result.stderr], [0, '']);
        assert.deepEqual(told(result), [
            ['INV-1', 'unchanged'],
            ['INV-2', 'changed'],
            ['INV-3', 'new']
        ]);
        assert.deepEqual(linesOf(result)[1].differences, [
            { field: 'items[0].unit_cost', old: 10, new: 12.5 },
            { field: 'metadata.region', old: 'west', new: 'east' }
        ]);
        assert.deepEqual(result.last('summary'), {
            rows: 3,
            read: 3,
            new: 1,
            changed: 1,
            unchanged: 1,
            conflict: 0,
            refused: 0,
            skipped: 0,
            notCompared: 0
        });
        const text = await cli.run(['preview', mapping, bench.folder.at('files/B.csv'), '--live']);
        assert.match(text.stdout, /^changed: .*\n {4}items\[0\]\.unit_cost: 10 → 12\.5\n {4}metadata\.region: "west" → "east"$/m);
        assert.match(text.stdout, /3 records compared with the account: 1 new, 1 changed, 1 unchanged\n$/);
    });

    it('tells what Invoiced would refuse, and what is there without our doing', async () => {
        const mapping = bench.writeMapping('invoices');
        const numbers = ['CLOSED', 'PAID', 'VOIDED', 'GONE', 'MOVED'];
        await upload(
            mapping,
            file(
                'A.csv',
                numbers.map(number => invoiceRow(number))
            )
        );
        const account = bench.simulator.account();
        const { invoices } = account.tables;
        const put = (number: string, change: object): unknown => {
            const row = [...invoices.all()].find(each => each.number === number)!;
            return invoices.put({ ...row, ...change });
        };
        put('CLOSED', { closed: true });
        put('VOIDED', { voided: true });
        put('MOVED', { notes: 'by hand', items: [{ ...[...invoices.all()][4].items[0], unit_cost: 11 }] });
        const paid = [...invoices.all()].find(({ number }) => number === 'PAID')!;
        createPayment(account, { customer: paid.customer, amount: 10, applied_to: [{ type: 'invoice', invoice: paid.id, amount: 10 }] });
        invoices.remove([...invoices.all()].find(({ number }) => number === 'GONE')!.id);
        const customer = createCustomer(account, { name: 'Other', number: 'C-9' });
        createInvoice(account, { customer: customer.id, number: 'THEIRS', items: [{ name: 'Paper', unit_cost: 10 }] });
        const result = await live(
            mapping,
            file('B.csv', [
                ...['CLOSED', 'PAID', 'VOIDED', 'GONE', 'THEIRS'].map(number => invoiceRow(number, 11)),
                invoiceRow('MOVED', 10)
            ])
        );
        assert.equal(result.code, 1);
        assert.deepEqual(told(result), [
            ['CLOSED', 'conflict', 'closed'],
            ['PAID', 'conflict', 'paid'],
            ['VOIDED', 'conflict', 'voided'],
            ['GONE', 'new', 'deleted'],
            ['THEIRS', 'conflict', 'unknown'],
            ['MOVED', 'unchanged', 'changed-elsewhere']
        ]);
        assert.deepEqual(linesOf(result)[5].differences, [{ field: 'items[0].unit_cost', old: 11, new: 10 }]);
        assert.match(linesOf(result)[0].note ?? '', /closed in Invoiced/);
        const stood = [...invoices.all()].map(({ number }) => number).sort();
        // What it said comes true.
        const { code } = await cli.run(['upload', mapping, bench.folder.at('files/B.csv')]);
        const refused = (await cli.run(['errors', '--json']))
            .lines()
            .flatMap(line => ('problem' in line ? [(line.problem as { key: string }).key] : []));
        assert.deepEqual([code, refused.sort()], [1, ['closed', 'paid', 'voided']]);
        assert.deepEqual([...invoices.all()].map(({ number }) => number).sort(), [...stood, 'GONE'].sort());
    });

    it('finds payments, and tells when what they are applied to differs', async () => {
        const account = bench.simulator.account();
        const customer = createCustomer(account, { name: 'Acme', number: 'C-1' }).id;
        ['INV-1', 'INV-2'].forEach(number => createInvoice(account, { customer, number, items: [{ unit_cost: 50 }] }));
        const parts: MappingParts = {
            object: 'payment',
            columns: {
                account_number: 'Cust',
                reference: 'Ref',
                date: 'Date',
                amount: 'Amount',
                type: { value: 'invoice' },
                invoice: 'Invoice',
                amount_applied: 'Amount'
            }
        };
        const mapping = bench.writeMapping('payments', parts);
        const header = 'Cust,Ref,Date,Amount,Invoice';
        await upload(mapping, file('P.csv', ['C-1,CHK-1,2026-03-04,5,INV-1'], header));
        const result = await live(
            mapping,
            file('Q.csv', ['C-1,CHK-1,2026-03-04,5,INV-2', 'C-1,CHK-2,2026-03-04,5,INV-1', 'C-7,CHK-1,2026-03-04,5,INV-1'], header)
        );
        assert.deepEqual(
            linesOf(result).map(({ action }) => action),
            ['changed', 'new', 'new']
        );
        const ids = [...account.tables.invoices.all()].map(({ id }) => id);
        assert.deepEqual(linesOf(result)[0].differences, [{ field: 'applied_to[0].invoice', old: ids[0], new: ids[1] }]);
    });

    it('says what voiding would do', async () => {
        await upload(bench.writeMapping('invoices'), file('A.csv', [invoiceRow('INV-1'), invoiceRow('INV-2')]));
        const { invoices } = bench.simulator.account().tables;
        invoices.put({ ...[...invoices.all()][1], voided: true });
        const mapping = bench.writeMapping('voids', { operation: 'void', columns: { number: 'Invoice No' } });
        const result = await live(mapping, bench.folder.at('files/A.csv'));
        assert.deepEqual(
            linesOf(result).map(({ action }) => action),
            ['changed', 'unchanged']
        );
        assert.equal(linesOf(result)[0].differences?.[0].new, 'voided');
    });

    it('looks up 200 records unless all are wanted, a few calls at a time, also while an engine is at work', async () => {
        const mapping = bench.writeMapping('invoices');
        const many = file(
            'A.csv',
            Array.from({ length: 230 }, (_, index) => invoiceRow(`INV-${index}`))
        );
        bench.simulator.change({ latency: 5 });
        const some = await live(mapping, many);
        assert.deepEqual([some.code, linesOf(some).length, some.last('summary').notCompared], [0, 200, 30]);
        assert.ok(bench.simulator.stats().maxInFlight <= 4);
        await bench.start();
        const all = await live(mapping, many, '--all');
        assert.deepEqual([all.code, linesOf(all).length, all.last('summary').notCompared], [0, 230, 0]);
        const text = await cli.run(['preview', mapping, many, '--live']);
        assert.match(text.stdout, /The other 30 records of the file were not compared: --all compares them, too\./);
    });

    it('waits when the server is busy, and ends with 3 or 2 when the account does not tell', async () => {
        const mapping = bench.writeMapping('invoices');
        const path = file('A.csv', [invoiceRow('INV-1')]);
        const { faults } = bench.simulator;
        faults.add({ kind: '429', match: { method: 'GET', path: '/invoices' }, times: 2 });
        assert.equal((await live(mapping, path)).code, 0);
        faults.add({ kind: '401', times: 100 });
        const denied = await live(mapping, path);
        assert.deepEqual([denied.code, linesOf(denied)], [2, []]);
        faults.clear();
        await bench.store.save('main', 'custom', 'http://127.0.0.1:1', bench.simulator.key);
        const away = await live(mapping, path);
        assert.equal(away.code, 3);
        assert.match(away.stderr, /cannot reach Invoiced/);
        bench.writeMapping('invoices', { connection: 'nobody' });
        assert.equal((await live(mapping, path)).code, 2);
    });
});
