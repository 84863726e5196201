import { takesBack } from '../invoiced/operations';
import { InvoicedObject, Operation, Property, PropertyType } from '../invoiced/property';
import { codeSpan } from './markdown';

const TYPE_NAMES: Readonly<Record<PropertyType, string>> = {
    string: 'text',
    boolean: 'yes or no',
    integer: 'whole number',
    number: 'number',
    money: 'amount',
    date: 'date',
    enum: 'one of some words'
};

/** Type of a property in plain words. */
export function typeName({ type }: Property): string {
    return TYPE_NAMES[type];
}

/** When a property must be mapped, as a sentence; `undefined` where it need not be. */
export function neededText(object: InvoicedObject, property: Property): string | undefined {
    const group = object.neededToCreate.find(each => each.includes(property.id));
    const others = group
        ?.filter(id => id !== property.id)
        .map(codeSpan)
        .join(' or ');
    return group && (others ? `Needed to create a record, unless ${others} is mapped.` : 'Needed to create a record.');
}

/** Everything about a property, in Markdown, for hover and completion. */
export function propertyMarkdown(object: InvoicedObject, property: Property): string {
    const lines = [
        `**${property.label}** ${codeSpan(property.id)} (${typeName(property)})`,
        property.help,
        neededText(object, property),
        property.values && `Values: ${property.values.map(codeSpan).join(', ')}.`,
        property.maxLength && `At most ${property.maxLength} characters.`,
        property.aliases?.length && `Also called ${property.aliases.map(codeSpan).join(', ')}.`,
        property.notUploaded && `ERP Connect cannot upload it yet: ${property.notUploaded}`
    ];
    return lines.filter(Boolean).join('\n\n');
}

/** Properties that the operation can fill, those first that a record needs. */
export function usableProperties(object: InvoicedObject, operation: Operation): readonly Property[] {
    const usable = object.properties.filter(
        property =>
            property.notUploaded === undefined
            && !(operation === 'update' && property.createOnly && !object.isReplaced)
            && !(takesBack(operation) && !object.naturalKeys.some(ids => ids.includes(property.id)))
    );
    const needed = new Set(object.neededToCreate.flat());
    return [...usable.filter(({ id }) => needed.has(id)), ...usable.filter(({ id }) => !needed.has(id))];
}
