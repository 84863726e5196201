import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Simulator, seedAccount, startSimulator } from 'invoiced-simulator';
import { OrderBox } from 'erp-connect-extension/lib/node/engine/orders/order-box';
import { HomeFolder } from 'erp-connect-extension/lib/node/runtime/home-folder';
import { EngineProcess } from '../support/engine-process';
import { ledgerFacts, ledgerIntegrity } from '../support/ledger-facts';
import { Random } from '../support/random';
import { until } from '../support/until';
import { Workplace } from '../support/workplace';
import { DOWNLOAD_FIELDS, proveDownloads } from './download-proof';

const CUSTOMERS = 20;
const PAYMENTS = 1500;
/** Seconds that a transaction may be late. */
const LATEST = 90;

/** What a round was. */
export interface DownloadReport {
    readonly kills: number;
    /** Kills while a page was under way. */
    readonly killsInFlight: number;
    readonly files: number;
    readonly rows: number;
    /** States that records had. */
    readonly states: number;
}

/**
 * One round: the changes of an account are downloaded again and again while they go on between the pages, late ones among
 * them, and the engine is killed at any moment. The seed fixes what changes and when the engine dies, but not how fast the
 * machine is. Rejects with what is wrong; the workplace then stays for a look.
 */
export async function downloadRound(seed: number, kills: number): Promise<DownloadReport> {
    const random = new Random(seed);
    const simulator = await startSimulator({ latency: { min: 10, max: 50, seed }, company: { time_zone: 'UTC' } });
    const workplace = new Workplace();
    try {
        await workplace.connect('demo', simulator.url, simulator.key);
        seedAccount(simulator.account(), { customers: CUSTOMERS, payments: PAYMENTS, shuffled: true });
        const script = { objects: ['payment'], path: '/payments', seed, lateSeconds: { min: 0, max: LATEST } };
        simulator.changes.add(simulator.account(), { ...script, update: 25, create: 3, void: 1, advanceSeconds: 4 });
        const mapping = workplace.addDownload('changes', 'demo', {
            object: 'payment',
            changes: 'since-last-run',
            columns: DOWNLOAD_FIELDS.map(field => ({ header: field, field }))
        });
        let killsInFlight = 0;
        for (let killed = 0; killed < kills; killed++) {
            killsInFlight += await oneLife(workplace, simulator, mapping, random);
            assert.equal(await ledgerIntegrity(workplace), 'ok');
        }
        simulator.changes.clear();
        await endInPeace(workplace, mapping);
        const { files, rows } = await proveDownloads(simulator, workplace);
        const states = simulator.account().states.entries('payment').length;
        workplace.remove();
        return { kills, killsInFlight, files, rows, states };
    } catch (error) {
        (error as Error).message += `\nThe workplace is kept in ${workplace.root}`;
        throw error;
    } finally {
        await simulator.close();
    }
}

/** One life of the engine; gives 1 when it died while a page was under way. */
async function oneLife(workplace: Workplace, simulator: Simulator, mapping: string, random: Random): Promise<number> {
    const engine = EngineProcess.start(workplace);
    const before = simulator.stats().requests;
    order(workplace, mapping);
    if (random.next() < 0.8) {
        await until('a call of the new process', () => simulator.stats().requests > before + 1);
    }
    if (random.next() < 0.4) {
        const files = filesOf(workplace);
        await until('one more file', () => filesOf(workplace) > files);
        order(workplace, mapping); // it dies while it ends this one, or makes the next
    }
    await sleep(random.integer(0, 600));
    assert.ok(engine.isRunning, `The engine ended by itself: ${engine.said}`);
    const { inFlight } = simulator.stats();
    await engine.kill();
    return inFlight > 0 ? 1 : 0;
}

/** Nothing changes any more: two downloads later, everything has come. */
async function endInPeace(workplace: Workplace, mapping: string): Promise<void> {
    const engine = EngineProcess.start(workplace);
    const ended = async (): Promise<number> => {
        const { runs } = await ledgerFacts(workplace);
        return runs.every(({ state }) => state === 'finished') ? runs.length : 0;
    };
    await until('all downloads to end', async () => (await ended()) > 0 && isQuiet(workplace));
    for (let more = 0; more < 2; more++) {
        const before = await ended();
        order(workplace, mapping);
        await until('one more download', async () => (await ended()) > before);
    }
    assert.equal(await engine.stop(), 0, engine.said);
}

function order(workplace: Workplace, mapping: string): void {
    new OrderBox(HomeFolder.open(workplace.home)).post({ kind: 'download', mapping, askedAt: Date.now() });
}

/** How many files are in their place. */
function filesOf({ outbox }: Workplace): number {
    return existsSync(outbox) ? readdirSync(outbox).filter(name => name.endsWith('.csv')).length : 0;
}

/** No order waits. */
function isQuiet(workplace: Workplace): boolean {
    return !readdirSync(join(workplace.home, 'orders')).some(name => name.endsWith('.order.json'));
}
