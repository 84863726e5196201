import { Candidate } from './column-candidate';

/**
 * A gross amount as unit price has its tax inside: the tax would be counted twice. Where no net amount was found, the
 * tax is left to the person who makes the mapping, unless one chose it before.
 */
export function withoutDoubleTax(assigned: readonly Candidate[]): readonly Candidate[] {
    const gross = assigned.some(({ property, concepts }) => property === 'unit_cost' && concepts.includes('gross'));
    return gross ? assigned.filter(({ property, chosen }) => property !== 'tax' || chosen) : assigned;
}
