import { refuse } from '../domain/api-error';
import { Fields } from '../domain/fields';
import { isObject, type Json, type JsonObject } from '../domain/json';
import { readMetadata } from '../resources/common-fields';
import type { Account } from '../store/account';
import type { CatalogRow, LineItemRow } from '../store/rows';
import { DISCOUNT, presentRate, readRates, TAX } from './rates';

/**
 * Reads `items`. A sent list replaces the stored one as a whole: a line with a
 * known id is edited, lines without id are new, missing lines are gone.
 * Invoiced API: invoices, replacing on update.
 */
export function readLineItems(account: Account, fields: Fields, current: readonly LineItemRow[]): LineItemRow[] {
    const lines = fields.list('items');
    return lines ? lines.map(line => readLine(account, line, current)) : [...current];
}

/** A line item in an answer. */
export function presentLineItem(row: LineItemRow): JsonObject {
    return { ...row, object: 'line_item', discounts: row.discounts.map(presentRate), taxes: row.taxes.map(presentRate) };
}

function readLine(account: Account, line: Json, current: readonly LineItemRow[]): LineItemRow {
    const fields = new Fields(isObject(line) ? line : {});
    const known = findKnown(fields, current);
    const item = findItem(account, fields);
    const now = account.now();
    return {
        id: known?.id ?? account.nextInSequence('line_item'),
        name: (fields.text('name', known?.name ?? item?.name ?? null) ?? '').trim(),
        description: fields.text('description', known?.description ?? textOf(item, 'description'), { max: 65_535 }),
        type: fields.text('type', known?.type ?? textOf(item, 'type')),
        catalog_item: item?.id ?? (fields.has('catalog_item') ? null : (known?.catalog_item ?? null)),
        quantity: fields.number('quantity', known?.quantity ?? 1),
        unit_cost: fields.number('unit_cost', known?.unit_cost ?? numberOf(item, 'unit_cost')),
        amount: 0,
        discountable: fields.flag('discountable', known?.discountable ?? item?.values['discountable'] !== false),
        taxable: fields.flag('taxable', known?.taxable ?? item?.values['taxable'] !== false),
        discounts: readRates(account, fields, DISCOUNT, known?.discounts ?? []),
        taxes: readRates(account, fields, TAX, known?.taxes ?? []),
        metadata: readMetadata(account, 'line_item', fields, known?.metadata ?? {}),
        created_at: known?.created_at ?? now,
        updated_at: now
    };
}

function findKnown(fields: Fields, current: readonly LineItemRow[]): LineItemRow | undefined {
    const id = fields.body['id'];
    if (id === undefined || id === null) {
        return undefined;
    }
    const known = current.find(row => row.id === Number(id));
    if (!known) {
        throw refuse(`Referenced line item that does not exist: ${String(id)}`, 'items');
    }
    return known;
}

function findItem(account: Account, fields: Fields): CatalogRow | undefined {
    const id = fields.text('catalog_item', null);
    if (id === null) {
        return undefined;
    }
    const item = account.tables.items.get(id);
    if (!item || item.archived) {
        throw refuse(`Could not save line items: No such item: ${id}`, 'items');
    }
    return item;
}

function textOf(item: CatalogRow | undefined, field: string): string | null {
    const value = item?.values[field];
    return typeof value === 'string' ? value : null;
}

function numberOf(item: CatalogRow | undefined, field: string): number {
    const value = item?.values[field];
    return typeof value === 'number' ? value : 0;
}
