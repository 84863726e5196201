import type { Context } from '../http/api-request';
import { json, noContent } from '../http/api-response';
import { named } from '../http/params';
import { del, get, patch, post, type Route } from '../http/router';
import { documentPdf, wantsPdf } from '../files/document-pdf';
import { invoiceList } from '../lists/invoice-list';
import { listResponse } from '../lists/list';
import { invoicePresenter } from '../presenters/invoice-presenter';
import { presentShaped, readShape } from '../presenters/shape';
import { accountingSyncStatus } from '../resources/accounting';
import { createInvoice, deleteInvoice, getInvoice, updateInvoice, voidInvoice } from '../resources/invoices';
import type { InvoiceRow } from '../store/rows';

const WRITE = { query: named('expand', 'exclude', 'include') };

export const invoiceRoutes: Route[] = [
    get('/invoices', context => listResponse(context, invoiceList)),
    post('/invoices', context => json(201, present(context, createInvoice(context.account, context.request.body))), WRITE),
    get('/invoices/:id', context => {
        const invoice = find(context);
        return wantsPdf(context) ? documentPdf(context.account, 'invoice', 'Invoice', invoice) : json(200, present(context, invoice));
    }),
    patch(
        '/invoices/:id',
        context => json(200, present(context, updateInvoice(context.account, find(context), context.request.body))),
        WRITE
    ),
    del('/invoices/:id', context => {
        deleteInvoice(context.account, find(context));
        return noContent();
    }),
    post('/invoices/:id/void', context => json(200, present(context, voidInvoice(context.account, find(context))))),
    get('/invoices/:id/accounting_sync_status', context => json(200, accountingSyncStatus(context.account, 'invoice', find(context).id)))
];

function find({ account, params }: Context): InvoiceRow {
    return getInvoice(account, String(params['id']));
}

function present({ account, request }: Context, row: InvoiceRow): object {
    return presentShaped(account, invoicePresenter, row, request.baseUrl, readShape(request.query));
}
