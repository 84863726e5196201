import { downloadChoices } from '../download-form/download-choices';
import { downloadForm } from '../download-form/download-form';
import { findObject, objectIds } from '../invoiced/object-catalogue';
import { JsonPath } from '../mapping/document-tree';
import { mappingSchema } from '../mapping/mapping-schema';
import { SchemaNode, schemaAt, typesOf } from '../mapping/schema-node';
import { JsonValue, recordOf } from '../mapping/set-value';
import { attachableObjects, kindsWithKey, SourceKind } from '../mapping/source-kind';
import { MappingForm } from './mapping-form';
import { SettingChoice, SettingField, SettingValue } from './setting-field';

/** The rest of a download has a form of its own. */
const DOWNLOAD: readonly JsonPath[] = [['name'], ['connection'], ['download', 'object'], ['download', 'changes']];

const MAIN: readonly JsonPath[] = [
    ['name'],
    ['connection'],
    ['upload', 'source', 'folder'],
    ['upload', 'source', 'files'],
    ['upload', 'source', 'fileName'],
    ['upload', 'object'],
    ['upload', 'operation']
];

const MORE: readonly JsonPath[] = [
    ...['sheet', 'headerRow', 'firstRow', 'delimiter', 'quote', 'encoding', 'zip', 'wait', 'afterwards'].map(key => [
        'upload',
        'source',
        key
    ]),
    ['upload', 'source', 'ready', 'settle'],
    ['upload', 'missingCustomers']
];

/** The words of the text in the words of people. */
const CHOICE_LABELS: Readonly<Record<string, string>> = {
    create: 'Create only',
    update: 'Update only',
    upsert: 'Create and update',
    void: 'Void',
    delete: 'Delete',
    all: 'All, every time',
    'since-last-run': 'New and changed since the last run',
    move: 'Move to done',
    keep: 'Leave in the folder'
};

/** By path, where the title of the schema speaks of the text. */
const LABELS: Readonly<Record<string, string>> = { 'download.object': 'Records', 'download.changes': 'Which of them' };

/** By path, where the same word means something else than elsewhere. */
const OWN_LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'upload.missingCustomers': { create: 'Create them', refuse: 'Refuse the record' },
    'upload.source.afterwards': { delete: 'Delete the file' }
};

const FOUND_OUT = 'found out';

/**
 * The settings of a mapping, in the order in which they are shown: of an upload, those that its kind of source has.
 * @param connections names of the connections, as far as they are known
 */
export function settingFields(form: MappingForm, connections: readonly string[] = []): readonly SettingField[] {
    const kind = form.kind ?? 'spreadsheet';
    if (form.direction === 'download') {
        return DOWNLOAD.map(path => settingField(path, true, form, kind, connections));
    }
    return [...MAIN.map(path => ({ path, isMain: true })), ...MORE.map(path => ({ path, isMain: false }))]
        .filter(({ path }) => kindsWithKey(path).includes(kind) && (path.at(-1) !== 'missingCustomers' || form.object?.customer))
        .map(({ path, isMain }) => settingField(path, isMain, form, kind, connections));
}

function settingField(path: JsonPath, isMain: boolean, form: MappingForm, kind: SourceKind, connections: readonly string[]): SettingField {
    const schema = schemaAt(mappingSchema, path) ?? {};
    const value = valueAt(form, path);
    const choices = choicesAt(path, schema, form, kind, connections);
    return {
        path: path.map(String),
        label: labelOf(path, schema, kind),
        help: (schema.markdownDescription ?? '').replaceAll('`', ''),
        control: choices.length > 0 ? 'choice' : controlOf(schema),
        value,
        // What the text has is never hidden, however wrong.
        choices:
            choices.length === 0 || value === undefined || choices.some(choice => choice.value === value)
                ? choices
                : [...choices, { value: String(value), label: String(value) }],
        ...(schema.default !== undefined && { fallback: String(schema.default) }),
        placeholder: placeholderOf(schema),
        isMain,
        problems: form.problems.filter(problem => problem.path.join('.') === path.join('.'))
    };
}

function labelOf(path: JsonPath, { title }: SchemaNode, kind: SourceKind): string {
    const key = path.join('.');
    return LABELS[key] ?? (key === 'upload.object' && kind === 'spreadsheet' ? 'Becomes' : (title ?? String(path.at(-1))));
}

function choicesAt(
    path: JsonPath,
    schema: SchemaNode,
    { object, members }: MappingForm,
    kind: SourceKind,
    connections: readonly string[]
): readonly SettingChoice[] {
    switch (path.join('.')) {
        case 'connection':
            return connections.map(name => ({ value: name, label: name }));
        case 'upload.object':
            return (attachableObjects(kind) ?? objectIds().filter(id => findObject(id)?.uploads.length)).map(id => ({
                value: id,
                label: findObject(id)?.label ?? id
            }));
        case 'download.object':
            return downloadChoices();
        default:
            return (schema.enum ?? [])
                .map((word, index) => ({
                    value: word,
                    label: OWN_LABELS[path.join('.')]?.[word] ?? CHOICE_LABELS[word] ?? word,
                    note: schema.markdownEnumDescriptions?.[index].replaceAll('`', '')
                }))
                .filter(({ value }) => path.at(-1) !== 'operation' || !object || object.uploads.some(each => each === value))
                .filter(({ value }) => value !== 'since-last-run' || downloadForm(members).object?.tellsChanges !== false);
    }
}

function controlOf(schema: SchemaNode): SettingField['control'] {
    const [type] = typesOf(schema);
    return type === 'boolean' ? 'check' : type === 'integer' || type === 'number' ? 'number' : 'text';
}

function placeholderOf(schema: SchemaNode): string {
    if (schema.default !== undefined) {
        return String(schema.default);
    }
    return /when absent/.test(schema.markdownDescription ?? '') ? FOUND_OUT : '';
}

function valueAt({ members }: MappingForm, path: JsonPath): SettingValue {
    const value = path.reduce<JsonValue | undefined>((node, key) => recordOf(node)[key], members);
    return typeof value === 'object' ? undefined : value;
}
