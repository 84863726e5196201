import { existsSync, readFileSync } from 'node:fs';
import { ProblemEntry } from '../../common/engine-protocol';
import { Ledger } from '../ledger/ledger';
import { NO_PAUSES, Pauses, findPauses } from '../ledger/pause-store';
import { countOpenProblems, findProblems } from '../ledger/problem-store';
import { latestRuns, toRunInfo } from '../ledger/run-store';
import { HomeFolder } from '../runtime/home-folder';
import { loadMapping } from '../engine/loaded-mapping';
import { mappingFiles } from '../engine/mapping-files';
import { ExitCode } from './exit-code';
import { Output, describe, outcomeText } from './output';
import { mistakeText } from './reporter';

/** `erp-connect status`: whether an engine is at work, the last runs, and how many problems are open. */
export async function statusCommand(output: Output): Promise<ExitCode> {
    const home = HomeFolder.open();
    const engine = engineAtWork(home);
    output.say({ engine: engine ?? { running: false } }, engine ? `Running: ${engine.who}, process ${engine.pid}` : 'Not running.');
    return withLedger(home, output, async ledger => {
        const { runs, open } = await ledger.transact(async db => ({
            runs: await latestRuns(db, undefined, 10),
            open: await countOpenProblems(db)
        }));
        tellPauses(await ledger.transact(db => findPauses(db)).catch(() => NO_PAUSES), output); // an older ledger knows fewer
        const mistaken = await tellMistakes(ledger, output);
        for (const run of runs.map(toRunInfo)) {
            output.say({ run }, `${new Date(run.startedAt).toISOString()}  ${run.state.padEnd(9)} ${run.file}: ${outcomeText(run)}`);
        }
        output.say(
            { summary: { openProblems: open.total } },
            `${open.total} open problems${open.total > 0 ? ' (erp-connect errors shows them)' : ''}`
        );
        return open.total + mistaken > 0 ? ExitCode.SomethingRefused : ExitCode.AllWell;
    });
}

/** `erp-connect errors`: every open problem. */
export async function errorsCommand(options: { search?: string }, output: Output): Promise<ExitCode> {
    return withLedger(HomeFolder.open(), output, async ledger => {
        let total = 0;
        for (let offset = 0; ;) {
            const page = await ledger.transact(db => findProblems(db, { search: options.search, offset, limit: 1000 }));
            page.items.forEach(problem => output.say({ problem }, `${numbersOf(problem)} ${describe(problem)}`));
            offset += page.items.length;
            total = page.total;
            if (page.items.length === 0) {
                break;
            }
        }
        output.say({ summary: { problems: total } }, total === 0 ? 'Nothing needs you.' : undefined);
        return total > 0 ? ExitCode.SomethingRefused : ExitCode.AllWell;
    });
}

/** What `retry` takes: the number of the error, and its run. */
function numbersOf({ id, runId }: ProblemEntry): string {
    return runId === undefined ? `[${id}]` : `[${id} run:${runId}]`;
}

/** Mappings that do not run because they have mistakes, as their files are now; says how many. */
async function tellMistakes(ledger: Ledger, output: Output): Promise<number> {
    const workspaces = await ledger.transact(db => db.selectFrom('workspace').select('folder').execute());
    const files = await Promise.all(workspaces.map(({ folder }) => mappingFiles(folder).catch(() => [])));
    const mistaken = files.flat().flatMap(file => {
        const { id, runnable, download, diagnostics } = loadMapping(file);
        return runnable || download ? [] : [{ id, reason: diagnostics.find(({ severity }) => severity === 'error')?.text ?? '' }];
    });
    mistaken.forEach(({ id, reason }) => output.say({ mapping: { id, state: 'invalid', reason } }, mistakeText(id, reason)));
    return mistaken.length;
}

function tellPauses({ mappings, connections }: Pauses, output: Output): void {
    connections.forEach(connection => output.say({ paused: { connection } }, `Paused: connection "${connection}"`));
    mappings.forEach(mapping => output.say({ paused: { mapping } }, `Paused: ${mapping}`));
}

async function withLedger(home: HomeFolder, output: Output, look: (ledger: Ledger) => Promise<ExitCode>): Promise<ExitCode> {
    if (!existsSync(home.ledger)) {
        output.say({ summary: { runs: 0, openProblems: 0 } }, 'Nothing has run yet.');
        return ExitCode.AllWell;
    }
    const ledger = Ledger.openForReading(home.ledger);
    try {
        return await look(ledger);
    } finally {
        await ledger.close();
    }
}

function engineAtWork(home: HomeFolder): { pid: number; who: string; running: true } | undefined {
    try {
        const { pid, who } = JSON.parse(readFileSync(home.engineInfo, 'utf8')) as { pid: number; who: string };
        process.kill(pid, 0); // asks whether the process is there; sends nothing
        return { pid, who, running: true };
    } catch {
        return undefined;
    }
}
