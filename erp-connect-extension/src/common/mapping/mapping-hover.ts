import { findNodeAtOffset, getNodePath, Node } from 'jsonc-parser';
import { findObject, findProperty } from '../invoiced/object-catalogue';
import { conversionMarkdown } from './converted-sample';
import { DocumentTree, JsonPath } from './document-tree';
import { downloadParts } from './download-hover';
import { MappingContext } from './mapping-context';
import { mappingSchema } from './mapping-schema';
import { codeSpan } from './markdown';
import { propertyMarkdown } from './property-card';
import { sampleIndexOf, sampleMarkdown } from './sample-column';
import { SchemaNode, schemaAt } from './schema-node';
import { TextRange } from './text-range';

export interface Hover {
    readonly markdown: string;
    /** What the text is about. */
    readonly range: TextRange;
}

/** What is to be said about the place at an offset of a mapping text. Never throws, whatever the text. */
export function hoverAt(text: string, offset: number, context: MappingContext = {}): Hover | undefined {
    const tree = new DocumentTree(text);
    const node = tree.root && findNodeAtOffset(tree.root, offset);
    if (!node || node.type === 'object' || node.type === 'array' || node.type === 'property') {
        return undefined;
    }
    const path = getNodePath(node);
    const isKey = node.parent?.type === 'property' && node.parent.children?.[0] === node;
    const parts =
        path[0] === 'upload' && path[1] === 'columns' && path.length > 2
            ? columnParts(tree, node, path, isKey, context)
            : [...schemaParts(schemaAt(mappingSchema, path), node, isKey), ...(path[0] === 'download' ? downloadParts(tree, path) : [])];
    const markdown = parts.filter(Boolean).join('\n\n');
    return markdown === '' ? undefined : { markdown, range: tree.rangeOfNode(node) };
}

function columnParts(tree: DocumentTree, node: Node, path: JsonPath, isKey: boolean, context: MappingContext): readonly string[] {
    const object = findObject(tree.stringAt(['upload', 'object']) ?? '');
    const property = object && findProperty(object, String(path[2]));
    const column = tree.nodeAt(path.slice(0, 3));
    const index = sampleIndexOf(column, context);
    const sample =
        index === undefined
            ? []
            : [(object && column && conversionMarkdown(object, String(path[2]), column, context)) ?? sampleMarkdown(index, context)];
    if (path.length === 3) {
        return [...(object && property ? [propertyMarkdown(object, property)] : []), ...sample];
    }
    const own = path[3] === 'column' || path[3] === 'letter' ? sample : [];
    return [...schemaParts(schemaAt(mappingSchema, path), node, isKey), ...own];
}

function schemaParts(schema: SchemaNode | undefined, node: Node, isKey: boolean): readonly string[] {
    if (!schema) {
        return [];
    }
    const chosen = isKey ? -1 : (schema.enum?.indexOf(String(node.value)) ?? -1);
    const words = schema.markdownEnumDescriptions;
    return [
        `**${schema.title ?? ''}**`,
        schema.markdownDescription ?? '',
        chosen >= 0 && words
            ? `${codeSpan(String(node.value))}: ${words[chosen]}`
            : (words ?? []).map((text, index) => `- ${codeSpan(schema.enum?.[index] ?? '')}: ${text}`).join('\n'),
        schema.default === undefined ? '' : `Default: ${codeSpan(String(schema.default))}.`
    ];
}
