import { toFlag } from '../domain/fields';
import type { Context } from '../http/api-request';
import { json, noContent } from '../http/api-response';
import { named } from '../http/params';
import { del, get, patch, post, type Route } from '../http/router';
import { fieldOf } from '../lists/field-of';
import { listResponse } from '../lists/list';
import type { ListSpec } from '../lists/list-spec';
import { itemPresenter } from '../presenters/item-presenter';
import { archiveItem, createItem, getItem, ITEM_CHANGES, ITEM_FIELDS, updateItem } from '../resources/items';
import type { CatalogRow } from '../store/rows';

const QUERY = named('expand', 'exclude', 'include');

const itemList: ListSpec<CatalogRow> = {
    presenter: itemPresenter,
    fields: {
        id: 'text',
        name: 'text',
        type: 'text',
        currency: 'text',
        unit_cost: 'number',
        gl_account: 'text',
        taxable: 'flag',
        discountable: 'flag',
        created_at: 'time',
        updated_at: 'time'
    },
    candidates: account => account.tables.items,
    value: (_, row, field) => fieldOf(row, field),
    hasMetadata: true,
    own: (_, query) => [row => row.archived === toFlag(query['archived'] ?? false)]
};

/** `/items` and its old name. */
export const itemRoutes: Route[] = ['/items', '/catalog_items'].flatMap(path => [
    get(path, context => listResponse(context, itemList)),
    post(path, context => json(201, present(context, createItem(context.account, context.request.body))), {
        body: named(...ITEM_FIELDS),
        query: QUERY
    }),
    get(`${path}/:id`, context => json(200, present(context, find(context)))),
    patch(`${path}/:id`, context => json(200, present(context, updateItem(context.account, find(context), context.request.body))), {
        body: named(...ITEM_CHANGES),
        query: QUERY
    }),
    del(`${path}/:id`, context => {
        archiveItem(context.account, find(context));
        return noContent();
    })
]);

function find({ account, params }: Context): CatalogRow {
    return getItem(account, String(params['id']));
}

function present({ account, request }: Context, row: CatalogRow): object {
    return itemPresenter.present(account, row, request.baseUrl);
}
