import { findObject, findProperty, objectIds } from '../invoiced/object-catalogue';
import { InvoicedObject } from '../invoiced/property';
import { indexToLetter } from './columns';
import { literalProposal, Proposal, snippetProposal, textProposal } from './completion';
import { DocumentTree, JsonPath } from './document-tree';
import { downloadValueProposals } from './download-proposals';
import { MappingContext } from './mapping-context';
import { mappingSchema } from './mapping-schema';
import { sampleMarkdown, sampleValues } from './sample-column';
import { SchemaNode, schemaAt, typesOf } from './schema-node';
import { attachableObjects, toSourceKind } from './source-kind';

/** Values that can be written at a path, in the order in which they are best shown. */
export function valueProposals(tree: DocumentTree, path: JsonPath, context: MappingContext): readonly Proposal[] {
    const object = findObject(tree.stringAt(['upload', 'object']) ?? '');
    const ofDownload = path[0] === 'download' ? downloadValueProposals(tree, path) : undefined;
    if (ofDownload) {
        return ofDownload;
    }
    const place = path[0] === 'upload' && path[1] === 'columns' ? columnPlace(path) : path.join('.');
    switch (place) {
        case 'connection':
            return (context.connections ?? []).map(name => textProposal(name, 'connection'));
        case 'upload.object':
            return objectsFor(tree).map(({ id, label }) => ({ ...textProposal(id), detail: label }));
        case 'upload.operation':
            return schemaProposals(schemaAt(mappingSchema, path)).filter(
                ({ label }) => !object || object.uploads.some(operation => operation === label)
            );
        case 'whole column':
            return [...headerProposals(context, true), ...columnSnippets()];
        case 'column':
            return headerProposals(context, false);
        case 'letter':
            return (context.headers ?? []).map((header, index) => ({
                ...textProposal(indexToLetter(index), 'column'),
                detail: header,
                documentation: sampleMarkdown(index, context),
                words: [header]
            }));
        case 'value':
            return constantProposals(object, String(path[2]));
        default:
            return schemaProposals(schemaAt(mappingSchema, path));
    }
}

/** The objects that the kind of source can be uploaded to. */
function objectsFor(tree: DocumentTree): readonly InvoicedObject[] {
    const attachable = attachableObjects(toSourceKind(tree.stringAt(['upload', 'source', 'kind'])));
    return (attachable ?? objectIds()).flatMap(id => findObject(id) ?? []).filter(({ uploads }) => attachable || uploads.length);
}

/** What a path below `columns` means: a whole column, or a member of its long form. */
function columnPlace(path: JsonPath): string {
    return path.length === 3 ? 'whole column' : path.length === 4 ? String(path[3]) : '';
}

function headerProposals(context: MappingContext, withLetters: boolean): readonly Proposal[] {
    const { headers = [] } = context;
    return headers.flatMap((header, index): Proposal[] => {
        const detail = sampleValues(index, context).join(', ');
        const documentation = sampleMarkdown(index, context);
        if (header.trim() !== '') {
            // The same header twice is ambiguous anyway; it is shown once.
            return headers.indexOf(header) === index ? [{ ...textProposal(header, 'column'), detail, documentation }] : [];
        }
        const letter = indexToLetter(index);
        return withLetters ? [{ label: `Column ${letter}`, kind: 'column', detail, documentation, json: `{ "letter": "${letter}" }` }] : [];
    });
}

function columnSnippets(): readonly Proposal[] {
    const snippets: readonly (readonly [string, string, string])[] = [
        ['{ column … }', 'a column with options', '{ "column": "$1", $2 }'],
        ['{ value }', 'the same value for every record', '{ "value": "$1" }'],
        ['{ expression }', 'worked out from the row', '{ "expression": "$1" }'],
        ['{ letter }', 'a column of a file without headers', '{ "letter": "${1:A}" }']
    ];
    return snippets.map(snippet => snippetProposal(...snippet));
}

function constantProposals(object: InvoicedObject | undefined, key: string): readonly Proposal[] {
    const property = object && findProperty(object, key);
    return property?.type === 'boolean'
        ? [literalProposal(true), literalProposal(false)]
        : (property?.values ?? []).map(value => textProposal(value));
}

function schemaProposals(schema: SchemaNode | undefined): readonly Proposal[] {
    if (schema?.enum) {
        return schema.enum.map((word, index) => ({
            ...textProposal(word),
            detail: word === schema.default ? 'default' : undefined,
            documentation: schema.markdownEnumDescriptions?.[index]
        }));
    }
    if (!schema) {
        return [];
    }
    const types = typesOf(schema);
    if (types.includes('object')) {
        return [snippetProposal('{ }', schema.title, '{ $1 }')];
    }
    return types.length === 1 && types[0] === 'boolean'
        ? [literalProposal(true), literalProposal(false)]
        : (schema.examples ?? []).map(example => (typeof example === 'string' ? textProposal(example) : literalProposal(example)));
}
