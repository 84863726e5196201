import { Candidate } from './column-candidate';

/** A column may give way to another only where its other meaning is nearly as good. */
const NEARLY = 0.1;

/**
 * Gives each property at most one column and each column at most one property. The most certain goes first, because a
 * sure match must never be given up for two doubtful ones; then columns that were left over may push another one to a
 * meaning that is nearly as good.
 */
export function assign(candidates: readonly Candidate[]): readonly Candidate[] {
    const byProperty = new Map<string, Candidate>();
    const byColumn = new Map<number, Candidate>();
    const take = (candidate: Candidate): void => {
        byProperty.set(candidate.property, candidate);
        byColumn.set(candidate.column, candidate);
    };
    const sorted = [...candidates].sort((left, right) => right.score - left.score || left.column - right.column);
    for (const candidate of sorted) {
        if (!byProperty.has(candidate.property) && !byColumn.has(candidate.column)) {
            take(candidate);
        }
    }
    for (const candidate of sorted) {
        const holder = byProperty.get(candidate.property);
        if (byColumn.has(candidate.column) || !holder) {
            continue;
        }
        const other = sorted.find(
            each => each.column === holder.column && !byProperty.has(each.property) && each.score >= holder.score - NEARLY
        );
        if (other) {
            take(other);
            take(candidate);
        }
    }
    return [...byProperty.values()];
}
