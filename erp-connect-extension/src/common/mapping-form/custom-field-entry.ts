import { PropertyEntry } from './property-entry';

/** A custom field that is not in the mapping yet. */
export function customFieldEntry(id: string): PropertyEntry {
    return {
        id,
        key: id,
        label: id,
        type: 'string',
        typeName: 'text',
        need: 'optional',
        group: 'Custom fields',
        isMapped: false,
        value: {},
        samples: [],
        problems: [],
        options: []
    };
}
