import type { Context } from '../http/api-request';
import { json } from '../http/api-response';
import { named } from '../http/params';
import { get, type Route } from '../http/router';
import { fieldOf } from '../lists/field-of';
import { listResponse } from '../lists/list';
import { LIST_PARAMS, type ListSpec } from '../lists/list-spec';
import { chargePresenter } from '../presenters/charge-presenter';
import { presentShaped, readShape } from '../presenters/shape';
import { getCharge } from '../resources/charges';
import type { ChargeRow } from '../store/rows';

/** Nothing by date of change: the server has no `updated_after` for charges. */
const chargeList: ListSpec<ChargeRow> = {
    presenter: chargePresenter,
    fields: {
        amount: 'number',
        amount_refunded: 'number',
        created_at: 'time',
        currency: 'text',
        customer: 'number',
        gateway: 'text',
        gateway_id: 'text',
        id: 'number',
        status: 'text',
        updated_at: 'time'
    },
    candidates: account => account.tables.charges,
    value: (_, row, field) => fieldOf(row, field)
};

/** Charges are read only here. */
export const chargeRoutes: Route[] = [
    get('/charges', context => listResponse(context, chargeList), { query: named(...LIST_PARAMS) }),
    get('/charges/:id', context => json(200, present(context, getCharge(context.account, String(context.params['id'])))))
];

function present({ account, request }: Context, row: ChargeRow): object {
    return presentShaped(account, chargePresenter, row, request.baseUrl, readShape(request.query));
}
