import { fork } from 'node:child_process';
import { once } from 'node:events';
import { promises } from 'node:fs';
import { DownloadRun } from '../download/download-run';
import { planByHand } from '../download/plan-downloads';
import { ConnectionSession } from '../engine/connection-session';
import { loadMapping } from '../engine/loaded-mapping';
import { InvoicedClient } from '../invoiced/invoiced-client';
import { Ledger } from '../ledger/ledger';
import { unfinishedDownloads } from '../ledger/run-store';

/** A download in a process of its own, and the instruction at which that process dies. */
export interface CrashPlan {
    readonly ledger: string;
    readonly mapping: string;
    readonly url: string;
    readonly key: string;
    /** By it a second process knows the download of the first. */
    readonly askedAt: number;
    /** Which transaction is its last: before it is begun, or once it is on the disk. */
    readonly transaction?: number;
    readonly when?: 'before' | 'after';
    /** It dies where the file has its name and the draft is still there. */
    readonly atRemoval?: boolean;
}

/** Runs a download to its end, or to the end of its process. Says whether it came to its own end. */
export async function crash(plan: CrashPlan): Promise<boolean> {
    const child = fork(__filename, { env: { ...process.env, CRASH_PLAN: JSON.stringify(plan) } });
    await once(child, 'exit');
    if (child.signalCode !== 'SIGKILL' && child.exitCode !== 0) {
        throw new Error(`The download ended with ${String(child.exitCode)}.`);
    }
    return child.exitCode === 0;
}

async function run(plan: CrashPlan): Promise<void> {
    const ledger = await Ledger.open(plan.ledger);
    const connection = { name: 'main', environment: 'custom' as const, baseUrl: plan.url };
    const session = new ConnectionSession(connection, new InvoicedClient(plan.url, plan.key));
    const runnable = loadMapping(plan.mapping).download!;
    const die = (): never => process.kill(process.pid, 'SIGKILL') as never;
    let transactions = 0;
    const transact = ledger.transact.bind(ledger);
    ledger.transact = async work => {
        const isLast = ++transactions === plan.transaction;
        if (isLast && plan.when === 'before') {
            die();
        }
        const result = await transact(work);
        return isLast ? die() : result;
    };
    if (plan.atRemoval) {
        promises.rm = async () => die();
    }
    await ledger.transact(planByHand(runnable, plan.askedAt));
    for (const each of await ledger.transact(db => unfinishedDownloads(db, runnable.id))) {
        await new DownloadRun({ ledger, session, runnable, retryWait: 5 }).resume(each);
    }
    session.close();
    await ledger.close();
}

if (process.env.CRASH_PLAN && process.send) {
    void run(JSON.parse(process.env.CRASH_PLAN) as CrashPlan).then(() => process.disconnect());
}
