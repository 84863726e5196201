import { METADATA_KEYS, findProperty, isMetadataKey } from '../invoiced/object-catalogue';
import { takesBack } from '../invoiced/operations';
import { InvoicedObject, Property, PropertyTarget } from '../invoiced/property';
import { DiagnosticList } from './diagnostic-list';
import { Member } from './document-tree';
import { didYouMean, nearestWord } from './nearest-word';
import { UploadTarget } from './object-rule';

const COLUMNS = ['upload', 'columns'];

/** Checks the keys of the columns one by one; returns the properties that are mapped. */
export function checkProperties(list: DiagnosticList, target: UploadTarget): readonly Property[] {
    const mapped = new Map<string, Property>();
    for (const member of list.tree.membersAt(COLUMNS)) {
        const property = findProperty(target.object, member.key);
        if (!property) {
            unknownProperty(list, target.object, member);
        } else if (mapped.has(property.id)) {
            duplicateProperty(list, property, member);
        } else {
            mapped.set(property.id, property);
            checkUse(list, target, property, member);
        }
    }
    const properties = [...mapped.values()];
    checkCustomFields(list, properties, 'metadata');
    checkCustomFields(list, properties, 'line-metadata');
    return properties;
}

function unknownProperty(list: DiagnosticList, object: InvoicedObject, { key, keyNode }: Member): void {
    const path = [...COLUMNS, key];
    const range = list.tree.rangeOfNode(keyNode);
    const customField = /^(?:line_item_)?metadata\.(.*)$/.exec(key);
    if (customField && !isMetadataKey(customField[1])) {
        list.add('mapping.unknown-property', path, `"${customField[1]}" cannot be the id of a custom field.`, {
            range,
            hint: 'It has 1 to 40 letters, digits, underscores or hyphens.'
        });
        return;
    }
    const meant = nearestWord(key, propertyWords(object));
    const property = meant === undefined ? undefined : findProperty(object, meant)?.id;
    list.add('mapping.unknown-property', path, `${object.label} have no property "${key}".${didYouMean(property)}`, {
        range,
        hint: property || !object.hasMetadata ? undefined : 'A custom field is written "metadata.<id>".',
        fix: property ? list.replaceFix(keyNode, property) : list.removeFix(keyNode)
    });
}

/** Ids first, so that they win over aliases that are as near. */
function propertyWords(object: InvoicedObject): readonly string[] {
    return [
        ...object.properties.map(({ id }) => id),
        ...object.properties.flatMap(({ aliases, label }) => [...(aliases ?? []), label]).filter(word => findProperty(object, word))
    ];
}

function duplicateProperty(list: DiagnosticList, property: Property, { key, keyNode }: Member): void {
    // The same key twice is reported with the structure.
    if (list.tree.membersAt(COLUMNS).find(member => member.key === key)?.keyNode === keyNode) {
        list.add(
            'mapping.duplicate-property',
            [...COLUMNS, key],
            `"${key}" is another word for "${property.id}", which is mapped already.`,
            { range: list.tree.rangeOfNode(keyNode), hint: 'Each property can be mapped once.', fix: list.removeFix(keyNode) }
        );
    }
}

function checkUse(list: DiagnosticList, { object, operation }: UploadTarget, property: Property, member: Member): void {
    const path = [...COLUMNS, member.key];
    const range = list.tree.rangeOfNode(member.keyNode);
    if (property.notUploaded !== undefined) {
        list.add('mapping.property-not-supported', path, `ERP Connect cannot upload "${property.label}" yet.`, {
            range,
            hint: property.notUploaded,
            fix: list.removeFix(member.keyNode)
        });
    } else if (operation && takesBack(operation) && !isKey(object, property)) {
        list.add(
            'mapping.property-not-for-operation',
            path,
            `"${property.label}" is not used when ${object.label} are ${operation === 'void' ? 'voided' : 'deleted'}.`,
            { severity: 'warning', range, fix: list.removeFix(member.keyNode) }
        );
    } else if (operation === 'update' && property.createOnly && !object.isReplaced && !isKey(object, property)) {
        list.add(
            'mapping.property-not-for-operation',
            path,
            `"${property.label}" is not changed when ${object.label} are updated; the column is not used.`,
            { severity: 'warning', range, fix: list.removeFix(member.keyNode) }
        );
    }
}

function isKey(object: InvoicedObject, property: Property): boolean {
    return object.naturalKeys.some(key => key.includes(property.id));
}

function checkCustomFields(list: DiagnosticList, mapped: readonly Property[], target: PropertyTarget): void {
    const fields = mapped.filter(property => property.target === target);
    for (const { id } of fields.slice(METADATA_KEYS)) {
        list.add(
            'mapping.too-many-custom-fields',
            [...COLUMNS, id],
            `Invoiced takes at most ${METADATA_KEYS} custom fields; this is one too many.`,
            { range: list.tree.keyRangeOf([...COLUMNS, id]) }
        );
    }
}
