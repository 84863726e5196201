import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { noteLoss } from '../ledger/doubt-store';
import { Ledger } from '../ledger/ledger';
import { isDamage } from '../ledger/ledger-damage';
import { raiseProblems } from '../ledger/problem-store';
import { HomeFolder } from '../runtime/home-folder';
import { backupsIn, fileStamp } from './backup-folder';
import { carryOver } from './carry-over';
import { LedgerLoss, ledgerRestored } from './care-problems';
import { copyChecked, syncFile, syncFolder } from './copy-ledger';

// What SQLite keeps beside a file.
const COMPANIONS = ['-wal', '-shm'];
const ASIDE = /^ledger\.aside-.*\.sqlite$/;

/**
 * Puts the newest backup that is whole in the place of the ledger, or a new ledger where there is none, and the present
 * one aside. The new one says so of itself, and knows what it has to prove. Everything is made ready beside: a crash
 * at any moment leaves the old one in its place, or none, which `isLost` finds.
 *
 * @param what why, as a sentence.
 */
export async function restoreNewest(home: HomeFolder, what: string): Promise<void> {
    let hindrance: unknown;
    for (const { file } of backupsIn(home.backups)) {
        try {
            await restoreFrom(home, file, what);
            return;
        } catch (error) {
            hindrance ??= isDamage(error) ? undefined : error;
        }
    }
    if (hindrance !== undefined) {
        throw hindrance as Error; // a full disk, say, is no reason to forget everything
    }
    await putInPlace(home, what, undefined);
}

/** The same with one file. Throws what makes it unfit, and then changes nothing. */
export function restoreFrom(home: HomeFolder, file: string, what: string): Promise<void> {
    return putInPlace(home, what, file);
}

/** Begins the first ledger of a state folder: what bears its name is never half of one. */
export async function beginLedger(home: HomeFolder): Promise<void> {
    const draft = newDraft(home);
    await (await Ledger.open(draft)).close();
    renameSync(draft, home.ledger);
}

/** Whether there was a ledger that is not there any more. */
export function isLost(home: HomeFolder): boolean {
    return existsSync(home.ledger) ? statSync(home.ledger).size === 0 : backupsIn(home.backups).length + asides(home).length > 0;
}

async function putInPlace(home: HomeFolder, what: string, copy: string | undefined): Promise<void> {
    const draft = newDraft(home);
    try {
        if (copy !== undefined) {
            copyChecked(copy, draft);
        }
        const begun = beginOfLost(home);
        const aside = freeAside(home);
        await describeLoss(
            home,
            draft,
            { what, aside: existsSync(home.ledger) ? basename(aside) : undefined, copy: copy && basename(copy) },
            begun
        );
        syncFile(draft);
        setAside(home, aside);
        renameSync(draft, home.ledger);
        syncFolder(home.path);
    } catch (error) {
        newDraft(home);
        throw error;
    }
}

/** Where a ledger is made ready; what an earlier try left there is removed. */
function newDraft(home: HomeFolder): string {
    const draft = `${home.ledger}.draft`;
    [draft, ...COMPANIONS.map(end => draft + end)].forEach(file => rmSync(file, { force: true }));
    return draft;
}

/** When the ledger that is lost was begun; now where nobody knows, so that nothing passes for its doing. */
function beginOfLost(home: HomeFolder): number {
    const lost = existsSync(home.ledger) ? home.ledger : asides(home).at(-1);
    return Math.floor(lost === undefined ? Date.now() : statSync(lost).birthtimeMs);
}

async function describeLoss(home: HomeFolder, draft: string, loss: Omit<LedgerLoss, 'since'>, begun: number): Promise<void> {
    const ledger = await Ledger.open(draft);
    try {
        await ledger.transact(db => carryOver(db, home.ledger)).catch(() => undefined); // what is garbled there
        await ledger.transact(async db => {
            const since = await noteLoss(db, begun);
            await raiseProblems(db, [ledgerRestored({ ...loss, since })], {});
        });
    } finally {
        await ledger.close();
    }
}

/** The file goes first: a ledger without what stands beside it would look whole, and have forgotten something. */
function setAside(home: HomeFolder, aside: string): void {
    for (const end of ['', ...COMPANIONS]) {
        if (existsSync(home.ledger + end)) {
            renameSync(home.ledger + end, aside + end);
        }
    }
}

function freeAside(home: HomeFolder, now = Date.now()): string {
    for (let copy = 1; ; copy++) {
        const file = join(home.path, `ledger.aside-${fileStamp(now)}${copy === 1 ? '' : `-${copy}`}.sqlite`);
        if (!existsSync(file)) {
            return file;
        }
    }
}

/** Ledgers that were put aside, oldest first. */
function asides(home: HomeFolder): string[] {
    return readdirSync(home.path)
        .filter(name => ASIDE.test(name))
        .sort()
        .map(name => join(home.path, name));
}
