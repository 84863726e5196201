import { InvoicedObject } from '../invoiced/property';
import { ColumnMatch, matchColumns } from '../matching/column-matching';
import { indexToLetter } from './columns';
import { ColumnValue } from './mapping';
import { MappingContext } from './mapping-context';

/** A property with the column of the sample that fits it best, as a mapping writes it. */
export interface BestColumn {
    readonly property: string;
    readonly value: ColumnValue;
}

// What more rows say is not worth the time while somebody types.
const ROWS = 20;

type Headers = readonly string[];

/** Matching takes a while, and a text is judged at each key stroke over the same sample. */
const remembered = new WeakMap<Headers, Map<InvoicedObject, readonly ColumnMatch[]>>();

/**
 * The best of the columns that automatic matching finds for one of these properties; `undefined` where it finds none.
 *
 * @param used columns that are not to be proposed, by index
 */
export function bestColumn(
    object: InvoicedObject,
    properties: readonly string[],
    context: MappingContext,
    used: ReadonlySet<number | undefined> = new Set()
): BestColumn | undefined {
    const [best] = matchesOf(object, context)
        .filter(({ property, index }) => properties.includes(property) && !used.has(index))
        .toSorted((left, right) => right.score - left.score);
    return best && { property: best.property, value: best.column.trim() === '' ? { letter: indexToLetter(best.index) } : best.column };
}

function matchesOf(object: InvoicedObject, { headers, rows }: MappingContext): readonly ColumnMatch[] {
    if (!headers) {
        return [];
    }
    const known = remembered.get(headers) ?? new Map<InvoicedObject, readonly ColumnMatch[]>();
    remembered.set(headers, known);
    const matches = known.get(object) ?? matchColumns({ object, headers, rows: rows?.slice(0, ROWS) }).matches;
    known.set(object, matches);
    return matches;
}
