import { setTimeout as sleep } from 'node:timers/promises';
import { countDeliveries } from '../ledger/delivery-store';
import { Ledger } from '../ledger/ledger';
import { RunRow, findRun, toRunInfo } from '../ledger/run-store';
import { HomeFolder } from '../runtime/home-folder';
import { ExitCode } from './exit-code';
import { Output, countsText } from './output';

// Milliseconds between two looks, and until a run counts as kept up in which nothing moves.
const LOOK = 200;
const PATIENCE = 5_000;

/** Waits for runs that the engine works on, as long as something moves, and tells what came of them. */
export async function awaitRuns(home: HomeFolder, runIds: readonly number[], output: Output): Promise<ExitCode> {
    const ledger = Ledger.openForReading(home.ledger);
    try {
        let code = ExitCode.AllWell;
        for (const id of runIds) {
            code = Math.max(code, tell(await settled(ledger, id), output));
        }
        return code;
    } finally {
        await ledger.close();
    }
}

async function settled(ledger: Ledger, runId: number): Promise<RunRow> {
    let left = -1;
    for (let movedAt = Date.now(); ;) {
        const { run, open } = await ledger.transact(async db => ({
            run: await findRun(db, runId),
            open: await countDeliveries(db, runId, ['planned', 'sent'])
        }));
        movedAt = open === left ? movedAt : Date.now();
        left = open;
        if (run.state === 'finished' || run.state === 'failed' || Date.now() - movedAt > PATIENCE) {
            return run;
        }
        await sleep(LOOK);
    }
}

function tell(row: RunRow, output: Output): ExitCode {
    const run = toRunInfo(row);
    const { rows: _rows, read, ...outcomes } = run.counts;
    const isOver = run.state === 'finished';
    output.say(
        { run },
        isOver
            ? `${run.file}: ${read} records: ${countsText(outcomes)}${run.refusedFile ? `\n    Refused rows: ${run.refusedFile}` : ''}`
            : `${run.file}: still under way; erp-connect status shows it.`
    );
    return isOver && run.counts.refused === 0 ? ExitCode.AllWell : ExitCode.SomethingRefused;
}
