import { notFound, refuse } from '../domain/api-error';
import { Fields } from '../domain/fields';
import type { Json, JsonObject } from '../domain/json';
import { randomText } from '../domain/random';
import type { Account } from '../store/account';
import type { CatalogRow } from '../store/rows';
import { readCurrency, readMetadata } from './common-fields';

const ID = /^[A-Za-z0-9_\-:]{2,}$/;

const DEFAULTS: JsonObject = {
    avalara_location_code: null,
    avalara_tax_code: null,
    description: null,
    discountable: true,
    gl_account: null,
    taxable: true,
    taxes: [],
    type: null
};

/** What may still change after an item was created. */
export const ITEM_CHANGES = ['name', 'description', 'type', 'gl_account', 'avalara_location_code', 'avalara_tax_code', 'metadata'];

/** Names of everything an item can be created with. */
export const ITEM_FIELDS = [...Object.keys(DEFAULTS), 'id', 'name', 'currency', 'unit_cost', 'metadata'];

/** Finds an item by the user's own id, or answers 404. */
export function getItem(account: Account, id: string): CatalogRow {
    const item = account.tables.items.get(id);
    if (!item || item.archived) {
        throw notFound('Item', id);
    }
    return item;
}

/** Creates an item; its id is unique among those not archived. Invoiced API: items. */
export function createItem(account: Account, body: JsonObject): CatalogRow {
    const fields = new Fields(body);
    const { items } = account.tables;
    const id = fields.text('id', null) ?? randomText(6);
    if (!ID.test(id)) {
        throw refuse('ID is invalid', 'id');
    }
    const existing = items.get(id);
    if (existing && !existing.archived) {
        throw refuse(`An item already exists with ID: ${id}`, 'id');
    }
    const now = account.now();
    return items.put({
        id,
        object: 'item',
        name: fields.requiredText('name', undefined),
        archived: false,
        created_at: now,
        updated_at: now,
        values: {
            ...readValues(fields, DEFAULTS, Object.keys(DEFAULTS)),
            currency: readCurrency(fields, account.company.currency),
            unit_cost: fields.number('unit_cost', 0),
            metadata: readMetadata(account, 'item', fields, {})
        }
    });
}

/** Changes an item; a new price needs a new item. */
export function updateItem(account: Account, item: CatalogRow, body: JsonObject): CatalogRow {
    const fields = new Fields(body);
    const metadata = item.values['metadata'] as JsonObject;
    return account.tables.items.put({
        ...item,
        name: fields.requiredText('name', item.name),
        updated_at: account.now(),
        values: {
            ...readValues(
                fields,
                item.values,
                ITEM_CHANGES.filter(name => name in DEFAULTS)
            ),
            metadata: readMetadata(account, 'item', fields, metadata)
        }
    });
}

/** Deleting an item archives it. */
export function archiveItem(account: Account, item: CatalogRow): void {
    account.tables.items.put({ ...item, archived: true, updated_at: account.now() });
}

function readValues(fields: Fields, current: JsonObject, names: readonly string[]): JsonObject {
    const sent = names.filter(name => fields.has(name));
    return { ...current, ...Object.fromEntries(sent.map(name => [name, fields.body[name] as Json])) };
}
