import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { Simulator, startSimulator } from 'invoiced-simulator';
import { EngineProcess } from '../support/engine-process';
import { ledgerFacts } from '../support/ledger-facts';
import { MONEY_MAPPINGS, MoneyExpectation } from '../support/money-round';
import { Random } from '../support/random';
import { until } from '../support/until';
import { Workplace } from '../support/workplace';

const KILLS = Number(process.env.ERP_CONNECT_KILLS) || 15;

/**
 * Payments and contacts are what Invoiced itself does not keep apart, and an item with a new price is gone for a
 * moment: whatever moment the process dies in, no money is booked twice and nothing is lost.
 */
describe('engine killed while it delivers money', function () {
    this.timeout(300_000);
    let simulator: Simulator;
    let workplace: Workplace;
    let expected: MoneyExpectation;
    let random: Random;

    beforeEach(async () => {
        const seed = Random.seed();
        console.log(`      seed ${seed} (ERP_CONNECT_SEED=${seed} runs it again)`);
        random = new Random(seed);
        simulator = await startSimulator({ latency: { min: 5, max: 60, seed: 1 } });
        workplace = new Workplace();
        await workplace.connect('demo', simulator.url, simulator.key);
        for (const [name, upload] of Object.entries(MONEY_MAPPINGS)) {
            workplace.addMapping(name, 'demo', { ...upload, source: { kind: 'spreadsheet', folder: 'inbox', files: `${name}-*.csv` } });
        }
        expected = new MoneyExpectation(simulator, random);
    });

    afterEach(async () => {
        await simulator.close();
        workplace.remove();
    });

    it(`delivers payments, contacts, credit notes and prices exactly once over ${KILLS} kills`, async () => {
        dropRound();
        for (let kills = 0; kills < KILLS;) {
            const engine = EngineProcess.start(workplace);
            const before = simulator.journal.entries().length;
            await until('a call of the new process', () => simulator.journal.entries().length > before + 1 || isIdle());
            await sleep(random.integer(0, 250));
            kills += isIdle() ? 0 : 1;
            await engine.kill();
            if (isIdle()) {
                dropRound();
            }
        }
        const engine = EngineProcess.start(workplace);
        await until(
            'all files to be finished',
            async () => isIdle() && (await ledgerFacts(workplace)).runs.every(run => run.state === 'finished'),
            120_000
        );
        assert.equal(await engine.stop(), 0, engine.said);
        checkAccount();
        const { runs, problems } = await ledgerFacts(workplace);
        assert.deepEqual(problems, []);
        assert.equal(runs.length, 4 * expected.rounds);
        assert.ok(runs.every(({ counts: { read, created, updated } }) => created + updated === read));
    });

    function dropRound(): void {
        Object.entries(expected.nextFiles()).forEach(([name, text]) => workplace.drop(name, text));
    }

    function isIdle(): boolean {
        return workplace.list().filter(name => !name.startsWith('.')).length === 0;
    }

    function checkAccount(): void {
        const { payments, contacts, creditNotes, invoices, items, customers } = simulator.account().tables;
        const numberOf = (customer: number): string | undefined => customers.get(customer)?.number;
        assert.deepEqual(
            payments
                .all()
                .filter(({ reference }) => reference !== null)
                .map(({ reference, amount }) => [reference, Math.round(amount * 100)])
                .sort(),
            [...expected.payments].sort()
        );
        assert.deepEqual(
            invoices
                .all()
                .map(({ number, amount_paid }) => [number, Math.round(amount_paid * 100)])
                .sort(),
            [...expected.paid].sort()
        );
        assert.deepEqual(
            contacts
                .all()
                .map(({ customer, name }) => `${numberOf(customer)} ${name}`)
                .sort(),
            [...expected.contacts].sort()
        );
        assert.deepEqual(
            creditNotes
                .all()
                .map(({ number, balance }) => [number, Math.round(balance * 100)])
                .sort(),
            [...expected.creditNotes].sort()
        );
        const adjustments = payments.all().filter(({ reference }) => reference === null);
        assert.equal(adjustments.length, expected.creditNotes.size, 'each balance is brought down once');
        assert.deepEqual(
            items.all().map(({ id, archived, values }) => [id, archived, Math.round(Number(values.unit_cost) * 100), values.gl_account]),
            [...expected.prices].map(([id, cents]) => [id, false, cents, id.replace('item-', 'GL')])
        );
        for (const object of ['payment', 'contact']) {
            assert.ok(
                simulator.journal.effects(object).every(({ change }) => change === 'created'),
                `a ${object} was changed after its creation`
            );
        }
        const changes = simulator.journal.effects('credit_note').map(({ id, change }) => `${id} ${change}`);
        assert.equal(new Set(changes).size, changes.length, 'each credit note is created once and adjusted once');
    }
});
