import { ProblemQuery } from '../../common/engine-protocol';
import { Problem } from '../../common/problem';
import { Ledger } from '../ledger/ledger';
import { findProblems, raiseProblems } from '../ledger/problem-store';

/** A problem like any other but for the parts that are given. */
export function someProblem(parts: Partial<Problem> = {}): Problem {
    return { code: 'cell.bad', severity: 'error', kind: 'user', text: 'This is bad.', ...parts };
}

/** Raises problems that are alike but for the parts that are given. */
export function raiseSome(ledger: Ledger, parts: readonly Partial<Problem>[], runId?: number): Promise<void> {
    return ledger.transact(db => raiseProblems(db, parts.map(someProblem), { runId, mappingId: '/m.mapping.json' }));
}

export async function foundProblems(ledger: Ledger, query: ProblemQuery = {}): Promise<Problem[]> {
    return [...(await ledger.transact(db => findProblems(db, query))).items];
}

export async function foundTexts(ledger: Ledger, query?: ProblemQuery): Promise<string[]> {
    return (await foundProblems(ledger, query)).map(({ text }) => text);
}
