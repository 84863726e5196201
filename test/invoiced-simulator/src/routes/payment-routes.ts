import type { Context } from '../http/api-request';
import { json } from '../http/api-response';
import { named, type ParamRule, type ParamRules } from '../http/params';
import { del, get, patch, post, type Route } from '../http/router';
import { documentPdf, wantsPdf } from '../files/document-pdf';
import { fieldOf } from '../lists/field-of';
import { listResponse } from '../lists/list';
import { LIST_PARAMS, type ListSpec } from '../lists/list-spec';
import { createPayment, getPayment, updatePayment, voidPayment } from '../payments/payments';
import { paymentPresenter } from '../presenters/payment-presenter';
import { presentShaped, readShape } from '../presenters/shape';
import { accountingSyncStatus } from '../resources/accounting';
import type { PaymentRow } from '../store/rows';
import { textKey } from '../store/tables';
import { listAttachments } from './attachment-routes';

const TEXT: ParamRule = { types: ['string', 'null'] };
const INTEGER: ParamRule = { types: ['integer', 'null'] };

const CHANGES: ParamRules = {
    accounting_id: TEXT,
    accounting_system: TEXT,
    ach_sender_id: TEXT,
    amount: { types: ['numeric'] },
    applied_to: { types: ['array', 'null'] },
    attachments: { types: ['array'] },
    currency: TEXT,
    customer: INTEGER,
    date: INTEGER,
    metadata: { types: ['array'] },
    method: TEXT,
    notes: TEXT,
    reference: TEXT,
    source: TEXT
};
const QUERY = named('expand', 'exclude', 'include');
const LIST_QUERY = named(...LIST_PARAMS, 'metadata', 'updated_after', 'updated_before', 'start_date', 'end_date', 'total', 'balance');

const paymentList: ListSpec<PaymentRow> = {
    presenter: paymentPresenter,
    fields: {
        amount: 'number',
        balance: 'number',
        created_at: 'time',
        currency: 'text',
        customer: 'number',
        date: 'time',
        id: 'number',
        method: 'text',
        notes: 'text',
        reference: 'text',
        source: 'text',
        updated_at: 'time',
        voided: 'flag'
    },
    candidates: (account, filter) =>
        typeof filter['reference'] === 'string'
            ? account.tables.payments.find('reference', textKey(filter['reference']))
            : account.tables.payments,
    value: (_, row, field) => fieldOf(row, field === 'total' ? 'amount' : field),
    hasMetadata: true,
    hasUpdatedFilter: true,
    dateColumns: ['date'],
    amounts: ['balance']
};

export const paymentRoutes: Route[] = [
    get('/payments', context => listResponse(context, paymentList), { query: LIST_QUERY }),
    post('/payments', context => json(201, present(context, createPayment(context.account, context.request.body))), {
        body: { ...CHANGES, amount: { types: ['numeric'], required: true } },
        query: QUERY
    }),
    get('/payments/:id', context => {
        const payment = find(context);
        return wantsPdf(context)
            ? documentPdf(context.account, 'payment', 'Receipt', {
                  ...payment,
                  number: payment.reference ?? String(payment.id),
                  total: payment.amount
              })
            : json(200, present(context, payment));
    }),
    patch('/payments/:id', context => json(200, present(context, updatePayment(context.account, find(context), context.request.body))), {
        body: CHANGES,
        query: QUERY
    }),
    del('/payments/:id', context => json(200, present(context, voidPayment(context.account, find(context))))),
    get('/payments/:id/attachments', context => listAttachments(context, 'payment', find(context).id)),
    get('/payments/:id/accounting_sync_status', context => json(200, accountingSyncStatus(context.account, 'payment', find(context).id)))
];

function find({ account, params }: Context): PaymentRow {
    return getPayment(account, String(params['id']));
}

function present({ account, request }: Context, row: PaymentRow): object {
    return presentShaped(account, paymentPresenter, row, request.baseUrl, readShape(request.query));
}
