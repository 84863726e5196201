import { findProperty } from '../invoiced/object-catalogue';
import { InvoicedObject } from '../invoiced/property';
import { Candidate, MatchColumn } from './column-candidate';
import { Memory, RememberedChoice } from './remembered-choice';
import { rulesOf } from './rules/object-rules';
import { kindOfType, valueFit } from './value-kind';

const SAME_EXPORT = 1;
/** A header that nobody could read without the choice: it goes before what only its words speak for. */
const NEW_WORD = 0.985;
/** How much surer a choice makes what the header says anyway; another header may still say it more clearly. */
const CONFIRMED = 0.05;
/** A word learned from another object fills a gap and takes nothing away. */
const OTHER_OBJECT = 0.8;
/** What each mapping takes from the score of a column that it does without: doubtful matches go, clear ones stay. */
const LEFT_OUT = 0.15;
const MOST_LEFT_OUT = 2;

/** Only the choices that the cells do not contradict. */
export function believed(memory: Memory, columns: readonly MatchColumn[], object: InvoicedObject): Memory {
    return { ...memory, choices: memory.choices.filter(choice => isPossible(choice, columns[choice.column], object)) };
}

/** Whether people chose a property for the column in mappings for this object, this very property if one is given. */
export function isTaught({ choices }: Memory, column: number, property?: string): boolean {
    return choices.some(
        choice => choice.column === column && choice.nearness !== 'other' && (property === undefined || choice.property === property)
    );
}

/**
 * Works in what people chose and left out.
 * @param read what the headers and cells say, each column on its own
 * @param understood the same after the columns were compared with each other
 */
export function withMemory(memory: Memory, read: readonly Candidate[], understood: readonly Candidate[]): readonly Candidate[] {
    return [
        ...understood.filter(({ column }) => !isTaught(memory, column)).map(each => lessSure(each, memory.leftOut.get(each.column))),
        ...memory.choices.flatMap(choice => taughtCandidate(choice, read, understood) ?? [])
    ];
}

function taughtCandidate(choice: RememberedChoice, read: readonly Candidate[], understood: readonly Candidate[]): Candidate | undefined {
    const { column, property, nearness } = choice;
    const isSame = (each: Candidate): boolean => each.column === column && each.property === property;
    const known = read.find(isSame) ?? { column, property, concepts: [], values: 'any' as const, unknown: [] };
    if (nearness === 'export') {
        return { ...known, score: SAME_EXPORT, chosen: choice };
    }
    if (nearness === 'other') {
        return read.some(each => each.column === column) ? undefined : { ...known, score: OTHER_OBJECT, chosen: choice };
    }
    if (!read.some(isSame)) {
        return { ...known, score: NEW_WORD, chosen: choice };
    }
    // Where the other columns of this file speak against it, the choice was made for a different table.
    const here = understood.find(isSame);
    return here && { ...here, score: Math.max(here.score, Math.min(NEW_WORD, here.score + CONFIRMED)), chosen: choice };
}

function lessSure(candidate: Candidate, leftOut: readonly string[] = []): Candidate {
    return leftOut.length === 0
        ? candidate
        : { ...candidate, score: candidate.score - LEFT_OUT * Math.min(leftOut.length, MOST_LEFT_OUT), leftOut };
}

/** The same export is believed as long as its cells can be read; elsewhere they must look like the property, too. */
function isPossible({ property, nearness, converted }: RememberedChoice, { profile }: MatchColumn, object: InvoicedObject): boolean {
    const found = findProperty(object, property);
    if (!found || converted) {
        return found !== undefined;
    }
    if (valueFit(kindOfType(found.type), profile) === 0) {
        return false;
    }
    const rules = rulesOf(object.id).filter(rule => rule.property === property);
    return nearness === 'export' || rules.length === 0 || rules.some(({ values }) => valueFit(values, profile) > 0);
}
