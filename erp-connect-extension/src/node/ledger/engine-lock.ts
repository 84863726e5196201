import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';
import { holdExclusively } from './exclusive-file';
import { NativeDatabase } from './sqlite-database';

/** Another engine uses the ledger of this state folder. */
export class LedgerInUse extends UserError {}

/**
 * Keeps a second engine away from the ledger. The operating system gives the lock back when the process ends, however
 * it ends, so a killed engine leaves no stale one.
 */
export class EngineLock {
    private constructor(
        private readonly database: NativeDatabase,
        private readonly infoFile: string
    ) {}

    /**
     * @param who what this process is, for the message another one will show, e.g. `the workbench`.
     * Throws `LedgerInUse` naming the process that holds it.
     */
    static acquire(home: HomeFolder, who: string): EngineLock {
        const database = holdExclusively(home.engineLock);
        if (!database) {
            throw new LedgerInUse(
                `Another ERP Connect is at work in ${home.path}: ${holder(home.engineInfo)}.`,
                'Stop it first, or set ERP_CONNECT_HOME to another state folder.'
            );
        }
        writeFileSync(home.engineInfo, JSON.stringify({ pid: process.pid, who }));
        return new EngineLock(database, home.engineInfo);
    }

    release(): void {
        rmSync(this.infoFile, { force: true });
        this.database.close();
    }
}

function holder(infoFile: string): string {
    try {
        const { pid, who } = JSON.parse(readFileSync(infoFile, 'utf8')) as { pid: number; who: string };
        return `${who}, process ${pid}`;
    } catch {
        return 'a process that has just started';
    }
}
