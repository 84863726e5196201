import { Problem } from '../../common/problem';
import { Ledger } from '../ledger/ledger';
import { raiseOnce, resolveProblems } from '../ledger/problem-store';

const CODE = 'folder.no-events';
/** The limits that a person can raise. That a share tells of nothing, as many do, nobody can change. */
const LIMITS = new Set(['ENOSPC', 'EMFILE', 'ENFILE', 'ENOMEM']);

/** Folders for which the system has no room for one more watch: told once for all of them, as long as there is one. */
export class MissingEvents {
    private readonly failures = new Map<string, Error>();
    /** Whether the ledger knows of it; `undefined` when that is not certain. */
    private isTold: boolean | undefined;
    private telling: Promise<unknown> = Promise.resolve();

    /** @param interval milliseconds between two looks at a folder without events. */
    constructor(
        private readonly ledger: Ledger,
        private readonly interval: number,
        private readonly onDidChange: () => void
    ) {}

    /** @param failure why no events come of this folder; `undefined` when they do, or when nobody looks any more. */
    note(folder: string, failure: NodeJS.ErrnoException | undefined): void {
        if (failure && LIMITS.has(failure.code ?? '')) {
            this.failures.set(folder, failure);
        } else {
            this.failures.delete(folder);
        }
        if (this.isTold !== this.failures.size > 0) {
            this.isTold = this.failures.size > 0;
            this.telling = this.telling.then(() => this.tell()).then(this.onDidChange, () => (this.isTold = undefined));
        }
    }

    private tell(): Promise<unknown> {
        const [failed] = this.failures;
        return this.ledger.transact<unknown>(db =>
            failed ? raiseOnce(db, noEvents(...failed, this.interval / 1000), {}) : resolveProblems(db, { code: CODE })
        );
    }
}

function noEvents(folder: string, { message }: Error, seconds: number): Problem {
    return {
        code: CODE,
        severity: 'warning',
        kind: 'operational',
        text:
            `The system does not tell of new files any more, for example in ${folder}: no more folders can be watched (${message}). `
            + `This does not mean that a disk is full. Folders are looked at every ${seconds} seconds instead, and no file is missed.`,
        hint:
            'To have files taken sooner, let the system watch more: on Linux raise fs.inotify.max_user_watches and '
            + 'fs.inotify.max_user_instances, or end programs that watch many folders.'
    };
}
