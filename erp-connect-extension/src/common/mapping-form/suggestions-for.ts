import { letterToIndex } from '../mapping/columns';
import { DocumentTree } from '../mapping/document-tree';
import { FormInput } from './form-input';
import { Suggestion } from './property-entry';

/**
 * By id of the property, what automatic matching found: of a property that is mapped, why it is, and of one that is not,
 * a column that nobody reads.
 */
export function suggestionsFor(tree: DocumentTree, { matches = [], headers = [] }: FormInput): ReadonlyMap<string, Suggestion> {
    const readers = new Map<number, string>();
    for (const { key, valueNode } of tree.membersAt(['upload', 'columns'])) {
        const path = ['upload', 'columns', key];
        const header = valueNode?.type === 'string' ? String(valueNode.value) : tree.stringAt([...path, 'column']);
        const letter = tree.stringAt([...path, 'letter']);
        const index = header === undefined ? letterToIndex(letter ?? '') : headers.findIndex(each => each.trim() === header.trim());
        if (index !== undefined) {
            readers.set(index, key);
        }
    }
    const mapped = new Set(tree.membersAt(['upload', 'columns']).map(({ key }) => key));
    return new Map(
        matches
            .filter(({ property, index }) => (mapped.has(property) ? readers.get(index) === property : !readers.has(index)))
            .map(({ property, index, score, reason }) => [property, { index, score, reason }])
    );
}
