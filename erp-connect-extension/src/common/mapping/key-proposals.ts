import { findObject, findProperty } from '../invoiced/object-catalogue';
import { InvoicedObject, Operation, Property } from '../invoiced/property';
import { bestColumn } from './best-column';
import { SOURCE_KEYS } from './column-schema';
import { Proposal, snippetText } from './completion';
import { optionFits } from './column-rule';
import { DocumentTree, JsonPath } from './document-tree';
import { downloadKeyFits, filterKeyProposals } from './download-proposals';
import { ColumnValue } from './mapping';
import { MappingContext } from './mapping-context';
import { mappingSchema } from './mapping-schema';
import { propertyMarkdown, typeName, usableProperties } from './property-card';
import { SchemaNode, schemaAt, typesOf } from './schema-node';
import { kindsWithKey, toSourceKind } from './source-kind';

/** Keys that can be written in the object at a path, in the order in which they are best shown. */
export function keyProposals(
    tree: DocumentTree,
    path: JsonPath,
    present: ReadonlySet<string>,
    context: MappingContext
): readonly Proposal[] {
    const object = findObject(tree.stringAt(['upload', 'object']) ?? '');
    if (path.length === 2 && path[0] === 'upload' && path[1] === 'columns') {
        return object ? propertyProposals(tree, object, present, context) : [];
    }
    if (path.length === 2 && path[0] === 'download' && path[1] === 'filter') {
        return filterKeyProposals(tree, present);
    }
    const schema = schemaAt(mappingSchema, path);
    const kind = toSourceKind(tree.stringAt(['upload', 'source', 'kind']));
    const property = object && isColumn(path) ? findProperty(object, String(path[2])) : undefined;
    return Object.entries(schema?.properties ?? {})
        .filter(([key]) => !present.has(key) && !key.startsWith('$') && !isRuledOut(key, path, present, property))
        .filter(([key]) => path[0] !== 'download' || downloadKeyFits(tree, path, key, present))
        .filter(([key]) => !kind || kindsWithKey([...path, key]).includes(kind))
        .map(([key, member]) => ({
            label: key,
            kind: 'key',
            detail: member.title,
            documentation: member.markdownDescription,
            json: `${JSON.stringify(key)}: ${valueSnippet(member)}`,
            isSnippet: true,
            words: member.title ? [member.title] : []
        }));
}

function propertyProposals(
    tree: DocumentTree,
    object: InvoicedObject,
    present: ReadonlySet<string>,
    context: MappingContext
): readonly Proposal[] {
    const mapped = new Set([...present].map(key => findProperty(object, key)?.id));
    const operation = (tree.stringAt(['upload', 'operation']) ?? 'upsert') as Operation;
    const proposals = usableProperties(object, operation)
        .filter(({ id }) => !mapped.has(id))
        .map((property): Proposal => ({
            label: property.id,
            kind: 'property',
            detail: `${property.label} (${typeName(property)})`,
            documentation: propertyMarkdown(object, property),
            json: `${JSON.stringify(property.id)}: ${sourceSnippet(bestColumn(object, [property.id], context)?.value)}`,
            isSnippet: true,
            words: [property.label, ...(property.aliases ?? [])]
        }));
    const customFields = [
        ...(object.hasMetadata ? [['metadata', 'Custom field']] : []),
        ...(object.hasLines ? [['line_item_metadata', 'Custom field of the line']] : [])
    ];
    return [
        ...proposals,
        ...customFields.map(([prefix, detail]): Proposal => ({
            label: `${prefix}.`,
            kind: 'property',
            detail,
            documentation: 'The id of the custom field in Invoiced follows after the point.',
            json: `"${prefix}.\${1:id}": "$2"`,
            isSnippet: true
        }))
    ];
}

function isColumn(path: JsonPath): boolean {
    return path.length === 3 && path[0] === 'upload' && path[1] === 'columns';
}

/** A second source for a column, a conversion that does not fit its property, or the other direction of a mapping. */
function isRuledOut(key: string, path: JsonPath, present: ReadonlySet<string>, property: Property | undefined): boolean {
    if (isColumn(path)) {
        const isSource = SOURCE_KEYS.some(word => word === key);
        return isSource ? SOURCE_KEYS.some(word => present.has(word)) : property !== undefined && !optionFits(key, property);
    }
    return path.length === 0 && (key === 'upload' || key === 'download') && (present.has('upload') || present.has('download'));
}

function valueSnippet(schema: SchemaNode): string {
    const [type] = typesOf(schema);
    if (schema.enum) {
        return `"\${1:${schema.default ?? schema.examples?.[0] ?? ''}}"`;
    }
    switch (type) {
        case 'object':
            return '{ $1 }';
        case 'boolean':
            return `\${1:${schema.default !== true}}`;
        case 'number':
        case 'integer':
            return `\${1:${schema.default ?? schema.minimum ?? 0}}`;
        default:
            return '"$1"';
    }
}

/** A source to be overwritten; nothing in quotes where no column is there for the property. */
function sourceSnippet(value: ColumnValue = ''): string {
    const quoted = (text = ''): string => `"\${1:${snippetText(JSON.stringify(text).slice(1, -1))}}"`;
    return typeof value === 'string' ? quoted(value) : `{ "letter": ${quoted(value.letter)} }`;
}
