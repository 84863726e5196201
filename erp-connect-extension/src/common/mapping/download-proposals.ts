import { fieldTypeName } from '../invoiced/download-field';
import { downloadFields, findDownloadField } from '../invoiced/download-fields';
import { downloadFilters, findDownloadFilter } from '../invoiced/download-filters';
import { DownloadObject, findDownloadObject } from '../invoiced/download-objects';
import { literalProposal, Proposal, snippetProposal, textProposal } from './completion';
import { DocumentTree, JsonPath } from './document-tree';
import { fieldMarkdown, filterMarkdown } from './download-field-card';
import { scheduleKeyFits, scheduleProposals } from './schedule-proposals';

const CSV_KEYS = ['delimiter', 'quote', 'encoding', 'bom', 'newline'];

/** The object that a mapping downloads, as far as it is known yet. */
export function downloadedObject(tree: DocumentTree): DownloadObject | undefined {
    return findDownloadObject(tree.stringAt(['download', 'object']) ?? '');
}

/** Values at a path of a download, where more is known than its schema says; `undefined` elsewhere. */
export function downloadValueProposals(tree: DocumentTree, path: JsonPath): readonly Proposal[] | undefined {
    const object = downloadedObject(tree);
    switch (path[1]) {
        case 'schedule':
            return scheduleProposals(tree, path);
        case 'changes':
            return object?.tellsChanges === false ? [{ ...textProposal('all'), detail: 'default' }] : undefined;
        case 'filter':
            return path.length === 3 ? filterValues(object, String(path[2])) : undefined;
        case 'columns':
            return path.length === 3 ? COLUMNS : path[3] === 'field' ? fieldValues(object) : undefined;
        default:
            return undefined;
    }
}

/** What the object at a path of a download can be filtered by. */
export function filterKeyProposals(tree: DocumentTree, present: ReadonlySet<string>): readonly Proposal[] {
    const object = downloadedObject(tree);
    if (!object) {
        return [];
    }
    const proposals = downloadFilters(object.id)
        .filter(({ id }) => !present.has(id))
        .map((filter): Proposal => ({
            label: filter.id,
            kind: 'property',
            detail: filter.label,
            documentation: filterMarkdown(filter),
            json: `${JSON.stringify(filter.id)}: ${filter.type === 'number' ? '${1:0}' : filter.type === 'boolean' ? '${1:true}' : '"$1"'}`,
            isSnippet: true,
            words: [filter.label]
        }));
    return object.hasMetadata ? [...proposals, { ...customField('property'), json: '"metadata.${1:id}": "$2"' }] : proposals;
}

/** Whether a key of the schema can be written in the object at a path of a download, beside those that are there. */
export function downloadKeyFits(tree: DocumentTree, path: JsonPath, key: string, present: ReadonlySet<string>): boolean {
    switch (path[1]) {
        case 'schedule':
            return scheduleKeyFits(tree, key, present);
        case 'columns':
            return columnKeyFits(tree, path, key, present);
        case 'destination':
            return !CSV_KEYS.includes(key) || tree.stringAt(['download', 'destination', 'format']) !== 'xlsx';
        default:
            return true;
    }
}

const COLUMNS: readonly Proposal[] = [
    snippetProposal('{ field }', 'a field of the record', '{ "header": "$1", "field": "$2" }'),
    snippetProposal('{ value }', 'the same text on every row', '{ "header": "$1", "value": "$2" }')
];

function columnKeyFits(tree: DocumentTree, path: JsonPath, key: string, present: ReadonlySet<string>): boolean {
    const object = downloadedObject(tree);
    const type = object && findDownloadField(object.id, tree.stringAt([...path, 'field']) ?? '')?.type;
    switch (key) {
        case 'field':
            return !present.has('value');
        case 'value':
            return !present.has('field');
        case 'format':
            return type === undefined || type === 'date' || type === 'time';
        case 'decimal':
            return type === undefined || type === 'number' || type === 'money';
        default:
            return true;
    }
}

/** The fields of the object, found by their labels, too. */
function fieldValues(object: DownloadObject | undefined): readonly Proposal[] {
    if (!object) {
        return [];
    }
    const proposals = downloadFields(object.id).map(field => ({
        ...textProposal(field.id),
        detail: `${field.label} (${fieldTypeName(field.type)})`,
        documentation: fieldMarkdown(field),
        words: [field.label]
    }));
    return object.hasMetadata ? [...proposals, customField('value')] : proposals;
}

function filterValues(object: DownloadObject | undefined, key: string): readonly Proposal[] {
    const isFlag = object && findDownloadFilter(object.id, key)?.type === 'boolean';
    return isFlag ? [literalProposal(true), literalProposal(false)] : [];
}

function customField(kind: Proposal['kind']): Proposal {
    return {
        label: 'metadata.',
        kind,
        detail: 'Custom field',
        documentation: 'The id of the custom field in Invoiced follows after the point.',
        json: '"metadata.${1:id}"',
        isSnippet: true
    };
}
