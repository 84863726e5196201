import { Property, PropertyTarget, PropertyType } from './property';

type More = Partial<Omit<Property, 'id' | 'label' | 'type' | 'target'>>;

/** Builds properties of one target; the API field is the id unless `more.field` says otherwise. */
export function propertiesOf(target: PropertyTarget): (type: PropertyType, id: string, label: string, more?: More) => Property {
    return (type, id, label, more) => ({ id, label, type, target, field: id, ...more });
}
