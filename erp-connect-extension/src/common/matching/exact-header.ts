import { findProperty } from '../invoiced/object-catalogue';
import { InvoicedObject } from '../invoiced/property';
import { Candidate, MatchColumn } from './column-candidate';
import { kindOfType, valueFit, ValueKind } from './value-kind';

const SCORE = 0.97;
/**
 * Properties whose names mean something else in every ERP: `customer_id` is Invoiced's internal id, `type` the type of a
 * document, `role` and `document_type` take only what Invoiced knows.
 */
const NEVER: ReadonlySet<string> = new Set(['customer_id', 'type', 'role', 'taxes', 'name']);

/** Custom fields, and properties that no rule covers, where the header is the very name of the property. */
export function exactCandidates(column: MatchColumn, object: InvoicedObject, covered: ReadonlySet<string>): readonly Candidate[] {
    const header = column.header.trim();
    const custom = /^(?:line_item_)?metadata\./i.test(header) ? findProperty(object, header.toLowerCase()) : undefined;
    if (custom) {
        return [candidate(column, custom.id, 'any')];
    }
    const word = plain(header);
    return object.properties
        .filter(property => !covered.has(property.id) && !NEVER.has(property.id) && property.notUploaded === undefined)
        .filter(({ id, label, aliases = [] }) => [id, label, ...aliases].some(name => plain(name) === word))
        .filter(({ values }) => !values || column.profile.cells.every(cell => cell === '' || values.includes(plain(cell, '_'))))
        .map(({ id, type }) => candidate(column, id, kindOfType(type)))
        .filter(({ values }) => valueFit(values, column.profile) > 0);
}

function candidate({ index }: MatchColumn, property: string, values: ValueKind): Candidate {
    return { column: index, property, score: SCORE, concepts: [], values, unknown: [] };
}

function plain(word: string, blank = ''): string {
    return word
        .toLowerCase()
        .replaceAll('#', 'number')
        .replace(/[^a-z0-9]+/g, blank);
}
