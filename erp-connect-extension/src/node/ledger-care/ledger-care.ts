import { Ledger } from '../ledger/ledger';
import { raiseOnce, resolveProblems } from '../ledger/problem-store';
import { HomeFolder } from '../runtime/home-folder';
import { backupsIn } from './backup-folder';
import { BackupThread } from './backup-thread';
import { backupFailed } from './care-problems';
import { Housekeeping } from './housekeeping';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
// The start is for the files that wait.
const FIRST_LOOK = 60_000;

/** Looks after the ledger while it is at work: a backup a day, and nothing older than it has to be. */
export class LedgerCare {
    private readonly housekeeping: Housekeeping;
    private timer: NodeJS.Timeout | undefined;
    private backup: BackupThread | undefined;
    private looking: Promise<void> | undefined;
    private cleared = 0;
    private stopped = false;

    /** @param onDidChange told when there is a problem more or less. */
    constructor(
        private readonly ledger: Ledger,
        private readonly home: HomeFolder,
        private readonly onDidChange: () => void = () => undefined
    ) {
        this.housekeeping = new Housekeeping(ledger);
    }

    /** Looks now and then, from soon on. */
    start(): void {
        this.lookLater(FIRST_LOOK);
    }

    /** Does what is due, one thing after the other and never twice at a time. Never rejects: what fails is a problem. */
    look(now = Date.now()): Promise<void> {
        this.looking ??= this.lookOnce(now).finally(() => (this.looking = undefined));
        return this.looking;
    }

    /** Resolves when nothing is written any more. A backup that was not ready is made next time. */
    async stop(): Promise<void> {
        this.stopped = true;
        clearTimeout(this.timer);
        this.housekeeping.stop();
        this.backup?.end();
        await this.looking;
    }

    private lookLater(delay: number): void {
        this.timer = setTimeout(() => {
            void this.look().then(() => !this.stopped && this.lookLater(HOUR));
        }, delay).unref();
    }

    private async lookOnce(now: number): Promise<void> {
        try {
            await this.backUp(now);
            if (!this.stopped && now - this.cleared >= DAY) {
                await this.housekeeping.clear(now);
                this.cleared = now;
            }
        } catch {
            // The ledger does not take anything at the moment: its work says so, and there is another look.
        }
    }

    private async backUp(now: number): Promise<void> {
        try {
            if (!(await this.isBackupDue(now))) {
                return;
            }
            this.backup = new BackupThread(this.home, now);
            if ((await this.backup.done) !== undefined) {
                await this.ledger.transact(db => resolveProblems(db, { code: 'ledger.backup-failed' }));
            }
        } catch (error) {
            this.ledger.reportDamage(error);
            const problem = backupFailed(this.home.backups, error as Error);
            await this.ledger.transact(db => raiseOnce(db, problem, {}));
        } finally {
            this.backup = undefined;
        }
        this.onDidChange();
    }

    /** A day after the last one; the first an hour after the first run. */
    private async isBackupDue(now: number): Promise<boolean> {
        const [last] = backupsIn(this.home.backups);
        if (last) {
            return Math.abs(now - last.at) >= DAY; // a clock that was ahead must not keep us from it
        }
        const first = await this.ledger.transact(db => db.selectFrom('run').select('started_at').orderBy('id').limit(1).executeTakeFirst());
        return first !== undefined && now - first.started_at >= HOUR;
    }
}
