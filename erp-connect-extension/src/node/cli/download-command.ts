import { setTimeout as sleep } from 'node:timers/promises';
import { DownloadEnd, DownloadRun } from '../download/download-run';
import { notPlaced } from '../download/download-problems';
import { RunnableDownload } from '../download/runnable-download';
import { engineSettings } from '../engine/engine-settings';
import { isFileError } from '../engine/file-problems';
import { Order, carryOut } from '../engine/orders/order';
import { LedgerCare } from '../ledger-care/ledger-care';
import { EngineLock } from '../ledger/engine-lock';
import { Ledger } from '../ledger/ledger';
import { findHindrance } from '../ledger/problem-store';
import { findRun, unfinishedDownloads } from '../ledger/run-store';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';
import { ExitCode } from './exit-code';
import { handIn } from './hand-in';
import { Output, rowsText } from './output';
import { reportPause, reportProblems } from './run-report';
import { runnableDownload } from './runnable-mapping';
import { WorkBench } from './work-bench';

const WHO = 'erp-connect download';

// Milliseconds between two looks, and until what keeps a run from going on counts: it may be about to end.
const LOOK = 200;
const PATIENCE = 5_000;

/** `erp-connect download MAPPING`: runs now, through the same ledger. An engine that is at work does it; else it is done here. */
export async function downloadCommand(mappingFile: string, output: Output): Promise<ExitCode> {
    const runnable = runnableDownload(mappingFile);
    const home = HomeFolder.open();
    const order: Order = { kind: 'download', mapping: runnable.id, askedAt: Date.now() };
    const handedIn = await handIn(home, WHO, order);
    return 'lock' in handedIn
        ? downloadHere(home, handedIn.lock, runnable, order, output)
        : awaitDownload(home, handedIn.answer.download!.runId, output);
}

async function downloadHere(
    home: HomeFolder,
    lock: EngineLock,
    runnable: RunnableDownload,
    order: Order,
    output: Output
): Promise<ExitCode> {
    const bench = await WorkBench.open(home, lock);
    try {
        const paused = await bench.pauseOf(runnable);
        if (paused) {
            throw paused;
        }
        const { ledger } = bench;
        const session = await bench.session(runnable.mapping.connection);
        await carryOut(order, ledger);
        let code = ExitCode.AllWell;
        // What an earlier call or an engine left behind goes first.
        for (const run of await ledger.transact(db => unfinishedDownloads(db, runnable.id))) {
            const job = new DownloadRun({ ledger, session, runnable, retryWait: engineSettings().retryWait });
            const end = await bench
                .stoppable(job, () => job.resume(run))
                .catch((error: unknown) => {
                    throw isFileError(error) ? notPlacedHere(runnable, error) : error;
                });
            code = Math.max(code, await reportDownload(ledger, end, output));
            if (end.kind === 'waiting') {
                return session.gate.paused ? reportPause(session.connection.name, session.gate.paused, output) : code;
            }
        }
        if (!bench.isStopping) {
            await new LedgerCare(ledger, home).look(); // where there is no engine, nobody else does
        }
        return code;
    } finally {
        await bench.close();
    }
}

/** Nobody tries again here: the next call, or an engine, does. */
function notPlacedHere({ folder }: RunnableDownload, error: Error): UserError {
    const { text, hint } = notPlaced(folder, error);
    return new UserError(text, hint?.replace(/it is tried again by itself/, 'then run it again'));
}

/** Waits for a run that the engine works on, until it ended or something keeps it from going on. */
async function awaitDownload(home: HomeFolder, runId: number, output: Output): Promise<ExitCode> {
    const ledger = Ledger.openForReading(home.ledger);
    try {
        for (const start = Date.now(); ;) {
            const run = await ledger.transact(db => findRun(db, runId));
            if (run.state === 'finished' || run.state === 'failed') {
                return await reportDownload(ledger, { kind: run.state, run }, output);
            }
            const hindrance = Date.now() - start > PATIENCE && (await ledger.transact(db => findHindrance(db, run)));
            if (hindrance) {
                output.problem(hindrance);
                await reportDownload(ledger, { kind: 'waiting', run }, output);
                return hindrance.code === 'connection.unreachable' ? ExitCode.Unreachable : ExitCode.SomethingRefused;
            }
            await sleep(LOOK);
        }
    } finally {
        await ledger.close();
    }
}

/** Tells how a download ended, and gives what the shell is to learn of it. */
async function reportDownload(ledger: Ledger, { kind, run }: DownloadEnd, output: Output): Promise<ExitCode> {
    await reportProblems(ledger, run.mapping_id, run.id, output);
    const file = (kind === 'finished' && run.location) || undefined;
    const rows = run.row_count;
    const facts = { run: run.id, state: kind, file, rows, plannedAt: new Date(run.planned_at!).toISOString() };
    output.say({ download: facts }, textOf(kind, file, rows));
    return kind === 'finished' ? ExitCode.AllWell : kind === 'failed' ? ExitCode.BadInput : ExitCode.SomethingRefused;
}

function textOf(kind: DownloadEnd['kind'], file: string | undefined, rows: number): string {
    switch (kind) {
        case 'finished':
            return file === undefined ? 'There was nothing to download: no file was made.' : `${file}: ${rowsText(rows)}`;
        case 'failed':
            return 'The download failed.';
        case 'waiting':
            return 'The download is not complete yet: it goes on by itself while the engine is at work, or with this command.';
    }
}
