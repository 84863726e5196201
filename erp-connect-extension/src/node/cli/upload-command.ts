import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileMatcher } from '../folder/ignored-files';
import { SettlingFolder } from '../folder/settling-folder';
import { ConnectionStore } from '../connections/connection-store';
import { EngineLock } from '../ledger/engine-lock';
import { Ledger } from '../ledger/ledger';
import { isPlanFixed } from '../ledger/delivery-store';
import { RunRow, unfinishedRuns } from '../ledger/run-store';
import { ConnectionSession } from '../engine/connection-session';
import { hashFile } from '../engine/content-hash';
import { engineSettings } from '../engine/engine-settings';
import { FileRun, RunEnd } from '../engine/file-run';
import { RunnableMapping } from '../engine/loaded-mapping';
import { Planning } from '../engine/planning/planning';
import { pauseProblem } from '../engine/pause-problem';
import { InvoicedClient } from '../invoiced/invoiced-client';
import { createRegistry } from '../readers/create-registry';
import { checkRegularFile } from '../readers/regular-file';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';
import { ExitCode } from './exit-code';
import { namedFile } from './named-file';
import { Output } from './output';
import { runnableMapping } from './runnable-mapping';
import { reportRun } from './run-report';

interface Bench {
    readonly home: HomeFolder;
    readonly ledger: Ledger;
    readonly session: ConnectionSession;
    readonly runnable: RunnableMapping;
    readonly planning: Planning;
}

/** One file to run, over the connection it belongs to. */
interface Job {
    readonly session: ConnectionSession;
    readonly work: (run: FileRun) => Promise<RunEnd>;
}

/** `erp-connect upload MAPPING [FILE…]`: runs now, through the same ledger as the engine. Without files, all that lie in the folder. */
export async function uploadCommand(mappingFile: string, files: readonly string[], output: Output): Promise<ExitCode> {
    const runnable = runnableMapping(mappingFile);
    await Promise.all(files.map(file => checkRegularFile(namedFile(file))));
    const home = HomeFolder.open();
    const session = await openSession(home, runnable.mapping.connection);
    const lock = EngineLock.acquire(home, 'erp-connect upload');
    const ledger = await Ledger.open(home.ledger);
    const planning = new Planning();
    try {
        return await uploadAll({ home, ledger, session, runnable, planning }, files, output);
    } finally {
        session.close();
        planning.close();
        await ledger.close();
        lock.release();
    }
}

async function uploadAll(bench: Bench, files: readonly string[], output: Output): Promise<ExitCode> {
    const stop = new AbortController();
    const onSignal = (): void => stop.abort();
    process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
    let code = ExitCode.AllWell;
    // What an earlier call left behind goes first: its outcome must be known before the same records are planned again.
    const left = await bench.ledger.transact(db => unfinishedRuns(db, bench.runnable.id));
    const folder = existsSync(bench.runnable.folder) ? realpathSync(bench.runnable.folder) : bench.runnable.folder;
    const paths = files.length > 0 ? files.map(file => realpathSync(file)) : await filesInFolder(bench.runnable);
    const jobs = await Promise.all(left.map(run => jobFor(bench, run)));
    for (const path of paths) {
        const hash = await hashFile(path);
        if (!left.some(run => run.content_hash === hash && basename(run.file_path) === basename(path))) {
            jobs.push({ session: bench.session, work: job => job.start(path, dirname(realpathSync(path)) === folder) });
        }
    }
    for (const { session, work } of jobs) {
        const job = new FileRun({ ...bench, session, serverLimit: engineSettings().serverLimit, retryWait: engineSettings().retryWait });
        stop.signal.addEventListener('abort', () => job.stop());
        const end = await work(job);
        code = Math.max(code, await reportEnd({ ...bench, session }, end, output));
        if (end.kind === 'waiting') {
            break;
        }
    }
    if (jobs.length === 0) {
        output.say({ summary: { read: 0 } }, `There is no file for this mapping in ${bench.runnable.folder}.`);
    }
    return code;
}

async function reportEnd({ ledger, session, runnable }: Bench, end: RunEnd, output: Output): Promise<ExitCode> {
    if (end.kind === 'missing') {
        output.problem(end.problem);
    }
    const hasErrors = await reportRun(ledger, runnable, end, output);
    const pause = session.gate.paused;
    if (end.kind === 'waiting' && pause) {
        const { text, hint } = pauseProblem(session.connection.name, pause);
        output.fail(text, `${hint ?? ''} What is left is kept: run the command again to go on.`.trim());
        return pause.code === 'connection.not-allowed' || pause.code === 'connection.unknown' ? ExitCode.BadInput : ExitCode.Unreachable;
    }
    if (end.kind === 'failed') {
        return ExitCode.BadInput;
    }
    return hasErrors || end.run.refused_count > 0 || end.kind !== 'finished' ? ExitCode.SomethingRefused : ExitCode.AllWell;
}

/** A run that has sent something already ends over the connection it began with, whatever the mapping says by now. */
async function jobFor({ home, ledger, session, runnable }: Bench, run: RunRow): Promise<Job> {
    const isElsewhere = run.connection !== runnable.mapping.connection && (await ledger.transact(db => isPlanFixed(db, run)));
    return { session: isElsewhere ? await openSession(home, run.connection) : session, work: job => job.resume(run) };
}

async function openSession(home: HomeFolder, name: string): Promise<ConnectionSession> {
    const store = await ConnectionStore.open(home);
    const connection = store.find(name);
    const apiKey = connection && (await store.secrets.get(connection.name));
    if (!connection || !apiKey) {
        throw new UserError(`The mapping uses the connection "${name}", which is not there or has no API key.`, store.hintOfNames());
    }
    return new ConnectionSession(connection, new InvoicedClient(connection.baseUrl, apiKey, { timeout: engineSettings().callTimeout }));
}

async function filesInFolder({ folder, mapping }: RunnableMapping): Promise<string[]> {
    const { files, ready } = mapping.upload.source;
    const settleTime = ready?.settle === undefined ? engineSettings().settleTime : ready.settle * 1000;
    const settling = new SettlingFolder(folder, fileMatcher(files, createRegistry().endings), settleTime);
    try {
        if (!(await settling.scan()).isSettling) {
            return [];
        }
        await sleep(settleTime);
        return (await settling.scan()).ready.map(file => file.path);
    } catch (error) {
        throw new UserError(
            `The folder ${folder} cannot be read: ${(error as Error).message}.`,
            'Correct "folder" in the mapping, or name a file.'
        );
    }
}
