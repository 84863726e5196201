import { Ledger } from '../ledger/ledger';
import { findProblems } from '../ledger/problem-store';
import { toRunInfo } from '../ledger/run-store';
import { GatePause } from '../engine/connection-gate';
import { RunEnd } from '../engine/file-run';
import { RunnableMapping } from '../engine/loaded-mapping';
import { pauseProblem } from '../engine/pause-problem';
import { ExitCode } from './exit-code';
import { Output, countsText } from './output';
import { BenchEnd, WorkBench } from './work-bench';

const PAGE = 1000;

/**
 * Tells what a run did: each record that was sent, each problem, and the summary. Resolves to whether a problem is an
 * error: a part of the file may be missing though nothing was refused.
 */
async function reportRun(ledger: Ledger, runnable: RunnableMapping, end: RunEnd, output: Output): Promise<boolean> {
    await reportRecords(ledger, end.run.id, output);
    const hasErrors = await reportProblems(ledger, runnable.id, end.run.id, output);
    const { file, counts, refusedFile } = toRunInfo(end.run);
    const { rows, read, ...outcomes } = counts;
    output.say(
        { summary: { file, state: end.kind, ...counts, refusedFile } },
        `${file}: ${rows > 0 ? `${read} records from ${rows} rows: ` : ''}${countsText(outcomes)}${refusedFile ? `\n    Refused rows: ${refusedFile}` : ''}`
    );
    return hasErrors;
}

/** Tells how a run of a command ended, and gives what the shell is to learn of it. */
export async function reportEnd(
    bench: WorkBench,
    runnable: RunnableMapping,
    { session, end }: BenchEnd,
    output: Output
): Promise<ExitCode> {
    if (end.kind === 'missing') {
        output.problem(end.problem);
    }
    const hasErrors = await reportRun(bench.ledger, runnable, end, output);
    if (end.kind === 'waiting' && session.gate.paused) {
        return reportPause(session.connection.name, session.gate.paused, output);
    }
    if (end.kind === 'failed') {
        return ExitCode.BadInput;
    }
    return hasErrors || end.run.refused_count > 0 || end.kind !== 'finished' ? ExitCode.SomethingRefused : ExitCode.AllWell;
}

/** Says what holds a connection up, and gives what the shell is to learn of it. */
export function reportPause(connection: string, pause: GatePause, output: Output): ExitCode {
    const { text, hint } = pauseProblem(connection, pause);
    output.fail(text, `${hint ?? ''} What is left is kept: run the command again to go on.`.trim());
    return pause.code === 'connection.not-allowed' || pause.code === 'connection.unknown' ? ExitCode.BadInput : ExitCode.Unreachable;
}

async function reportRecords(ledger: Ledger, runId: number, output: Output): Promise<void> {
    if (!output.json) {
        return; // people want the figures; every record is in the ledger
    }
    for (let last = 0; ;) {
        const page = await ledger.transact(db =>
            db
                .selectFrom('delivery')
                .selectAll()
                .where('run_id', '=', runId)
                .where('phase', '=', 1)
                .where('id', '>', last)
                .orderBy('id')
                .limit(PAGE)
                .execute()
        );
        if (page.length === 0) {
            return;
        }
        last = page[page.length - 1].id;
        for (const { payload, state, outcome, object, key, remote_id, seq } of page) {
            output.say(
                {
                    record: payload === null ? undefined : (JSON.parse(payload) as object),
                    object,
                    key,
                    action: outcome ?? state,
                    id: remote_id ?? undefined,
                    row: seq
                },
                undefined
            );
        }
    }
}

/** Says every problem of a run; resolves to whether one is an error. */
export async function reportProblems(ledger: Ledger, mappingId: string, runId: number, output: Output): Promise<boolean> {
    let hasErrors = false;
    for (let offset = 0; ; offset += PAGE) {
        const { items } = await ledger.transact(db => findProblems(db, { mappingId, runId, offset, limit: PAGE }));
        items.forEach(({ id: _id, runId: _run, raisedAt: _at, ...problem }) => output.problem(problem));
        hasErrors ||= items.some(({ severity }) => severity === 'error');
        if (items.length < PAGE) {
            return hasErrors;
        }
    }
}
