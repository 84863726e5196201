import type { Context } from '../http/api-request';
import { json, noContent } from '../http/api-response';
import { named } from '../http/params';
import { del, get, patch, post, type Route } from '../http/router';
import { customerList } from '../lists/customer-list';
import { listResponse } from '../lists/list';
import { LIST_PARAMS } from '../lists/list-spec';
import { customerPresenter } from '../presenters/customer-presenter';
import { presentShaped, readShape } from '../presenters/shape';
import { accountingSyncStatus } from '../resources/accounting';
import { customerBalance } from '../resources/customer-balance';
import { createCustomer, deleteCustomer, getCustomer, updateCustomer } from '../resources/customers';
import type { CustomerRow } from '../store/rows';

const LIST_QUERY = named(...LIST_PARAMS, 'metadata', 'updated_after', 'updated_before', 'open_balance', 'payment_source');

export const customerRoutes: Route[] = [
    get('/customers', context => listResponse(context, customerList), { query: LIST_QUERY }),
    post('/customers', context => json(201, present(context, createCustomer(context.account, context.request.body)))),
    get('/customers/:id', context => json(200, present(context, find(context)))),
    patch('/customers/:id', context => json(200, present(context, updateCustomer(context.account, find(context), context.request.body)))),
    del('/customers/:id', context => {
        deleteCustomer(context.account, find(context));
        return noContent();
    }),
    get('/customers/:id/balance', context => json(200, customerBalance(context.account, find(context)))),
    get('/customers/:id/accounting_sync_status', context => json(200, accountingSyncStatus(context.account, 'customer', find(context).id)))
];

function find({ account, params }: Context): CustomerRow {
    return getCustomer(account, String(params['id']));
}

function present({ account, request }: Context, row: CustomerRow): object {
    return presentShaped(account, customerPresenter, row, request.baseUrl, readShape(request.query));
}
