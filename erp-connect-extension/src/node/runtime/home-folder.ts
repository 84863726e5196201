import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { UserError } from './user-error';

/** The state folder and what lies in it. Nothing in it belongs under version control. */
export class HomeFolder {
    readonly ledger: string;
    /** There when the ledger turned out to be damaged while it was in use. */
    readonly ledgerSuspicion: string;
    /** Folder of the daily backups. */
    readonly backups: string;
    readonly backupLock: string;
    readonly engineLock: string;
    readonly engineInfo: string;
    readonly connections: string;
    readonly secrets: string;

    private constructor(readonly path: string) {
        this.ledger = join(path, 'ledger.sqlite');
        this.ledgerSuspicion = join(path, 'ledger.damaged');
        this.backups = join(path, 'backups');
        this.backupLock = join(path, 'backup-lock.sqlite');
        this.engineLock = join(path, 'engine-lock.sqlite');
        this.engineInfo = join(path, 'engine.json');
        this.connections = join(path, 'connections.json');
        this.secrets = join(path, 'secrets.json');
    }

    /** `ERP_CONNECT_HOME`, else the usual place of the operating system. Made when it is not there. */
    static open(path: string = process.env.ERP_CONNECT_HOME || envPaths('erp-connect', { suffix: '' }).data): HomeFolder {
        try {
            mkdirSync(path, { recursive: true, mode: 0o700 });
        } catch (error) {
            throw new UserError(
                `The state folder ${path} cannot be made: ${(error as Error).message}.`,
                'Set ERP_CONNECT_HOME to a folder that this user may write to.'
            );
        }
        return new HomeFolder(path);
    }
}
