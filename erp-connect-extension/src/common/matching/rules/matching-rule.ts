import { Concept, isConcept } from '../concept';
import { ValueKind } from '../value-kind';

/** Headers that mean a property, as a person writes them down. */
export interface RuleSource {
    readonly property: string;
    readonly values: ValueKind;
    readonly phrases: Readonly<Record<string, number>>;
    readonly also: string;
}

/** Headers that mean a property, as concepts, and how certain that is. */
export interface MatchingRule {
    readonly property: string;
    readonly values: ValueKind;
    readonly phrases: readonly RulePhrase[];
}

export interface RulePhrase {
    /** All of these must be in the header. */
    readonly concepts: readonly Concept[];
    /** These may be there, too, and change nothing; any other concept means something else. */
    readonly also: ReadonlySet<Concept>;
    /** 0 to 1, before cells and other columns are looked at. */
    readonly score: number;
}

/**
 * @param phrases from concepts divided by blanks to the score. `@own` stands for the kind of document the property
 * belongs to, `invoice` in the rules of invoices.
 * @param also concepts, divided by blanks, that change nothing.
 */
export function rule(property: string, values: ValueKind, phrases: Readonly<Record<string, number>>, also = ''): RuleSource {
    return { property, values, phrases, also };
}

/** The rule for one kind of document. */
export function compileRule({ property, values, phrases, also }: RuleSource, own: Concept): MatchingRule {
    const concepts = (text: string): Concept[] => text.replaceAll('@own', own).split(' ').filter(isConcept);
    const tolerated = new Set(concepts(also));
    return {
        property,
        values,
        phrases: Object.entries(phrases).map(([text, score]) => ({ concepts: [...new Set(concepts(text))], also: tolerated, score }))
    };
}
