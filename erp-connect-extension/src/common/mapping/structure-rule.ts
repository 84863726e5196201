import { Node } from 'jsonc-parser';
import { DiagnosticList } from './diagnostic-list';
import { JsonPath, membersOf } from './document-tree';
import { didYouMean, nearestWord } from './nearest-word';
import { conditionHolds } from './schema-condition';
import { memberSchema, SchemaNode, SchemaType, typesOf } from './schema-node';

const TYPE_NAMES: Readonly<Record<SchemaType, string>> = {
    object: 'an object { }',
    array: 'a list [ ]',
    string: 'a text in double quotes',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false'
};

/** Compares the value at a path with a schema: kinds of values, keys, words and limits. */
export function checkStructure(list: DiagnosticList, node: Node, schema: SchemaNode, path: JsonPath = []): void {
    const types = typesOf(schema);
    if (types.length && !types.some(type => isOfType(node, type))) {
        const names = types.map(type => TYPE_NAMES[type]).join(' or ');
        list.add(
            'mapping.wrong-type',
            path,
            path.length ? `${quoteKey(path)} must be ${names}.` : 'A mapping is an object: it starts with { and ends with }.'
        );
        return;
    }
    checkValue(list, node, schema, path);
    if (node.type === 'object' && (schema.properties || schema.additionalProperties !== undefined)) {
        checkMembers(list, node, schema, path);
    }
    const { items } = schema;
    if (node.type === 'array' && items) {
        node.children?.forEach((child, index) => checkStructure(list, child, items, [...path, index]));
    }
}

function checkMembers(list: DiagnosticList, node: Node, schema: SchemaNode, path: JsonPath): void {
    const members = membersOf(node);
    const seen = new Set<string>();
    for (const { key, keyNode, valueNode } of members) {
        const keyPath = [...path, key];
        const range = list.tree.rangeOfNode(keyNode);
        const member = memberSchema(schema, key);
        if (seen.has(key)) {
            // Keys of an open object (the columns) are properties; their own rule has the better words.
            const code = schema.properties ? 'mapping.duplicate-key' : 'mapping.duplicate-property';
            list.add(code, keyPath, `"${key}" is there twice.`, { range, hint: 'Keep one of the two.', fix: list.removeFix(keyNode) });
        } else if (!member) {
            const free = Object.keys(schema.properties ?? {}).filter(word => !members.some(each => each.key === word));
            const meant = nearestWord(key, free);
            // What a person meant to write is not missing as well.
            seen.add(meant ?? key);
            list.add('mapping.unknown-key', keyPath, `There is no "${key}" here.${didYouMean(meant)}`, {
                range,
                hint: meant || !free.length ? undefined : `Possible here: ${free.filter(word => !word.startsWith('$')).join(', ')}.`,
                fix: meant ? list.replaceFix(keyNode, meant) : list.removeFix(keyNode)
            });
        } else if (valueNode) {
            checkStructure(list, valueNode, member, keyPath);
        }
        seen.add(key);
    }
    checkRequired(list, node, schema, path, seen);
}

function checkRequired(list: DiagnosticList, node: Node, schema: SchemaNode, path: JsonPath, present: ReadonlySet<string>): void {
    const range = list.tree.keyRangeOf(path);
    const branch = schema.if && (conditionHolds(node, schema.if) ? schema.then : schema.else);
    const required = [...(schema.required ?? []), ...(branch?.required ?? [])];
    for (const key of required.filter(word => !present.has(word))) {
        const value = skeleton(schema.properties?.[key]);
        list.add('mapping.missing-key', path, `"${key}" is missing${path.length ? ` in ${quoteKey(path)}` : ''}.`, {
            range,
            hint: schema.properties?.[key]?.markdownDescription?.replaceAll('`', '"'),
            fix: value === undefined ? undefined : list.insertFix(node, key, value)
        });
    }
    const groups = (schema.oneOf ?? []).flatMap(each => each.required ?? []);
    if (groups.length && !groups.some(key => present.has(key))) {
        list.add('mapping.missing-key', path, `${groups.map(key => `"${key}"`).join(' or ')} is missing.`, {
            range,
            hint: 'A mapping has exactly one of them.'
        });
    }
}

function checkValue(list: DiagnosticList, node: Node, schema: SchemaNode, path: JsonPath): void {
    const value: unknown = node.value;
    if (typeof value === 'string') {
        if (schema.enum && !schema.enum.includes(value)) {
            const meant = nearestWord(value, schema.enum);
            const isObject = path.at(-1) === 'object';
            list.add(
                isObject ? 'mapping.unknown-object' : 'mapping.unknown-value',
                path,
                `"${value}" is not possible here.${didYouMean(meant)}`,
                { hint: `Possible here: ${schema.enum.join(', ')}.`, fix: meant ? list.replaceFix(node, meant) : undefined }
            );
        } else if (schema.minLength && value.length < schema.minLength) {
            list.add('mapping.bad-value', path, `${quoteKey(path)} is empty.`);
        } else if (schema.maxLength && value.length > schema.maxLength) {
            list.add(
                'mapping.bad-value',
                path,
                `${quoteKey(path)} must be ${schema.maxLength === 1 ? 'a single character' : `at most ${schema.maxLength} characters`}.`
            );
        }
    } else if (typeof value === 'number') {
        const { minimum = -Infinity, maximum = Infinity } = schema;
        if (value < minimum || value > maximum) {
            list.add(
                'mapping.bad-value',
                path,
                `${quoteKey(path)} must be ${value < minimum ? `at least ${minimum}` : `at most ${maximum}`}.`
            );
        }
    }
}

function isOfType(node: Node, type: SchemaType): boolean {
    return type === 'integer' ? node.type === 'number' && Number.isInteger(node.value) : node.type === type;
}

/** What to write for a missing member, where that is obvious. */
function skeleton(schema: SchemaNode | undefined): string | undefined {
    if (schema?.type === 'object') {
        return '{}';
    }
    const value = schema?.enum?.length === 1 ? schema.enum[0] : schema?.examples?.at(0);
    return value === undefined ? undefined : JSON.stringify(value);
}

function quoteKey(path: JsonPath): string {
    const key = path.at(-1);
    return typeof key === 'number' ? `entry ${key + 1}` : `"${key ?? ''}"`;
}
