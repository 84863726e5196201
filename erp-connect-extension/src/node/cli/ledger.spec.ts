import assert from 'node:assert/strict';
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { CommandLine } from '../spec-support/command-line';
import { TestBench, invoiceRow } from '../spec-support/test-bench';

describe('erp-connect backup and restore', () => {
    let bench: TestBench;
    let cli: CommandLine;
    let mapping: string;

    beforeEach(async () => {
        bench = await TestBench.make();
        cli = new CommandLine(bench.home.path);
        mapping = bench.writeMapping('invoices');
    });

    afterEach(() => bench.close());

    async function upload(name: string, ...numbers: readonly string[]): Promise<{ created: number; unchanged: number }> {
        const file = bench.drop(
            name,
            numbers.map(number => invoiceRow(number))
        );
        const result = await cli.run(['upload', mapping, file, '--json']);
        assert.equal(result.code, 0, result.stdout + result.stderr);
        return result.last('summary');
    }

    it('keep and bring back what was delivered; what came after is proven', async () => {
        await upload('one.csv', 'A');
        const backup = bench.folder.at('kept.sqlite');
        const made = await cli.run(['backup', backup, '--json']);
        assert.deepEqual([made.code, made.last('backup').file], [0, backup]);
        await upload('two.csv', 'B');
        const restored = await cli.run(['restore', backup]);
        assert.equal(restored.code, 0, restored.stderr);
        assert.match(restored.stdout, /looked up in Invoiced/);
        const { created } = await upload('three.csv', 'A', 'B', 'C');
        assert.equal(created, 2); // B and C, of which B was there: its own doing
        assert.equal(bench.changes('invoice').created, 3);
        assert.match((await cli.run(['errors'])).stdout, /replaced by hand/);
    });

    it('go to the folder of the daily backups where no file is named, also while an engine is at work', async () => {
        await upload('one.csv', 'A');
        await bench.start();
        const { code, stdout } = await cli.run(['backup']);
        assert.equal(code, 0);
        assert.match(stdout, /backups.ledger-.*\.sqlite\.\n$/);
        const { file } = (await cli.run(['backup', bench.folder.at('x.sqlite'), '--json'])).last<{ file: string }>('backup');
        const refused = await cli.run(['restore', file]);
        assert.equal(refused.code, 2);
        assert.match(refused.stderr, /Another ERP Connect is at work/);
    });

    for (const [what, name, pattern] of [
        ['the ledger itself', 'home/ledger.sqlite', /is the ledger itself/],
        ['a folder', 'inbox', /is a folder/],
        ['a folder that is not there', 'no/where.sqlite', /./]
    ] as const) {
        it(`back up to no ${what}`, async () => {
            await upload('one.csv', 'A');
            const before = readFileSync(bench.home.ledger);
            const { code, stderr } = await cli.run(['backup', bench.folder.at(name)]);
            assert.equal(code, 2);
            assert.match(stderr, pattern);
            assert.doesNotMatch(stderr, /should not/);
            assert.deepEqual(readFileSync(bench.home.ledger), before);
        });
    }

    it('say that there is nothing yet, no such file, and no whole backup', async () => {
        assert.match((await cli.run(['backup'])).stderr, /no ledger/);
        assert.match((await cli.run(['restore', 'nothing.sqlite'])).stderr, /no file nothing\.sqlite/);
        await upload('one.csv', 'A');
        const backup = bench.folder.at('cut.sqlite');
        await cli.run(['backup', backup]);
        truncateSync(backup, 10_000);
        const { code, stderr } = await cli.run(['restore', backup]);
        assert.equal(code, 2);
        assert.match(stderr, /not a whole backup.*Nothing was changed/);
        assert.deepEqual(await upload('two.csv', 'A', 'A2').then(({ unchanged, created }) => [unchanged, created]), [1, 1]);
    });

    it('every command says so in a sentence when the ledger is damaged, and the next upload goes on', async () => {
        await upload('one.csv', 'A');
        writeFileSync(bench.home.ledger, Buffer.alloc(9000, 'no database '));
        for (const args of [['status'], ['errors'], ['backup', bench.folder.at('b.sqlite')]]) {
            const { code, stderr } = await cli.run(args);
            assert.equal(code, 2, args.join(' '));
            assert.match(stderr, /^The ledger is damaged: .* newest backup\.\n$/);
        }
        assert.equal(existsSync(bench.folder.at('b.sqlite')), false);
        assert.equal((await upload('two.csv', 'A', 'B')).created, 2);
        assert.deepEqual(bench.changes('invoice'), { created: 2 });
        assert.match((await cli.run(['errors'])).stdout, /no backup/);
    });
});
