import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { EngineLock } from '../ledger/engine-lock';
import { isDamage } from '../ledger/ledger-damage';
import { copyLedger } from '../ledger-care/copy-ledger';
import { makeBackup } from '../ledger-care/make-backup';
import { restoreFrom } from '../ledger-care/restore-ledger';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';
import { ExitCode } from './exit-code';
import { Output } from './output';

/** `erp-connect backup [FILE]`: the ledger as it is now, also while an engine is at work. */
export async function backupCommand(file: string | undefined, output: Output): Promise<ExitCode> {
    const home = HomeFolder.open();
    if (!existsSync(home.ledger)) {
        throw new UserError(`There is no ledger in ${home.path} yet.`, 'Nothing has run, so there is nothing to back up.');
    }
    const backup = copy(home, file === undefined ? undefined : backupTarget(home, file));
    if (backup === undefined) {
        throw new UserError('Another backup is being made.', 'Wait until it is done.');
    }
    output.say({ backup: { file: backup, bytes: statSync(backup).size } }, `The ledger is backed up to ${backup}.`);
    return ExitCode.AllWell;
}

/** `erp-connect restore FILE`: a backup in the place of the ledger, which is put aside. */
export async function restoreCommand(file: string, output: Output): Promise<ExitCode> {
    const home = HomeFolder.open();
    const backup = resolve(file);
    if (!existsSync(backup)) {
        throw new UserError(`There is no file ${file}.`);
    }
    const lock = EngineLock.acquire(home, 'erp-connect restore');
    try {
        await restoreFrom(home, backup, 'The ledger was replaced by hand.');
    } catch (error) {
        if (isDamage(error)) {
            throw new UserError(`${file} is not a whole backup: ${(error as Error).message}.`, 'Nothing was changed. Take another one.');
        }
        throw error;
    } finally {
        lock.release();
    }
    output.say(
        { restored: { file: backup } },
        `${backup} is the ledger now. What may have been sent since it was made is looked up in Invoiced before it is sent again.`
    );
    return ExitCode.AllWell;
}

function copy(home: HomeFolder, file: string | undefined): string | undefined {
    if (file === undefined) {
        return makeBackup(home);
    }
    copyLedger(home.ledger, file);
    return file;
}

function backupTarget(home: HomeFolder, file: string): string {
    const target = resolve(file);
    const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() === true;
    if (isFolder || (existsSync(target) && realpathSync(target) === realpathSync(home.ledger))) {
        throw new UserError(
            isFolder ? `${file} is a folder.` : `${file} is the ledger itself.`,
            'Name the file that the backup is to be written to.'
        );
    }
    return target;
}
