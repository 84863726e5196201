import assert from 'node:assert/strict';
import { Simulator, startSimulator } from 'invoiced-simulator';
import { EngineProcess } from '../support/engine-process';
import { ledgerFacts } from '../support/ledger-facts';
import { Random } from '../support/random';
import { until } from '../support/until';
import { Workplace } from '../support/workplace';
import { proveAccount } from './account-proof';
import { FaultStorm } from './fault-storm';
import { proveFolders } from './folder-proof';
import { proveLedger } from './ledger-proof';
import { Torment, Tormentor } from './tormentor';
import { Workload } from './workload';

// Milliseconds: what a whole round may leave behind is worked off well before.
const QUIET = 180_000;

/** What a round was. */
export interface RoundReport extends Torment {
    readonly files: number;
    readonly rows: number;
    readonly calls: number;
    /** How often each kind of fault struck. */
    readonly faults: ReadonlyMap<string, number>;
}

/**
 * One round: a new workplace and a new account, files of every kind, `kills` deaths of the engine, faults of every
 * kind; then everything works, and all that was dropped must have its outcome. The seed fixes what is dropped and what
 * is done when, but not how fast the machine is. Rejects with what is wrong; the workplace then stays for a look.
 *
 * @param deadline milliseconds since 1970 from which on nothing is killed any more.
 */
export async function chaosRound(seed: number, kills: number, deadline = Infinity): Promise<RoundReport> {
    const random = new Random(seed);
    const simulator = await startSimulator({ latency: { min: 5, max: 60, seed } });
    const workplace = new Workplace();
    try {
        await workplace.connect('demo', simulator.url, simulator.key);
        const workload = new Workload(simulator, workplace, random);
        workload.addMappings('demo');
        workload.dropAll();
        const storm = new FaultStorm(simulator, random);
        const tormentor = new Tormentor(workplace, simulator, workload, storm, random);
        while (tormentor.done.kills < kills && Date.now() < deadline) {
            await tormentor.torment();
        }
        storm.cease();
        await workOff(tormentor.finish(), workplace, workload);
        await proveLedger(workplace, workload);
        proveFolders(workplace, workload);
        proveAccount(simulator, workload);
        workplace.remove();
        return report(tormentor.done, simulator, workload, storm);
    } catch (error) {
        (error as Error).message += `\nThe workplace is kept in ${workplace.root}`;
        throw error;
    } finally {
        await simulator.close();
    }
}

async function workOff(engine: EngineProcess, workplace: Workplace, workload: Workload): Promise<void> {
    try {
        const isQuiet = async (): Promise<boolean> => {
            const { runs, problems } = await ledgerFacts(workplace);
            const isPaused = problems.some(({ code }) => code.startsWith('connection.'));
            return workload.waiting === 0 && !isPaused && runs.every(run => run.state === 'finished');
        };
        await until('all files to be finished', isQuiet, QUIET);
    } catch (error) {
        await engine.kill();
        throw error;
    }
    assert.equal(await engine.stop(), 0, engine.said);
}

function report(torment: Torment, simulator: Simulator, { dropped }: Workload, { hits }: FaultStorm): RoundReport {
    return {
        ...torment,
        files: dropped.length,
        rows: dropped.reduce((sum, { table }) => sum + (table?.rows.length ?? 0), 0),
        calls: simulator.stats().requests,
        faults: hits
    };
}
