import assert from 'node:assert/strict';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCustomer, createInvoice, createPayment, Simulator, startSimulator } from 'invoiced-simulator';
import { EngineProcess } from '../support/engine-process';
import { ledgerFacts } from '../support/ledger-facts';
import { Random } from '../support/random';
import { until } from '../support/until';
import { Workplace } from '../support/workplace';

const KILLS = Number(process.env.ERP_CONNECT_KILLS) || 15;
const INVOICES_A_ROUND = 25;

/** Between upload and attachment of a file, and between the opening and closing of a paid invoice, the process dies. */
describe('engine killed while it uploads files', function () {
    this.timeout(300_000);
    let simulator: Simulator;
    let workplace: Workplace;
    const invoices = new Map<string, number>();

    beforeEach(async () => {
        simulator = await startSimulator({ latency: { min: 5, max: 40, seed: 1 } });
        workplace = new Workplace();
        await workplace.connect('demo', simulator.url, simulator.key);
        addMapping('pdfs', 'invoice-pdfs', '*.pdf', '{number}.pdf');
        addMapping('notes', 'attachments', '*.txt', 'note {number}.txt');
        mkdirSync(join(workplace.workspace, 'papers'));
    });

    afterEach(async () => {
        await simulator.close();
        workplace.remove();
    });

    it(`attaches every file exactly once over ${KILLS} kills`, async () => {
        const seed = Random.seed();
        console.log(`      seed ${seed} (ERP_CONNECT_SEED=${seed} runs it again)`);
        const random = new Random(seed);
        dropRound();
        for (let kills = 0; kills < KILLS;) {
            const engine = EngineProcess.start(workplace);
            const before = simulator.journal.entries().length;
            await until('a call of the new process', () => simulator.journal.entries().length > before + 1 || left() === 0);
            await sleep(random.integer(0, 200));
            kills += left() > 0 ? 1 : 0;
            await engine.kill();
            if (left() < 10) {
                dropRound();
            }
        }
        const engine = EngineProcess.start(workplace);
        await until(
            'all files to be finished',
            async () => left() === 0 && (await ledgerFacts(workplace)).runs.every(run => run.state === 'finished'),
            120_000
        );
        assert.equal(await engine.stop(), 0, engine.said);
        checkAccount();
        const { runs, problems } = await ledgerFacts(workplace);
        assert.deepEqual(problems, []);
        assert.ok(runs.every(({ counts: { read, created, updated } }) => read === 1 && created + updated === 1));
        assert.equal(runs.length, 2 * invoices.size);
        assert.equal(workplace.list('..', 'papers', 'done').length, 2 * invoices.size);
    });

    function addMapping(name: string, kind: string, files: string, fileName: string): void {
        const mapping = { name, connection: 'demo', upload: { source: { kind, folder: 'papers', files, fileName }, object: 'invoice' } };
        writeFileSync(join(workplace.workspace, `${name}.mapping.json`), JSON.stringify(mapping));
    }

    function left(): number {
        return workplace.list('..', 'papers').filter(name => !name.startsWith('.')).length;
    }

    /** Invoices with a PDF and a note for each; every third one is paid and has a PDF already. */
    function dropRound(): void {
        const account = simulator.account();
        for (let index = 0; index < INVOICES_A_ROUND; index++) {
            const number = `INV-${invoices.size + 1}`;
            const customer = createCustomer(account, { name: `Customer of ${number}` });
            const { id } = createInvoice(account, { customer: customer.id, number, items: [{ quantity: 1, unit_cost: 100 }] });
            invoices.set(number, id);
            if (isPaid(number)) {
                addOldPdf(id);
                const applied_to = [{ type: 'invoice', invoice: id, amount: 100 }];
                createPayment(account, { customer: customer.id, amount: 100, currency: 'usd', applied_to });
            }
            drop(`${number}.pdf`, pdf(number));
            drop(`note ${number}.txt`, `Note of ${number}`);
        }
    }

    function addOldPdf(invoice: number): void {
        const { files, attachments } = simulator.account().tables;
        const times = { created_at: 1, updated_at: 1 };
        const file = files.put({ id: files.nextId(), name: 'old.pdf', size: 1, type: 'application/pdf', url: 'x', key: null, ...times });
        const parent = { parent_type: 'invoice', parent_id: invoice, file_id: file.id };
        attachments.put({ id: `invoice:${invoice}:${file.id}`, sequence: 0, ...parent, location: 'pdf', ...times });
    }

    function drop(name: string, text: string): void {
        const folder = join(workplace.workspace, 'papers');
        writeFileSync(join(folder, `.${name}.part`), text);
        renameSync(join(folder, `.${name}.part`), join(folder, name));
    }

    function checkAccount(): void {
        const { tables, fileBytes } = simulator.account();
        for (const [number, id] of invoices) {
            const attached = tables.attachments.find('parent', `invoice:${id}`).map(({ file_id, location }) => {
                const file = tables.files.get(file_id);
                return `${location} ${fileBytes.get(file?.key ?? '')?.toString() ?? 'old'}`;
            });
            assert.deepEqual(attached.sort(), [`attachment Note of ${number}`, `pdf ${pdf(number)}`], number);
            assert.equal(tables.invoices.get(id)?.closed, isPaid(number), `${number} is not closed as it was`);
        }
        const made = simulator.journal.effects('attachment').filter(({ change }) => change === 'created');
        assert.equal(made.length, 2 * invoices.size, 'a file was attached twice');
    }
});

function isPaid(number: string): boolean {
    return Number(number.slice('INV-'.length)) % 3 === 0;
}

function pdf(text: string): string {
    return `%PDF-1.4\n% ${text}\n%%EOF\n`;
}
