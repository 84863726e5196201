import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCustomer, createInvoice, Simulator, startSimulator } from 'invoiced-simulator';
import { EngineProcess } from '../support/engine-process';
import { ledgerFacts } from '../support/ledger-facts';
import { until } from '../support/until';
import { Workplace } from '../support/workplace';

/** Half of them tables, half of them attachments. More than 16,384 are more than Linux keeps events for. */
const FILES = Number(process.env.ERP_CONNECT_BURST) || 300;
const HALF = FILES / 2;
const INVOICES = 50;
/** Milliseconds a file, on a machine that has much else to do. */
const PATIENCE = 150;

describe('engine and very many files at once', function () {
    this.timeout(60_000 + FILES * PATIENCE);
    let simulator: Simulator;
    let workplace: Workplace;

    beforeEach(async () => {
        simulator = await startSimulator();
        workplace = new Workplace();
        await workplace.connect('demo', simulator.url, simulator.key);
    });

    afterEach(async () => {
        await simulator.close();
        workplace.remove();
    });

    it(`pain 9: of ${FILES} files that come at once, every one is uploaded, and once`, async () => {
        const customer = createCustomer(simulator.account(), { name: 'Customer' }).id;
        for (let index = 0; index < INVOICES; index++) {
            createInvoice(simulator.account(), { customer, number: `OLD-${index}`, items: [{ unit_cost: 1 }] });
        }
        workplace.addMapping('tables', 'demo');
        const papers = join(workplace.inbox, 'papers');
        mkdirSync(papers);
        writeFileSync(
            join(workplace.workspace, 'papers.mapping.json'),
            JSON.stringify({
                name: 'papers',
                connection: 'demo',
                upload: {
                    source: { kind: 'attachments', folder: 'inbox/papers', files: '*.txt', fileName: '{number}_{*}.txt' },
                    object: 'invoice'
                }
            })
        );
        const engine = EngineProcess.start(workplace);
        await until('the engine to be at work', () => engine.said.includes('started'));
        for (let index = 0; index < HALF; index++) {
            writeFileSync(join(papers, `OLD-${index % INVOICES}_${index}.txt`), `Text ${index}`);
            const row = `NEW-${index};C1;Customer;13.06.2026;Goods;1;2,50`;
            writeFileSync(
                join(workplace.inbox, `${index}.csv`),
                `Invoice No;Cust ID;Customer;Inv Date;Description;Qty;Price\r\n${row}\r\n`
            );
        }
        await until(
            'all files to be dealt with',
            () => workplace.list('done').length === HALF && workplace.list('papers', 'done').length === HALF,
            30_000 + FILES * PATIENCE
        );
        assert.deepEqual([workplace.list(), workplace.list('papers')], [[], []]);
        assert.equal(await engine.stop(), 0, engine.said);
        const changes = (object: string): string[] => simulator.journal.effects(object).map(({ change }) => change);
        assert.deepEqual([changes('invoice'), changes('attachment')], [Array(HALF).fill('created'), Array(HALF).fill('created')]);
        const numbers = [...simulator.account().tables.invoices.all()].map(({ number }) => number);
        assert.equal(new Set(numbers).size, INVOICES + HALF);
        assert.deepEqual((await ledgerFacts(workplace)).problems, []);
    });
});
