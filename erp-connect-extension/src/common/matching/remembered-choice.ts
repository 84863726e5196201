import { findObject, findProperty } from '../invoiced/object-catalogue';
import { InvoicedObject } from '../invoiced/property';
import { foldText } from './fold-text';
import { PastChoice, PastMapping } from './past-mapping';
import { sameIdea } from './same-idea';

/**
 * How near the mappings are in which a property was chosen: `export` read a file with these very columns, `object` some
 * other file for the same object, `other` a file for another object.
 */
export type Nearness = 'export' | 'object' | 'other';

/** What people chose for a column. */
export interface RememberedChoice {
    /** 0-based column. */
    readonly column: number;
    readonly property: string;
    readonly nearness: Nearness;
    /** Labels of the mappings that chose it. */
    readonly mappings: readonly string[];
    /** Whether one of them says how the cells are to be read. */
    readonly converted: boolean;
    /** For `other`: the property and the object it was chosen for. */
    readonly instead?: { readonly property: string; readonly object: string };
}

/** What mapping files tell about the columns of a table. */
export interface Memory {
    /** Each column once at most, each property once at most. */
    readonly choices: readonly RememberedChoice[];
    /** Columns that mappings for the same export do without, with the labels of these mappings. */
    readonly leftOut: ReadonlyMap<number, readonly string[]>;
}

/** With fewer columns in common, files of different origin may look like the same export. */
const ENOUGH_COLUMNS = 3;
const NEARNESSES: readonly Nearness[] = ['export', 'object', 'other'];

/**
 * What was chosen for each column, by its header apart from case, signs and blanks. The nearest mappings decide, and
 * among these the majority; where they disagree evenly, nothing is remembered and the column is looked at afresh.
 */
export function remember(headers: readonly string[], past: readonly PastMapping[], object: InvoicedObject): Memory {
    const texts = headers.map(plainHeader);
    const known = new Set(texts);
    const seen = past.map(mapping => ({ mapping, nearness: nearnessOf(mapping, known, headers.length, object) }));
    const choices = texts.flatMap((text, column) =>
        text === '' ? [] : (bestOf(NEARNESSES.map(nearness => votes(text, column, nearness, seen, object))) ?? [])
    );
    return { choices: withoutRivals(choices), leftOut: leftOut(texts, seen) };
}

interface SeenMapping {
    readonly mapping: PastMapping;
    readonly nearness: Nearness;
}

function nearnessOf(mapping: PastMapping, known: ReadonlySet<string>, width: number, object: InvoicedObject): Nearness {
    if (mapping.object !== object.id) {
        return 'other';
    }
    const named = new Set([...mapping.choices.map(({ header }) => header), ...mapping.alsoRead].map(plainHeader));
    const isSame = named.size >= ENOUGH_COLUMNS && [...named].every(header => known.has(header)) && mapping.letters.every(at => at < width);
    return isSame ? 'export' : 'object';
}

/** All choices of one nearness for a header, those for the same property together. */
function votes(
    text: string,
    column: number,
    nearness: Nearness,
    seen: readonly SeenMapping[],
    object: InvoicedObject
): readonly RememberedChoice[] {
    const byProperty = new Map<string, RememberedChoice>();
    for (const { mapping } of seen.filter(each => each.nearness === nearness)) {
        for (const choice of mapping.choices.filter(({ header }) => plainHeader(header) === text)) {
            const here = propertyHere(choice, mapping, object);
            if (here !== undefined) {
                const before = byProperty.get(here.property);
                byProperty.set(here.property, {
                    ...here,
                    column,
                    nearness,
                    mappings: [...(before?.mappings ?? []), mapping.label],
                    converted: choice.converted || before?.converted === true
                });
            }
        }
    }
    return [...byProperty.values()];
}

function propertyHere(
    { property }: PastChoice,
    mapping: PastMapping,
    object: InvoicedObject
): Pick<RememberedChoice, 'property' | 'instead'> | undefined {
    if (mapping.object === object.id) {
        const found = findProperty(object, property);
        return found && { property: found.id };
    }
    const from = findObject(mapping.object);
    const same = from && sameIdea(from, property, object);
    return same && { property: same.id, instead: { property: findProperty(from, property)?.label ?? property, object: from.label } };
}

/** The choice of most mappings among the nearest; `undefined` where there is none, or as many chose something else. */
function bestOf(byNearness: readonly (readonly RememberedChoice[])[]): RememberedChoice | undefined {
    const nearest = byNearness.find(choices => choices.length > 0) ?? [];
    return winner(nearest);
}

/** Of several columns for one property, the nearest and then the most frequent. */
function withoutRivals(choices: readonly RememberedChoice[]): readonly RememberedChoice[] {
    return choices.filter(choice => {
        const rivals = choices.filter(({ property }) => property === choice.property);
        const nearest = NEARNESSES.find(nearness => rivals.some(each => each.nearness === nearness));
        return winner(rivals.filter(({ nearness }) => nearness === nearest)) === choice;
    });
}

function winner(choices: readonly RememberedChoice[]): RememberedChoice | undefined {
    const most = Math.max(...choices.map(({ mappings }) => mappings.length));
    const best = choices.filter(({ mappings }) => mappings.length === most);
    return best.length === 1 ? best[0] : undefined;
}

function leftOut(texts: readonly string[], seen: readonly SeenMapping[]): ReadonlyMap<number, readonly string[]> {
    const left = new Map<number, readonly string[]>();
    for (const { mapping } of seen.filter(({ mapping: { isWhole }, nearness }) => nearness === 'export' && isWhole)) {
        const used = new Set([...mapping.choices.map(({ header }) => header), ...mapping.alsoRead].map(plainHeader));
        texts.forEach((text, column) => {
            if (!used.has(text) && !mapping.letters.includes(column)) {
                left.set(column, [...(left.get(column) ?? []), mapping.label]);
            }
        });
    }
    return left;
}

function plainHeader(header: string): string {
    return foldText(header)
        .replace(/[^\p{L}\p{N}#%]+/gu, ' ')
        .trim();
}
