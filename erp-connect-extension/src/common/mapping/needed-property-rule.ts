import { findProperty } from '../invoiced/object-catalogue';
import { mayCreate } from '../invoiced/operations';
import { InvoicedObject, Property } from '../invoiced/property';
import { bestColumn } from './best-column';
import { DiagnosticFix } from './diagnostic';
import { DiagnosticList } from './diagnostic-list';
import { inlineJson } from './json-edits';
import { MappingContext } from './mapping-context';
import { UploadTarget } from './object-rule';
import { sampleIndexOf } from './sample-column';

const COLUMNS = ['upload', 'columns'];

/** Checks that every record can be recognised, and created where the operation may create it. */
export function checkNeededProperties(
    list: DiagnosticList,
    { object, operation }: UploadTarget,
    mapped: readonly Property[],
    context: MappingContext
): void {
    if (!operation || list.tree.nodeAt(COLUMNS)?.type !== 'object') {
        return;
    }
    const ids = new Set(mapped.map(({ id }) => id));
    const isCreated = mayCreate(operation);
    const needed = isCreated ? object.neededToCreate : [];
    const missing = needed.filter(group => !group.some(id => ids.has(id)));
    const hasKey = object.naturalKeys.some(key => key.every(id => ids.has(id)));
    if (!hasKey && !missing.some(group => object.naturalKeys.some(key => key.includes(group[0])))) {
        missing.unshift(object.naturalKeys.map(key => key.filter(id => !ids.has(id))[0]));
    }
    for (const group of missing) {
        const purpose = isCreated ? `to create ${object.label}` : 'to find the records';
        list.add(
            'mapping.missing-needed-property',
            COLUMNS,
            group.length > 1 ? `One of ${listed(group)} is needed ${purpose}.` : `"${group[0]}" is needed ${purpose}.`,
            {
                range: list.tree.keyRangeOf(COLUMNS),
                hint: findProperty(object, group[0])?.help,
                fix: insertFix(list, object, group, context)
            }
        );
    }
    if (isCreated && object.hasLines && !missing.length && !mapped.some(isAmount)) {
        list.add('mapping.no-amount', COLUMNS, `No price is mapped, so new ${object.label} will have a total of 0 and count as paid.`, {
            severity: 'warning',
            range: list.tree.keyRangeOf(COLUMNS),
            hint: 'Map "unit_cost", or choose the operation "update".'
        });
    }
}

/** Lines get an amount from a price, or from an item of the catalogue. */
function isAmount(property: Property): boolean {
    return property.target === 'line' && (property.field === 'unit_cost' || property.field === 'catalog_item');
}

/** Fills the first property of the group that a column of the sample is there for. */
function insertFix(
    list: DiagnosticList,
    object: InvoicedObject,
    group: readonly string[],
    context: MappingContext
): DiagnosticFix | undefined {
    const columns = list.tree.nodeAt(COLUMNS);
    const best = bestColumn(object, group, context, usedColumns(list, context));
    return columns && list.insertFix(columns, best?.property ?? group[0], inlineJson(best?.value ?? ''));
}

function usedColumns(list: DiagnosticList, context: MappingContext): ReadonlySet<number | undefined> {
    return new Set(list.tree.membersAt(COLUMNS).map(({ valueNode }) => sampleIndexOf(valueNode, context)));
}

function listed(ids: readonly string[]): string {
    return ids
        .map(id => `"${id}"`)
        .join(', ')
        .replace(/, (?="[^"]*"$)/, ' and ');
}
