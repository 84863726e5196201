import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Engine } from 'erp-connect-extension/lib/node/engine/engine';
import { HomeFolder } from 'erp-connect-extension/lib/node/runtime/home-folder';
import { ConnectProxy } from 'erp-connect-extension/lib/node/spec-support/connect-proxy';
import { Simulator, startSimulator } from 'invoiced-simulator';
import { INVOICE_COLUMNS, invoiceFile } from '../support/invoice-file';
import { Random } from '../support/random';
import { until } from '../support/until';
import { Workplace } from '../support/workplace';
import { DesktopApp } from './desktop-app';

const FLAG = '--max-semi-space-size=8';

/** What V8 makes of its heap on this computer when it is started with these flags, in bytes. */
function heapLimit(...flags: string[]): number {
    const { NODE_OPTIONS: _options, ...env } = process.env;
    return Number(execFileSync(process.execPath, [...flags, '-p', 'v8.getHeapStatistics().heap_size_limit'], { env, encoding: 'utf8' }));
}

describe('desktop app', function () {
    this.timeout(60_000);
    let simulator: Simulator;
    let workplace: Workplace;
    let app: DesktopApp | undefined;

    beforeEach(async function () {
        if (process.platform === 'win32') {
            this.skip(); // a script cannot stand in for a program there
        }
        simulator = await startSimulator();
        workplace = new Workplace();
        await workplace.connect('demo', simulator.url, simulator.key);
        await openWorkspaceOnce();
    });

    afterEach(async () => {
        await app?.stop();
        await simulator?.close();
        workplace?.remove();
    });

    /** A window would do it; the engine remembers it. */
    async function openWorkspaceOnce(): Promise<void> {
        const engine = await Engine.open(HomeFolder.open(workplace.home), 'a spec');
        await engine.openWorkspace(workplace.workspace);
        await engine.stop();
    }

    it('starts its engine with the flags of the command line, and plans expressions in a process of Electron run as Node', async () => {
        workplace.addMapping('invoices', 'demo', { columns: { ...INVOICE_COLUMNS, notes: { expression: '$uppercase(Description)' } } });
        const { text } = invoiceFile(new Random(1), { count: 3, first: 1, customers: 1 });
        workplace.drop('A.csv', text);
        app = DesktopApp.start(workplace);
        const started = app;
        await until('the file to be uploaded', () => workplace.list('done').length === 1, 40_000).catch((error: unknown) => {
            throw new Error(`${(error as Error).message}\n${started.said}`);
        });
        const invoices = [...simulator.account().tables.invoices.all()] as unknown as { number: string; notes: string }[];
        assert.deepEqual(
            invoices.map(({ number, notes }) => [number, notes]),
            [1, 2, 3].map(number => [`INV-${number}`, 'GOODS 0'])
        );

        const [main, backend, planning] = ['electron-main.js', 'main.js', 'planning-worker.js'].map(script => started.processes(script));
        assert.deepEqual(
            main.map(({ isNode, execArgv }) => [isNode, execArgv]),
            [[false, []]]
        );
        assert.deepEqual(
            backend.map(({ isNode, execArgv }) => [isNode, execArgv]),
            [[true, [FLAG]]]
        );
        assert.equal(backend[0].heapLimit, heapLimit(FLAG));
        assert.notEqual(backend[0].heapLimit, heapLimit(), 'the flag would change nothing here');
        assert.deepEqual([...new Set(planning.map(({ isNode }) => isNode))], [true]);
    });

    it('goes through the proxy that its settings name, also when that changes', async () => {
        const proxies = [await ConnectProxy.start(), await ConnectProxy.start()];
        proxies.forEach(proxy => (proxy.refusal = 407));
        const choose = (proxy: ConnectProxy): void =>
            writeFileSync(join(workplace.root, 'theia', 'settings.json'), JSON.stringify({ 'http.proxy': proxy.place }));
        try {
            mkdirSync(join(workplace.root, 'theia'));
            choose(proxies[0]);
            await workplace.connect('demo', 'https://does-not-exist.invalid', simulator.key);
            workplace.addMapping('invoices', 'demo');
            workplace.drop('A.csv', invoiceFile(new Random(1), { count: 1, first: 1, customers: 1 }).text);
            app = DesktopApp.start(workplace);
            const isAsked = ({ asked }: ConnectProxy): boolean => asked.some(({ target }) => target === 'does-not-exist.invalid:443');
            await until('the proxy to be asked', () => isAsked(proxies[0]));
            let looks = 0;
            await until('the other proxy to be asked', () => {
                // Settings that are written while the app starts may be changed before it watches them.
                if (looks++ % 100 === 0) {
                    choose(proxies[1]);
                }
                return isAsked(proxies[1]);
            });
        } finally {
            await Promise.all(proxies.map(proxy => proxy.close()));
        }
    });
});
