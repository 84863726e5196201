import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { productVersion } from '../runtime/product-version';
import { CommandLine, ended } from '../spec-support/command-line';
import { TestBench, invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

const KEY = 'k3y-0123456789-abcdefghijklmnop';

describe('erp-connect commands', () => {
    let bench: TestBench;
    let cli: CommandLine;

    beforeEach(async () => {
        bench = await TestBench.make({ key: KEY });
        cli = new CommandLine(bench.home.path);
    });

    afterEach(() => bench.close());

    /** The key must not stand anywhere in the home folder, whatever the file. */
    function assertKeyIsNowhere(): void {
        for (const name of readdirSync(bench.home.path)) {
            const content = readFileSync(bench.folder.at('home', name));
            assert.equal(content.includes(KEY) || content.includes(Buffer.from(KEY).toString('base64').slice(0, 30)), false, name);
        }
    }

    it('says which version it is', async () => {
        const { code, stdout } = await cli.run(['--version']);
        assert.deepEqual([code, stdout.trim()], [0, productVersion()]);
        assert.match(stdout, /^\d+\.\d+\.\d+/);
    });

    it('adds a connection with the key from standard input or the environment, and never shows it', async () => {
        const added = await cli.run(['connection', 'add', 'europe', '--url', bench.simulator.url, '--json'], { input: `${KEY}\n` });
        assert.deepEqual([added.code, added.stderr], [0, '']);
        assert.deepEqual(added.last('connection'), {
            name: 'europe',
            environment: 'custom',
            baseUrl: bench.simulator.url,
            keyStore: 'file'
        });
        const other = await cli.run(['connection', 'add', 'asia', '--url', bench.simulator.url], { env: { ERP_CONNECT_API_KEY: KEY } });
        assert.equal(other.code, 0);
        assert.match(other.stdout, /encrypted file/);
        const test = await cli.run(['connection', 'test', 'asia']);
        assert.equal(test.code, 0);
        assert.match(test.stdout, /^Connected to .+\n$/);
        const list = await cli.run(['connection', 'list', '--json']);
        assert.deepEqual(
            list.lines().map(({ connection }) => [(connection as { name: string }).name, (connection as { hasKey: boolean }).hasKey]),
            [
                ['asia', true],
                ['europe', true],
                ['main', true]
            ]
        );
        for (const { stdout, stderr } of [added, other, test, list]) {
            assert.equal((stdout + stderr).includes(KEY), false);
        }
        assertKeyIsNowhere();
        assert.equal((await cli.run(['connection', 'remove', 'asia'])).code, 0);
        assert.equal((await cli.run(['connection', 'test', 'asia'])).code, 2);
    });

    it('refuses bad connections with one line', async () => {
        const cases: [string[], string, RegExp][] = [
            [['connection', 'add', 'x', '--url', 'http://example.com'], KEY, /without encryption/],
            [['connection', 'add', 'x', '--url', 'example.com'], KEY, /not a URL/],
            [['connection', 'add', 'x', '--environment', 'moon'], KEY, /not an environment/],
            [['connection', 'add', '../x'], KEY, /not a name/],
            [['connection', 'add', 'x'], '', /needs an API key/],
            [['connection', 'add', 'x'], 'two words', /not an API key/],
            [['connection', 'remove', 'x'], '', /There is no connection "x"/]
        ];
        for (const [args, input, text] of cases) {
            const { code, stdout, stderr } = await cli.run(args, { input });
            assert.deepEqual([code, stdout], [2, ''], args.join(' '));
            assert.match(stderr, text);
            assert.doesNotMatch(stderr, /\n.*\n/);
            assert.equal(stderr.includes(KEY), false);
        }
    });

    it('tells a wrong key from a dead host', async () => {
        await bench.store.save('wrong', 'custom', bench.simulator.url, 'a-wrong-key-0123456789');
        await bench.store.save('dead', 'custom', 'http://localhost:1', KEY);
        const wrong = await cli.run(['connection', 'test', 'wrong', '--json']);
        assert.equal(wrong.code, 2);
        assert.match(wrong.last<{ text: string }>('connection').text, /refuses the key/);
        const dead = await cli.run(['connection', 'test', 'dead', '--json']);
        assert.equal(dead.code, 3);
        assert.match(dead.last<{ text: string }>('connection').text, /cannot be reached: .*ECONNREFUSED/);
    });

    it('reads a file as it sees it, stopping quietly when nobody listens any more', async () => {
        const file = bench.folder.write('A.csv', '\ufeffNo;Name\r\n001;"Müller; Söhne"\r\n\r\n002;x\r\n');
        const result = await cli.run(['read', file, '--json']);
        assert.equal(result.code, 0);
        const [{ dialect }, ...rows] = result.lines() as { dialect: Record<string, unknown> }[];
        assert.deepEqual([dialect.delimiter, dialect.headerRow, dialect.format], [';', 1, 'csv']);
        assert.deepEqual(rows, [
            { row: 1, cells: ['No', 'Name'] },
            { row: 2, cells: ['001', 'Müller; Söhne'] },
            { row: 4, cells: ['002', 'x'] }
        ]);
        const large = bench.folder.write('B.csv', Array.from({ length: 50_000 }, (_, row) => `${row},x`).join('\n'));
        const child = cli.start(['read', large]);
        child.stdout?.once('data', () => child.stdout?.destroy());
        const { code, stderr } = await ended(child);
        assert.deepEqual([code, stderr], [0, '']);
    });

    it('validates mappings with line and column', async () => {
        bench.writeMapping('good');
        const bad = bench.folder.write(
            'workspace/bad.mapping.json',
            '{\n  "name": "bad",\n  "connection": "main",\n  "upload": { "object": "moon" }\n}'
        );
        const result = await cli.run(['validate', bench.workspace, '--json']);
        assert.equal(result.code, 2);
        const found = result
            .lines()
            .filter(line => 'diagnostic' in line)
            .map(({ diagnostic }) => diagnostic as { file: string; line: number; column: number });
        assert.ok(found.length > 0 && found.every(({ file, line, column }) => file === bad && line >= 1 && column >= 1));
        assert.equal(result.last('summary').files, 2);
        const good = await cli.run(['validate', bench.folder.at('workspace', 'good.mapping.json')]);
        assert.deepEqual([good.code, good.stdout], [0, '1 mapping file, all well\n']);
        assert.equal((await cli.run(['validate', 'nowhere'])).code, 2);
    });

    it('warns of a download into a folder that an upload watches, also where only one of them is named', async () => {
        const upload = bench.writeMapping('invoices');
        const destination = { folder: bench.folder.at('inbox') };
        const download = { object: 'payment', columns: [{ header: 'Date', field: 'date' }], destination };
        const mapping = (files: object): string =>
            bench.folder.write(
                'workspace/money.mapping.json',
                JSON.stringify({ name: 'Money', connection: 'main', download: { ...download, destination: { ...destination, ...files } } })
            );
        const alone = await cli.run(['validate', bench.workspace, '--json']);
        assert.deepEqual(alone.last('summary'), { files: 1, errors: 0, warnings: 0 });
        const named = await cli.run(['validate', mapping({}), '--json']);
        const found = named.lines().flatMap(({ diagnostic }) => (diagnostic ? [diagnostic as { code: string; text: string }] : []));
        assert.deepEqual([named.code, named.last('summary')], [0, { files: 1, errors: 0, warnings: 1 }]);
        assert.equal(found[0].code, 'mapping.folder-loop');
        assert.match(found[0].text, /"invoices" uploads \*\.csv/);
        assert.deepEqual((await cli.run(['validate', bench.workspace, '--json'])).last('summary'), { files: 2, errors: 0, warnings: 2 });
        assert.match((await cli.run(['validate', upload])).stdout, /"Money" downloads Money \{date\}\.csv into this folder/);
        mapping({ format: 'xlsx' });
        assert.deepEqual((await cli.run(['validate', bench.workspace, '--json'])).last('summary'), { files: 2, errors: 0, warnings: 0 });
    });

    it('works as a service, tells what happens, answers status, and stops on a signal', async () => {
        const before = await cli.run(['status']);
        assert.deepEqual([before.code, before.stdout], [0, 'Not running.\nNothing has run yet.\n']);
        bench.writeMapping('invoices');
        const child = cli.start(['start', '--workspace', bench.workspace, '--json'], { env: { ERP_CONNECT_SCAN_INTERVAL: '100' } });
        const end = ended(child);
        let said = '';
        child.stdout?.on('data', text => (said += String(text)));
        await waitUntil('it has started', () => said.includes('"started"'));
        bench.drop('A.csv', [invoiceRow('INV-1'), invoiceRow('INV-2', 'abc')]);
        await waitUntil('it told of the run and the problem', () => said.includes('"run"') && said.includes('cell.not-a-number'));
        const status = await cli.run(['status', '--json']);
        assert.equal(status.code, 1);
        assert.deepEqual(
            [status.last('engine').running, status.last('engine').pid, status.last('summary').openProblems],
            [true, child.pid, 1]
        );
        const errors = await cli.run(['errors', '--search', 'ABC', '--json']);
        assert.deepEqual([errors.code, errors.last('summary').problems], [1, 1]);
        const none = await cli.run(['errors', '--search', '%']);
        assert.deepEqual([none.code, none.stdout], [0, 'Nothing needs you.\n']);
        const second = await cli.run(['start', '--workspace', bench.workspace]);
        assert.equal(second.code, 2);
        assert.match(second.stderr, new RegExp(`process ${child.pid}`));
        child.kill('SIGTERM');
        const { code, stderr } = await end;
        assert.deepEqual([code, stderr], [0, '']);
        assert.match(said, /"stopped":true/);
    });

    it('does not start in a workspace that is not there', async () => {
        const { code, stderr } = await cli.run(['start', '--workspace', bench.folder.at('nowhere')]);
        assert.equal(code, 2);
        assert.match(stderr, /There is no folder/);
    });

    it('shows help and says what is wrong with a state folder', async () => {
        const help = await cli.run(['--help']);
        assert.equal(help.code, 0);
        assert.match(help.stdout, /upload/);
        const file = bench.folder.write('a-file', '');
        const { code, stderr } = await cli.run(['status'], { env: { ERP_CONNECT_HOME: `${file}/home` } });
        assert.equal(code, 2);
        assert.match(stderr, /cannot be made/);
        bench.folder.write('home/connections.json', '{ nonsense');
        const list = await cli.run(['connection', 'list']);
        assert.equal(list.code, 2);
        assert.match(list.stderr, /list of connections/);
        bench.folder.write('home/ledger.sqlite', 'this is not a database, and it is long enough to be read as one page');
        const status = await cli.run(['status']);
        assert.equal(status.code, 2);
        assert.doesNotMatch(status.stderr, /^\s+at /m);
    });

    it('says when what answers is not Invoiced', async () => {
        const server = createServer((_request, response) => void response.end('<html>Welcome</html>'));
        await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
        try {
            await bench.store.save('page', 'custom', `http://127.0.0.1:${(server.address() as AddressInfo).port}`, KEY);
            const { code, stdout } = await cli.run(['connection', 'test', 'page']);
            assert.equal(code, 2);
            assert.match(stdout, /not Invoiced/);
        } finally {
            server.close();
        }
    });
});
