import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';
import { NativeDatabase, openNative } from './sqlite-database';

/** Another engine uses the ledger of this state folder. */
export class LedgerInUse extends UserError {}

/**
 * Keeps a second engine away from the ledger. The lock is a database held in an exclusive transaction: the
 * operating system gives it back when the process ends, however it ends, so a killed engine leaves no stale lock.
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
        const database = openNative(home.engineLock, { timeout: 0 });
        try {
            database.exec('begin exclusive');
        } catch (error) {
            database.close();
            if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) {
                throw new LedgerInUse(
                    `Another ERP Connect is at work in ${home.path}: ${holder(home.engineInfo)}.`,
                    'Stop it first, or set ERP_CONNECT_HOME to another state folder.'
                );
            }
            throw error;
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
