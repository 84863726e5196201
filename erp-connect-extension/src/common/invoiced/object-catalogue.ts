import { contactObject } from './contact-object';
import { creditNoteObject } from './credit-note-object';
import { customerObject } from './customer-object';
import { estimateObject } from './estimate-object';
import { invoiceObject } from './invoice-object';
import { itemObject } from './item-object';
import { paymentObject } from './payment-object';
import { InvoicedObject, Property, PropertyTarget } from './property';

const objects: readonly InvoicedObject[] = [
    customerObject,
    invoiceObject,
    creditNoteObject,
    estimateObject,
    paymentObject,
    contactObject,
    itemObject
];
const objectsById = new Map(objects.map(object => [object.id, object]));
const propertiesByObject = new Map(objects.map(object => [object, propertiesByWord(object)]));

/** Longest key of metadata Invoiced stores, in characters. */
export const METADATA_KEY_LENGTH = 40;
/** Most keys of metadata one object takes. */
export const METADATA_KEYS = 10;
/** Longest value of metadata Invoiced stores, in characters. */
export const METADATA_VALUE_LENGTH = 255;

const METADATA_PREFIXES: readonly (readonly [string, PropertyTarget, (object: InvoicedObject) => boolean])[] = [
    ['metadata.', 'metadata', object => object.hasMetadata],
    ['line_item_metadata.', 'line-metadata', object => object.hasLines]
];

/** Every object of the catalogue, also those that cannot be uploaded yet. */
export function objectIds(): readonly string[] {
    return objects.map(object => object.id);
}

/** The object with this import id, e.g. `invoice`. */
export function findObject(id: string): InvoicedObject | undefined {
    return objectsById.get(id);
}

/**
 * The property with this id, or with this alias, or the custom field `metadata.<key>` or
 * `line_item_metadata.<key>`; `undefined` where the object has no such property or the key breaks the rules.
 */
export function findProperty(object: InvoicedObject, id: string): Property | undefined {
    const words = propertiesByObject.get(object) ?? propertiesByWord(object);
    return words.get(id) ?? metadataProperty(object, id);
}

/** Whether a text may be a key of metadata: 1 to 40 letters, digits, underscores or hyphens. */
export function isMetadataKey(key: string): boolean {
    return key.length <= METADATA_KEY_LENGTH && /^[A-Za-z0-9_-]+$/.test(key);
}

function metadataProperty(object: InvoicedObject, id: string): Property | undefined {
    for (const [prefix, target, has] of METADATA_PREFIXES) {
        const key = id.slice(prefix.length);
        if (id.startsWith(prefix) && has(object) && isMetadataKey(key)) {
            const label = target === 'metadata' ? `Custom field ${key}` : `Custom field ${key} of the line`;
            return { id, label, type: 'string', target, field: key, maxLength: METADATA_VALUE_LENGTH };
        }
    }
    return undefined;
}

function propertiesByWord(object: InvoicedObject): ReadonlyMap<string, Property> {
    const words = new Map(object.properties.map(property => [property.id, property]));
    for (const property of object.properties) {
        for (const alias of property.aliases ?? []) {
            // An id is stronger than another property's alias.
            if (!words.has(alias)) {
                words.set(alias, property);
            }
        }
    }
    return words;
}
