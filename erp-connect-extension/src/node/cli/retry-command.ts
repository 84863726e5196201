import { existsSync } from 'node:fs';
import { RetryRequest, RetryResult } from '../../common/engine-protocol';
import { RunnableMapping, loadMapping } from '../engine/loaded-mapping';
import { carryOut } from '../engine/orders/order';
import { EngineLock } from '../ledger/engine-lock';
import { findRun } from '../ledger/run-store';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';
import { ExitCode } from './exit-code';
import { handIn } from './hand-in';
import { Output } from './output';
import { awaitRuns } from './retry-outcome';
import { reportEnd } from './run-report';
import { BenchEnd, WorkBench } from './work-bench';

const WHO = 'erp-connect retry';

/**
 * `erp-connect retry [ID…]`: sends refused records again as they are in the ledger, all of them where no error or run
 * is named. An engine that is at work does it; else it is done here.
 */
export async function retryCommand(ids: readonly string[], output: Output): Promise<ExitCode> {
    const home = HomeFolder.open();
    const request = requestOf(ids);
    if (!existsSync(home.ledger)) {
        output.say({ summary: { records: 0, left: 0 } }, 'Nothing has run yet.');
        return ExitCode.AllWell;
    }
    const handedIn = await handIn(home, WHO, { kind: 'retry', request });
    return 'lock' in handedIn
        ? retryHere(home, handedIn.lock, request, output)
        : report(handedIn.answer.retry!, output, ({ runIds }) => awaitRuns(home, runIds, output));
}

async function retryHere(home: HomeFolder, lock: EngineLock, request: RetryRequest, output: Output): Promise<ExitCode> {
    const bench = await WorkBench.open(home, lock);
    try {
        const { retry } = await carryOut({ kind: 'retry', request }, bench.ledger);
        return await report(retry!, output, result => sendHere(bench, result, output));
    } finally {
        await bench.close();
    }
}

/** Says what goes and what does not; `send` says what came of it. */
async function report(result: RetryResult, output: Output, send: (result: RetryResult) => Promise<ExitCode>): Promise<ExitCode> {
    const { records, left, files } = result;
    output.say({ retry: { records, files: files.length } }, records > 0 ? `${records} records go again.` : 'Nothing can go again.');
    left.forEach(({ reason, count }) => output.say({ left: { reason, count } }, `${count} left: ${reason}`));
    const code = await send(result);
    return left.length > 0 ? Math.max(code, ExitCode.SomethingRefused) : code;
}

async function sendHere(bench: WorkBench, { runIds, files }: RetryResult, output: Output): Promise<ExitCode> {
    let code = ExitCode.AllWell;
    const attempt = async (runnable: RunnableMapping, work: () => Promise<BenchEnd>): Promise<void> => {
        const paused = await bench.pauseOf(runnable);
        if (paused || bench.isStopping) {
            const { message, hint } = paused ?? new UserError('The command was stopped.', 'What is left goes again at the next start.');
            output.fail(message, hint);
            code = Math.max(code, ExitCode.SomethingRefused);
        } else {
            code = Math.max(code, await reportEnd(bench, runnable, await work(), output));
        }
    };
    for (const id of runIds) {
        const run = await bench.ledger.transact(db => findRun(db, id));
        const runnable = loadMapping(run.mapping_id).runnable!;
        await attempt(runnable, () => bench.resume(runnable, run));
    }
    for (const { file, mappingId } of files) {
        const runnable = loadMapping(mappingId).runnable!;
        await attempt(runnable, () => bench.start(runnable, file, true));
    }
    return code;
}

function requestOf(ids: readonly string[]): RetryRequest {
    if (ids.length === 0) {
        return {};
    }
    const parsed = ids.map(id => /^(run:)?(\d{1,15})$/.exec(id) ?? id);
    const wrong = parsed.find(part => typeof part === 'string');
    if (wrong !== undefined) {
        throw new UserError(`"${wrong}" is no number of an error, and no run such as run:3.`, 'erp-connect errors shows the numbers.');
    }
    const numbers = (isRun: boolean): number[] =>
        (parsed as RegExpExecArray[]).filter(([, run]) => (run !== undefined) === isRun).map(([, , digits]) => Number(digits));
    return { problemIds: numbers(false), runIds: numbers(true) };
}
