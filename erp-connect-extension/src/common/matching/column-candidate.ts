import { Concept } from './concept';
import { ColumnProfile } from './column-profile';
import { Reading } from './header-reading';
import { MatchingRule, RulePhrase } from './rules/matching-rule';
import { RememberedChoice } from './remembered-choice';
import { ValueKind, valueFit } from './value-kind';

/** A column that may fill a property. */
export interface Candidate {
    /** 0-based column. */
    readonly column: number;
    readonly property: string;
    readonly score: number;
    /** What the header says, as far as the property needs it; empty where nothing of it was read. */
    readonly concepts: readonly Concept[];
    readonly values: ValueKind;
    /** Words of the header that nobody knows. */
    readonly unknown: readonly string[];
    /** What was found out beside the header and the cells of this column, as an end of a sentence. */
    readonly evidence?: string;
    /** Where people chose the property for this column. */
    readonly chosen?: RememberedChoice;
    /** Labels of mappings that do without this column. */
    readonly leftOut?: readonly string[];
}

/** A column with all that is known of it. */
export interface MatchColumn {
    readonly index: number;
    readonly header: string;
    readonly readings: readonly Reading[];
    readonly profile: ColumnProfile;
}

/** Below this nothing is suggested. */
export const LEAST_SCORE = 0.6;

// A word that nobody knows may change the meaning of a header altogether, the more the shorter the rest is.
const UNKNOWN_BESIDE_ONE = 0.38;
const UNKNOWN_BESIDE_MORE = 0.2;
const TOLERATED = 0.004;
/** An empty column is not wrong, but nothing speaks for it beside its header. */
const EMPTY = 0.97;

/** Every property a column may fill, with the best score for each. */
export function candidatesOf(column: MatchColumn, rules: readonly MatchingRule[]): readonly Candidate[] {
    const best = new Map<string, Candidate>();
    for (const { property, values, phrases } of rules) {
        const fit = valueFit(values, column.profile) * (column.profile.filled === 0 ? EMPTY : 1);
        if (fit === 0) {
            continue;
        }
        for (const reading of column.readings) {
            for (const phrase of phrases) {
                const score = round(phraseScore(reading, phrase) * fit);
                if (score >= LEAST_SCORE && score > (best.get(property)?.score ?? 0)) {
                    best.set(property, {
                        column: column.index,
                        property,
                        score,
                        concepts: phrase.concepts,
                        values,
                        unknown: reading.unknown
                    });
                }
            }
        }
    }
    return [...best.values()];
}

function phraseScore({ concepts, unknown }: Reading, phrase: RulePhrase): number {
    if (concepts.size < phrase.concepts.length || !phrase.concepts.every(concept => concepts.has(concept))) {
        return 0;
    }
    let score = phrase.score;
    for (const concept of concepts) {
        if (!phrase.concepts.includes(concept)) {
            if (!phrase.also.has(concept)) {
                return 0;
            }
            score -= TOLERATED;
        }
    }
    return score - unknown.length * (phrase.concepts.length > 1 ? UNKNOWN_BESIDE_MORE : UNKNOWN_BESIDE_ONE);
}

function round(score: number): number {
    return Math.round(Math.min(score, 0.99) * 1000) / 1000;
}
