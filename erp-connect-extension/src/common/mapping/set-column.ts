import { findObject, findProperty } from '../invoiced/object-catalogue';
import { DocumentTree, JsonPath, Member, membersOf } from './document-tree';
import { insertMember } from './insert-member';
import { inlineJson, layoutOf, replaceNode } from './json-edits';
import { ColumnValue } from './mapping';
import { removeMember } from './remove-member';
import { applyTextEdits, TextEdit } from './text-range';

const UPLOAD = ['upload'];
const COLUMNS = ['upload', 'columns'];

/**
 * The edits that map a property to a column, or with `undefined` take it out. Everything else of the text, comments
 * too, stays as it is. A property that is mapped under an alias keeps that word. No edits where nothing changes, or
 * where the text is broken so that there is nowhere to write.
 *
 * @param property id of a property, or `metadata.<key>`
 */
export function setColumn(text: string, property: string, value: ColumnValue | undefined): readonly TextEdit[] {
    const tree = new DocumentTree(text);
    const member = findColumn(tree, property);
    if (tree.errors.length) {
        return [];
    }
    if (value === undefined) {
        return member?.keyNode.parent ? removeMember(text, member.keyNode.parent) : [];
    }
    if (member?.valueNode) {
        return changeValue(text, member.key, value);
    }
    const columns = tree.nodeAt(COLUMNS);
    if (columns?.type === 'object') {
        return insertMember(text, columns, property, inlineJson(value));
    }
    const upload = tree.nodeAt(UPLOAD);
    return !columns && upload?.type === 'object'
        ? insertMember(text, upload, 'columns', `{\n${layoutOf(text).step}${JSON.stringify(property)}: ${inlineJson(value)}\n}`)
        : [];
}

/** The member of `columns` that maps a property, under its id or an alias. */
function findColumn(tree: DocumentTree, property: string): Member | undefined {
    const object = findObject(tree.stringAt(['upload', 'object']) ?? '');
    const idOf = (key: string): string => (object && findProperty(object, key)?.id) || key;
    return tree.membersAt(COLUMNS).find(({ key }) => idOf(key) === idOf(property));
}

/** Where old and new value both are in the long form, only the members that differ are touched. */
function changeValue(text: string, key: string, value: ColumnValue): readonly TextEdit[] {
    const path = [...COLUMNS, key];
    const node = new DocumentTree(text).nodeAt(path);
    if (!node) {
        return [];
    }
    if (node.type !== 'object' || typeof value === 'string') {
        return node.value === value ? [] : [replaceNode(node, value)];
    }
    const wanted = new Map(Object.entries(value).filter(([, each]) => each !== undefined));
    const gone = membersOf(node)
        .map(member => member.key)
        .filter(each => !wanted.has(each));
    // One after the other, because two insertions at one place could not agree on their commas.
    let changed = text;
    for (const [each, wantedValue] of wanted) {
        changed = applyTextEdits(changed, setMember(changed, path, each, wantedValue));
    }
    for (const each of gone) {
        changed = applyTextEdits(changed, setMember(changed, path, each, undefined));
    }
    return difference(text, changed);
}

function setMember(text: string, path: JsonPath, key: string, value: unknown): readonly TextEdit[] {
    const object = new DocumentTree(text).nodeAt(path);
    const member = membersOf(object).find(each => each.key === key);
    if (value === undefined) {
        return member?.keyNode.parent ? removeMember(text, member.keyNode.parent) : [];
    }
    if (member?.valueNode) {
        const json = inlineJson(value);
        const { offset, length } = member.valueNode;
        return json === JSON.stringify(member.valueNode.value) ? [] : [{ offset, length, text: json }];
    }
    return object ? insertMember(text, object, key, inlineJson(value)) : [];
}

/** The single edit that turns one text into the other, as short as can be. */
function difference(before: string, after: string): readonly TextEdit[] {
    let start = 0;
    while (start < before.length && before[start] === after[start]) {
        start++;
    }
    let end = 0;
    while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) {
        end++;
    }
    const text = after.slice(start, after.length - end);
    const length = before.length - end - start;
    return length || text ? [{ offset: start, length, text }] : [];
}
