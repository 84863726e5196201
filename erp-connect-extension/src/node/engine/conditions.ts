import { Problem } from '../../common/problem';
import { Ledger } from '../ledger/ledger';
import { raiseOnce, resolveProblems } from '../ledger/problem-store';

/** What keeps one mapping from working, as problems that are raised once and end by themselves. */
export class Conditions {
    /** Codes of which nothing is open: each look settles the same ones, which must not cost a transaction each. */
    private readonly settled = new Set<string>();

    constructor(
        private readonly ledger: Ledger,
        private readonly mappingId: string
    ) {}

    /** Adds nothing while it lasts. */
    async raise(problem: Problem): Promise<void> {
        this.settled.delete(problem.code);
        await this.ledger.transact(db => raiseOnce(db, problem, { mappingId: this.mappingId }));
    }

    /** It does not hold any more. */
    async settle(code: string): Promise<void> {
        if (!this.settled.has(code)) {
            await this.ledger.transact(db => resolveProblems(db, { code, mappingId: this.mappingId }));
            this.settled.add(code);
        }
    }

    /** It does not hold of this file any more. */
    async settleFor(file: string, code: string): Promise<void> {
        await this.ledger.transact(db => resolveProblems(db, { code, mappingId: this.mappingId, file }));
    }
}
