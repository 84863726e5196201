import type { Context } from '../http/api-request';
import { json, noContent } from '../http/api-response';
import { named } from '../http/params';
import { del, get, patch, post, type Route } from '../http/router';
import { documentPdf, wantsPdf } from '../files/document-pdf';
import { documentCandidates, DOCUMENT_FIELDS } from '../lists/document-list';
import { fieldOf } from '../lists/field-of';
import { listResponse } from '../lists/list';
import type { ListSpec } from '../lists/list-spec';
import { estimatePresenter } from '../presenters/estimate-presenter';
import { invoicePresenter } from '../presenters/invoice-presenter';
import { presentShaped, readShape } from '../presenters/shape';
import {
    createEstimate,
    deleteEstimate,
    estimateStatus,
    getEstimate,
    invoiceEstimate,
    updateEstimate,
    voidEstimate
} from '../resources/estimates';
import type { EstimateRow } from '../store/rows';
import { listAttachments } from './attachment-routes';

const WRITE = { query: named('expand', 'exclude', 'include') };

const estimateList: ListSpec<EstimateRow> = {
    presenter: estimatePresenter,
    fields: { ...DOCUMENT_FIELDS, approved: 'text', deposit: 'number', expiration_date: 'time', payment_terms: 'text' },
    candidates: (account, filter) => documentCandidates(account.tables.estimates, filter),
    value: (account, row, field) => (field === 'status' ? estimateStatus(row, account.now()) : fieldOf(row, field)),
    hasMetadata: true,
    hasUpdatedFilter: true,
    dateColumns: ['date'],
    amounts: ['total']
};

export const estimateRoutes: Route[] = [
    get('/estimates', context => listResponse(context, estimateList)),
    post('/estimates', context => json(201, present(context, createEstimate(context.account, context.request.body))), WRITE),
    get('/estimates/:id', context => {
        const estimate = find(context);
        return wantsPdf(context) ? documentPdf(context.account, 'estimate', 'Estimate', estimate) : json(200, present(context, estimate));
    }),
    patch(
        '/estimates/:id',
        context => json(200, present(context, updateEstimate(context.account, find(context), context.request.body))),
        WRITE
    ),
    del('/estimates/:id', context => {
        deleteEstimate(context.account, find(context));
        return noContent();
    }),
    post('/estimates/:id/void', context => json(200, present(context, voidEstimate(context.account, find(context))))),
    get('/estimates/:id/attachments', context => listAttachments(context, 'estimate', find(context).id)),
    post('/estimates/:id/invoice', ({ account, request, params }) => {
        const invoice = invoiceEstimate(account, getEstimate(account, String(params['id'])));
        return json(201, invoicePresenter.present(account, invoice, request.baseUrl));
    })
];

function find({ account, params }: Context): EstimateRow {
    return getEstimate(account, String(params['id']));
}

function present({ account, request }: Context, row: EstimateRow): object {
    return presentShaped(account, estimatePresenter, row, request.baseUrl, readShape(request.query));
}
