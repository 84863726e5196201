import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { Simulator, startSimulator } from 'invoiced-simulator';
import { EngineProcess } from '../support/engine-process';
import { invoiceFile } from '../support/invoice-file';
import { ledgerFacts } from '../support/ledger-facts';
import { Random } from '../support/random';
import { until } from '../support/until';
import { QUICK, Workplace } from '../support/workplace';

const INVOICES = 300;
/** Milliseconds: a call that is under way when the computer falls asleep is given up when it wakes. */
const CALL_TIMEOUT = 800;
const ASLEEP = 2 * CALL_TIMEOUT;

/** A computer that sleeps stops every thread of the engine wherever it is; its clock goes on, and so does the server. */
describe('engine on a computer that sleeps', function () {
    this.timeout(60_000);
    let simulator: Simulator;
    let workplace: Workplace;

    beforeEach(async () => {
        simulator = await startSimulator({ latency: 30 });
        workplace = new Workplace();
        await workplace.connect('demo', simulator.url, simulator.key);
        workplace.addMapping('invoices', 'demo');
    });

    afterEach(async () => {
        await simulator.close();
        workplace.remove();
    });

    it('pain 7: goes on where it was, finds what came meanwhile, and sends nothing twice', async function () {
        if (process.platform === 'win32') {
            this.skip(); // no signal there holds a process
        }
        const random = new Random(7);
        const drop = (name: string, first: number): string =>
            workplace.drop(name, invoiceFile(random, { count: INVOICES, first, customers: 10 }).text);
        const engine = EngineProcess.start(workplace, { ...QUICK, ERP_CONNECT_CALL_TIMEOUT: String(CALL_TIMEOUT) });
        drop('A.csv', 1);
        for (let night = 1; night <= 3; night++) {
            const before = simulator.stats().objects.invoice;
            await until('some invoices more', () => simulator.stats().objects.invoice > before + 20);
            engine.sleep();
            drop(`B-${night}.csv`, 1 + night * INVOICES);
            await until('the server to end what it has begun', () => simulator.stats().inFlight === 0);
            const calls = simulator.journal.entries().length;
            await sleep(ASLEEP);
            assert.equal(simulator.journal.entries().length, calls, 'it was not asleep');
            engine.wake();
        }
        await until('all files to be dealt with', () => workplace.list('done').length === 4, 40_000);
        assert.equal(await engine.stop(), 0, engine.said);
        const created = simulator.journal.effects('invoice').map(({ number, change }) => `${number} ${change}`);
        const expected = Array.from({ length: 4 * INVOICES }, (_, index) => `INV-${index + 1} created`);
        assert.deepEqual(created.sort(), expected.sort());
        const { runs, problems } = await ledgerFacts(workplace);
        assert.deepEqual([runs.map(({ state }) => state), problems], [Array(4).fill('finished'), []]);
    });
});
