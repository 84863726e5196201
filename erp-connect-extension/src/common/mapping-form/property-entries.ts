import { findProperty } from '../invoiced/object-catalogue';
import { mayCreate } from '../invoiced/operations';
import { InvoicedObject, Operation, Property } from '../invoiced/property';
import { optionFits } from '../mapping/column-rule';
import { Diagnostic } from '../mapping/diagnostic';
import { DocumentTree, Member } from '../mapping/document-tree';
import { neededText, typeName, usableProperties } from '../mapping/property-card';
import { sampleIndex, sampleValues } from '../mapping/sample-column';
import { writtenOptions } from '../mapping/written-options';
import { FormInput } from './form-input';
import { ConversionOption, groupName, Need, PropertyEntry } from './property-entry';
import { suggestionsFor } from './suggestions-for';

const COLUMNS = ['upload', 'columns'];
const CONVERSIONS: readonly ConversionOption[] = ['format', 'decimal', 'thousands', 'default', 'trim', 'map', 'required', 'empty'];

/**
 * Every property that can be filled, and what the text has besides, by the headings that they stand under. The order is
 * that of the catalogue and does not depend on what is mapped: an entry that is used stays where it was.
 */
export function propertyEntries(
    tree: DocumentTree,
    object: InvoicedObject | undefined,
    operation: Operation,
    input: FormInput,
    diagnostics: readonly Diagnostic[]
): readonly PropertyEntry[] {
    const members = new Map<string, Member>();
    for (const member of tree.membersAt(COLUMNS)) {
        const id = (object && findProperty(object, member.key)?.id) ?? member.key;
        // Of a property that is there twice, the first is shown, with the problem of the second.
        members.set(id, members.get(id) ?? member);
    }
    const usable = object ? usableProperties(object, operation) : [];
    const others = [...members.keys()].filter(id => !usable.some(property => property.id === id));
    const problems = problemsByProperty(object, diagnostics);
    const needs = object ? needsOf(object, operation, new Set(members.keys())) : new Map<string, Need>();
    const suggestions = suggestionsFor(tree, input);
    const entries = [...usable.map(({ id }) => id), ...others].map((id): PropertyEntry => {
        const member = members.get(id);
        const property = object && findProperty(object, id);
        const value = writtenOptions(member?.valueNode);
        const index = sampleIndex(value, input);
        const need = needs.get(id) ?? 'optional';
        return {
            id,
            key: member?.key ?? id,
            label: property?.label ?? id,
            type: property?.type,
            typeName: property ? typeName(property) : 'unknown',
            group: property && object ? groupName(property, object.label) : 'Unknown',
            need,
            isMapped: member !== undefined,
            value,
            samples: index === undefined ? [] : sampleValues(index, input),
            problems: problems.get(id) ?? [],
            options: CONVERSIONS.filter(option => !property || optionFits(option, property)),
            ...(property?.help && { help: property.help }),
            ...(need !== 'optional' && property && object && { needText: needText(object, property) }),
            ...(index !== undefined && { sampleIndex: index }),
            ...(suggestions.has(id) && { suggestion: suggestions.get(id) }),
            ...(property?.values && { values: property.values })
        };
    });
    return inGroups(entries);
}

function needsOf(object: InvoicedObject, operation: Operation, mapped: ReadonlySet<string>): ReadonlyMap<string, Need> {
    // Who does not create has to find: by the properties that say which record it is.
    const groups = mayCreate(operation) ? object.neededToCreate : object.naturalKeys.slice(0, 1);
    return new Map(
        groups.flatMap(group => {
            const isThere = group.some(id => mapped.has(id));
            return group.map((id, index): [string, Need] => [
                id,
                isThere ? (mapped.has(id) ? 'needed' : 'optional') : index === 0 ? 'missing' : 'optional'
            ]);
        })
    );
}

function needText(object: InvoicedObject, property: Property): string {
    return neededText(object, property)?.replaceAll('`', '"') ?? `Needed to find ${object.label}.`;
}

function problemsByProperty(
    object: InvoicedObject | undefined,
    diagnostics: readonly Diagnostic[]
): ReadonlyMap<string, readonly Diagnostic[]> {
    return Map.groupBy(
        diagnostics.filter(({ path }) => path.length > 2 && path[0] === 'upload' && path[1] === 'columns'),
        ({ path }) => (object && findProperty(object, String(path[2]))?.id) ?? String(path[2])
    );
}

function inGroups(entries: readonly PropertyEntry[]): readonly PropertyEntry[] {
    return [...Map.groupBy(entries, ({ group }) => group).values()].flat();
}
