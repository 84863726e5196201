import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Transaction } from 'kysely';
import { noteGap, noteLoss } from '../ledger/doubt-store';
import { Ledger } from '../ledger/ledger';
import { isDamage } from '../ledger/ledger-damage';
import { LedgerSchema } from '../ledger/ledger-schema';
import { clearMarks, findMarks, setMark } from '../ledger/mark-store';
import { checkPages } from '../ledger/migrate';
import { raiseProblems } from '../ledger/problem-store';
import { openNative } from '../ledger/sqlite-database';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';
import { ledgerRestored } from './care-problems';
import { beginLedger, isLost, restoreNewest } from './restore-ledger';

// Larger ledgers are checked whole only when there is a reason to: it would keep the start waiting.
const QUICKLY_CHECKED = 64 * 1024 * 1024;

/**
 * Opens the ledger of a state folder. One that is damaged or gone is replaced by the newest backup, or by a new one;
 * it then holds a problem that says so, and a doubt. To be called by the holder of the engine's lock. Throws a
 * `UserError` where the ledger may be sound and cannot be opened.
 */
export async function openLedger(home: HomeFolder): Promise<Ledger> {
    try {
        const loss = lossOf(home);
        if (loss !== undefined) {
            await restoreNewest(home, loss);
        } else if (!existsSync(home.ledger)) {
            await beginLedger(home);
        }
        rmSync(home.ledgerSuspicion, { force: true });
        return await openOrReplace(home);
    } catch (error) {
        throw explained(home, error as Error);
    }
}

/** Why the ledger of a folder must be replaced before it is looked at. */
function lossOf(home: HomeFolder): string | undefined {
    if (isLost(home)) {
        return `The ledger ${home.ledger} was gone or empty.`;
    }
    const isSuspected = existsSync(home.ledger) && existsSync(home.ledgerSuspicion);
    return isSuspected ? `The ledger ${home.ledger} turned out to be damaged while it was in use.` : undefined;
}

async function openOrReplace(home: HomeFolder): Promise<Ledger> {
    try {
        return await openWhole(home);
    } catch (error) {
        if (!isDamage(error)) {
            throw error;
        }
        await restoreNewest(home, `The ledger ${home.ledger} is damaged: ${(error as Error).message}.`);
        return openWhole(home);
    }
}

/** The ledger turned out to be damaged: the next one who opens it replaces it. */
export function suspectLedger(home: HomeFolder): void {
    try {
        writeFileSync(home.ledgerSuspicion, 'ERP Connect replaces the ledger at its next start.\n');
    } catch {
        // A disk that takes nothing: the damage shows again.
    }
}

// A disk that breaks one ledger after the other must not be filled with them. Milliseconds.
const SOON = 60_000;

/** The time now. Throws when the damage before, at `last`, was too short ago for yet another ledger to be tried. */
export function timeOfDamage(last: number): number {
    const now = Date.now();
    if (now - last < SOON) {
        throw new UserError('The ledger was damaged twice within a minute.', 'Have the disk checked, then start ERP Connect again.');
    }
    return now;
}

async function openWhole(home: HomeFolder): Promise<Ledger> {
    if (statSync(home.ledger).size <= QUICKLY_CHECKED || existsSync(`${home.ledger}-wal`)) {
        const native = openNative(home.ledger);
        try {
            checkPages(native);
        } finally {
            native.close();
        }
    }
    const ledger = await Ledger.open(home.ledger);
    try {
        await ledger.transact(takeIntoUse);
        await ledger.checkpoint(); // where nothing is cut off from it
        ledger.beforeClose = db => clearMarks(db, 'in-use');
        ledger.onDidBreak = () => suspectLedger(home);
        return ledger;
    } catch (error) {
        await ledger.close();
        throw error;
    }
}

async function takeIntoUse(db: Transaction<LedgerSchema>): Promise<void> {
    const marks = await findMarks(db);
    if (marks.has('is-copy')) {
        const since = await noteLoss(db, Date.now());
        const what = 'The ledger was replaced by hand.';
        await raiseProblems(db, [ledgerRestored({ what, copy: 'A backup', since })], {});
    } else if (marks.has('in-use')) {
        await noteGap(db);
    }
    await setMark(db, 'in-use', 1);
}

function explained(home: HomeFolder, error: Error): Error {
    const { code } = error as NodeJS.ErrnoException;
    return code === undefined
        ? error
        : new UserError(
              `The ledger ${home.ledger} cannot be opened: ${error.message}.`,
              'Let this user read and write it and its folder, and free disk space. It was left as it is.'
          );
}
