import { Ledger } from '../ledger/ledger';
import { raiseOnce, resolveProblems } from '../ledger/problem-store';
import { NotificationProblem } from './notification-problems';

/** Problems of notifications: each is there or not, and the ledger is asked only when that changes. */
export class StandingProblems {
    /** By code and file: the text that is open, `undefined` when nothing is. */
    private readonly known = new Map<string, string | undefined>();

    constructor(
        private readonly ledger: Ledger,
        private readonly onDidChange: () => void
    ) {}

    /** Puts a problem in the place of what was said of the same code and file before. */
    async raise(problem: NotificationProblem): Promise<void> {
        const { code, file, text } = problem;
        await this.change(code, file, text, () =>
            this.ledger.transact(async db => {
                // What a restart finds is there already; another text is another problem.
                if (this.known.get(keyOf(code, file)) !== undefined) {
                    await resolveProblems(db, { code, file });
                }
                await raiseOnce(db, problem, {});
            })
        );
    }

    async settle(code: string, file: string): Promise<void> {
        await this.change(code, file, undefined, () => this.ledger.transact(db => resolveProblems(db, { code, file })));
    }

    private async change(code: string, file: string, text: string | undefined, write: () => Promise<unknown>): Promise<void> {
        const key = keyOf(code, file);
        if (this.known.has(key) && this.known.get(key) === text) {
            return;
        }
        await write();
        this.known.set(key, text);
        this.onDidChange();
    }
}

function keyOf(code: string, file: string): string {
    return JSON.stringify([code, file]);
}
