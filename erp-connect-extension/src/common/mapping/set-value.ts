import { getNodeValue } from 'jsonc-parser';
import { DocumentTree, JsonPath, membersOf } from './document-tree';
import { insertMember } from './insert-member';
import { inlineJson } from './json-edits';
import { removeMember } from './remove-member';
import { textDifference } from './text-difference';
import { applyTextEdits, TextEdit } from './text-range';

/** What a mapping text can hold. */
export type JsonValue = string | number | boolean | JsonRecord | readonly JsonValue[];

/** Members that are `undefined` are not there. */
export interface JsonRecord {
    readonly [key: string]: JsonValue | undefined;
}

/** What a text has at a place, as a record; an empty one where something else stands there, such as `null`. */
export function recordOf(value: unknown): JsonRecord {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : {};
}

/**
 * The edits that put a value at a path, or with `undefined` take it out. Of objects only the members that differ are
 * touched, objects on the way are made where they lack, and everything else of the text, comments too, stays as it is.
 * No edits where nothing changes, or where the text is broken so that there is nowhere to write.
 *
 * @param path keys of objects, and places in arrays that are there, from the root
 */
export function setValue(text: string, path: JsonPath, value: JsonValue | undefined): readonly TextEdit[] {
    const tree = new DocumentTree(text);
    const node = tree.nodeAt(path);
    if (tree.errors.length) {
        return [];
    }
    if (value === undefined) {
        return node?.parent?.type === 'property' ? removeMember(text, node.parent) : [];
    }
    if (!node) {
        return addValue(text, tree, path, value);
    }
    if (node.type === 'object' && isRecord(value)) {
        return mergeRecord(text, path, value, tree);
    }
    return isSame(getNodeValue(node), value) ? [] : [{ offset: node.offset, length: node.length, text: inlineJson(value) }];
}

function addValue(text: string, tree: DocumentTree, path: JsonPath, value: JsonValue): readonly TextEdit[] {
    for (let length = path.length - 1; length >= 0; length--) {
        const parent = tree.nodeAt(path.slice(0, length));
        if (parent) {
            const inner = path.slice(length + 1).reduceRight<JsonValue>((result, key) => ({ [key]: result }), value);
            return parent.type === 'object' ? insertMember(text, parent, String(path[length]), inlineJson(inner)) : [];
        }
    }
    return [];
}

/** One after the other, because two insertions at one place could not agree on their commas. */
function mergeRecord(text: string, path: JsonPath, value: JsonRecord, tree: DocumentTree): readonly TextEdit[] {
    const gone = membersOf(tree.nodeAt(path)).filter(({ key }) => value[key] === undefined);
    const wanted: readonly (readonly [string, JsonValue | undefined])[] = [
        ...Object.entries(value).filter(([, each]) => each !== undefined),
        ...gone.map(({ key }) => [key, undefined] as const)
    ];
    return textDifference(
        text,
        wanted.reduce((result, [key, each]) => applyTextEdits(result, setValue(result, [...path, key], each)), text)
    );
}

function isRecord(value: JsonValue): value is JsonRecord {
    return typeof value === 'object' && !Array.isArray(value);
}

function isSame(left: unknown, right: unknown): boolean {
    return JSON.stringify(left) === JSON.stringify(right);
}
