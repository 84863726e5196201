import { findObject, findProperty } from '../invoiced/object-catalogue';
import { DocumentTree, Member } from './document-tree';
import { insertMember } from './insert-member';
import { inlineJson, layoutOf } from './json-edits';
import { ColumnValue } from './mapping';
import { removeMember } from './remove-member';
import { setValue } from './set-value';
import { TextEdit } from './text-range';

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
        return setValue(text, [...COLUMNS, member.key], typeof value === 'string' ? value : { ...value });
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
