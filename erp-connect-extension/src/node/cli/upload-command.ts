import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileMatcher } from '../folder/ignored-files';
import { SettlingFolder } from '../folder/settling-folder';
import { EngineLock } from '../ledger/engine-lock';
import { unfinishedRuns } from '../ledger/run-store';
import { hashFile } from '../engine/content-hash';
import { engineSettings } from '../engine/engine-settings';
import { RecalledRuns } from '../engine/recalled-runs';
import { LedgerCare } from '../ledger-care/ledger-care';
import { RunnableMapping } from '../engine/loaded-mapping';
import { createRegistry } from '../readers/create-registry';
import { checkRegularFile } from '../readers/regular-file';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';
import { ExitCode } from './exit-code';
import { namedFile } from './named-file';
import { Output } from './output';
import { reportEnd } from './run-report';
import { runnableMapping } from './runnable-mapping';
import { WorkBench } from './work-bench';

/** `erp-connect upload MAPPING [FILE…]`: runs now, through the same ledger as the engine. Without files, all that lie in the folder. */
export async function uploadCommand(mappingFile: string, files: readonly string[], output: Output): Promise<ExitCode> {
    const runnable = runnableMapping(mappingFile);
    await Promise.all(files.map(file => checkRegularFile(namedFile(file))));
    const home = HomeFolder.open();
    const bench = await WorkBench.open(home, EngineLock.acquire(home, 'erp-connect upload'));
    try {
        const paused = await bench.pauseOf(runnable);
        if (paused) {
            throw paused;
        }
        await bench.session(runnable.mapping.connection);
        await new RecalledRuns(bench.ledger, runnable, createRegistry().endings).recall();
        const code = await uploadAll(bench, runnable, files, output);
        if (!bench.isStopping) {
            await new LedgerCare(bench.ledger, home).look(); // where there is no engine, nobody else does
        }
        return code;
    } finally {
        await bench.close();
    }
}

async function uploadAll(bench: WorkBench, runnable: RunnableMapping, files: readonly string[], output: Output): Promise<ExitCode> {
    let code = ExitCode.AllWell;
    // What an earlier call left behind goes first: its outcome must be known before the same records are planned again.
    const left = await bench.ledger.transact(db => unfinishedRuns(db, runnable.id));
    const folder = existsSync(runnable.folder) ? realpathSync(runnable.folder) : runnable.folder;
    const paths = files.length > 0 ? files.map(file => realpathSync(file)) : await filesInFolder(runnable);
    const jobs = left.map(run => () => bench.resume(runnable, run));
    for (const path of paths) {
        const hash = await hashFile(path);
        if (!left.some(run => run.content_hash === hash && basename(run.file_path) === basename(path))) {
            jobs.push(() => bench.start(runnable, path, dirname(realpathSync(path)) === folder));
        }
    }
    for (const work of jobs) {
        if (bench.isStopping) {
            return Math.max(code, ExitCode.SomethingRefused);
        }
        const done = await work();
        code = Math.max(code, await reportEnd(bench, runnable, done, output));
        if (done.end.kind === 'waiting') {
            break;
        }
    }
    if (jobs.length === 0) {
        output.say({ summary: { read: 0 } }, `There is no file for this mapping in ${runnable.folder}.`);
    }
    return code;
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
