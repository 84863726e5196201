import { InvoicedObject } from '../invoiced/property';
import { assign } from './assignment';
import { Candidate, candidatesOf, LEAST_SCORE, MatchColumn } from './column-candidate';
import { profileColumn } from './column-profile';
import { withoutDoubleTax } from './double-tax';
import { exactCandidates } from './exact-header';
import { reasonOf } from './match-reason';
import { readHeaders } from './read-headers';
import { PastMapping } from './past-mapping';
import { remember } from './remembered-choice';
import { rulesOf } from './rules/object-rules';
import { inContext } from './table-context';
import { believed, isTaught, withMemory } from './taught-columns';

/** A table to find columns in. */
export interface MatchInput {
    readonly object: InvoicedObject;
    /** Texts of the header row, as the file has them. */
    readonly headers: readonly string[];
    /** First rows, as many as there are at hand; 20 to 50 are plenty. */
    readonly rows?: readonly (readonly string[])[];
    /** Mappings that people made before. */
    readonly past?: readonly PastMapping[];
}

/** A column for a property. */
export interface ColumnMatch {
    readonly property: string;
    readonly column: string;
    /** 0-based. */
    readonly index: number;
    /** 0.6 to 1; from 0.8 practically certain. */
    readonly score: number;
    /** One sentence for a person. */
    readonly reason: string;
}

export interface ColumnMatching {
    /** In the order of the columns; each property and each column once at most. */
    readonly matches: readonly ColumnMatch[];
    /** Headers without a property, in the order of the file. */
    readonly unmatched: readonly string[];
}

/**
 * Finds the column for each property by what people chose for such headers before, what the headers say, in any of the
 * languages the vocabulary has, what the cells look like and what the columns say about each other. Leaves a column
 * out rather than guess.
 */
export function matchColumns({ object, headers, rows = [], past = [] }: MatchInput): ColumnMatching {
    const readings = readHeaders(headers);
    const columns = headers.map((header, index) => ({ index, header, readings: readings[index], profile: profileColumn(rows, index) }));
    const memory = believed(remember(headers, past, object), columns, object);
    const read = columns
        .filter(({ header }) => /\p{L}/u.test(header))
        .flatMap(column => allCandidates(column, object))
        .filter(candidate => !isTaught(memory, candidate.column) || isTaught(memory, candidate.column, candidate.property));
    const candidates = withMemory(memory, read, inContext(read, columns)).filter(({ score }) => score >= LEAST_SCORE);
    const matches = withoutDoubleTax(assign(candidates))
        .map(candidate => matchOf(candidate, columns[candidate.column]))
        .sort((left, right) => left.index - right.index);
    const matched = new Set(matches.map(({ index }) => index));
    return { matches, unmatched: headers.filter((_, index) => !matched.has(index)) };
}

function allCandidates(column: MatchColumn, object: InvoicedObject): readonly Candidate[] {
    const ids = new Set(object.properties.map(({ id }) => id));
    const rules = rulesOf(object.id).filter(({ property }) => ids.has(property));
    const exact = exactCandidates(
        column,
        object,
        new Set(rules.map(({ property }) => property).filter(property => property !== 'accounting_id'))
    );
    return exact.length > 0 ? exact : candidatesOf(column, rules);
}

function matchOf(candidate: Candidate, { header, index, profile }: MatchColumn): ColumnMatch {
    const { property, score } = candidate;
    return { property, column: header, index, score: Math.round(score * 100) / 100, reason: reasonOf(candidate, profile.filled) };
}
