import { Candidate, MatchColumn } from './column-candidate';
import { Concept } from './concept';

/** What one column says about another. Each step takes candidates away, or changes their scores. */
export type Step = (candidates: readonly Candidate[], columns: readonly MatchColumn[]) => readonly Candidate[];

/** Whether the header says all of this. */
export function has(candidate: Candidate, ...concepts: Concept[]): boolean {
    return concepts.every(concept => candidate.concepts.includes(concept));
}

/** Whether the header says this and nothing else. */
export function only(candidate: Candidate, ...concepts: Concept[]): boolean {
    return candidate.concepts.length === concepts.length && has(candidate, ...concepts);
}
