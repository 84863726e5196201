import { InvoicedObject } from '../invoiced/property';
import { CLEARED } from './cleared';
import { Json, Payload } from './payload';

/** A field that records are shown with. */
export interface RecordColumn {
    /** Path from the record, e.g. `customer.number`. */
    readonly path: string;
    /** As Invoiced's import calls it, where it has a name there. */
    readonly label: string;
}

/** Parts that a record has several of, with what one of them is called. */
export const RECORD_PARTS = { items: 'line', applied_to: 'application' } as const;

const TARGETS: Readonly<Record<string, string>> = { customer: 'customer', ship_to: 'shipping', metadata: 'metadata' };

/** The fields that any of the records has, in the order in which they are met; natural keys first. */
export function recordColumns(payloads: readonly Payload[], object: InvoicedObject | undefined): readonly RecordColumn[] {
    const paths = new Set<string>();
    for (const payload of payloads) {
        collect(payload, '', paths);
    }
    const keys = (object?.naturalKeys.flat() ?? []).map(id => object?.properties.find(property => property.id === id));
    const rank = (path: string): number => {
        const at = keys.findIndex(property => property && path === pathOf(property.target, property.field));
        return at < 0 ? keys.length : at;
    };
    return [...paths].map(path => ({ path, label: labelOf(path, object) })).sort((left, right) => rank(left.path) - rank(right.path));
}

/** What a record has at a path, as text; empty where it has nothing. */
export function recordText(payload: Payload, path: string): string {
    const value = path.split('.').reduce<Json | undefined>((part, step) => memberOf(part, step), payload);
    return value === undefined || value === CLEARED ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The parts of a record of one kind. */
export function recordParts(payload: Payload, kind: keyof typeof RECORD_PARTS): readonly Payload[] {
    const parts = payload[kind];
    return Array.isArray(parts) ? (parts as readonly Payload[]) : [];
}

function memberOf(part: Json | undefined, step: string): Json | undefined {
    return typeof part === 'object' && part !== CLEARED && !Array.isArray(part) ? (part as Payload)[step] : undefined;
}

function collect(payload: Payload, prefix: string, paths: Set<string>): void {
    for (const [name, value] of Object.entries(payload)) {
        if (typeof value === 'object' && value !== CLEARED && !Array.isArray(value)) {
            collect(value as Payload, `${prefix}${name}.`, paths);
        } else if (!(prefix === '' && name in RECORD_PARTS)) {
            paths.add(`${prefix}${name}`);
        }
    }
}

function pathOf(target: string, field: string): string {
    const part = Object.keys(TARGETS).find(name => TARGETS[name] === target);
    return part === undefined ? field : `${part}.${field}`;
}

function labelOf(path: string, object: InvoicedObject | undefined): string {
    const known = object?.properties.find(({ target, field }) => pathOf(target, field) === path);
    if (known) {
        return known.label;
    }
    const words = path.replace(/^metadata\./, '').replaceAll(/[._]/g, ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
}
