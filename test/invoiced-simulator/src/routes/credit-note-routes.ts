import type { Context } from '../http/api-request';
import { json, noContent } from '../http/api-response';
import { named } from '../http/params';
import { del, get, patch, post, type Route } from '../http/router';
import { documentPdf, wantsPdf } from '../files/document-pdf';
import { documentCandidates, DOCUMENT_FIELDS } from '../lists/document-list';
import { fieldOf } from '../lists/field-of';
import { listResponse } from '../lists/list';
import type { ListSpec } from '../lists/list-spec';
import { creditNotePresenter } from '../presenters/credit-note-presenter';
import { presentShaped, readShape } from '../presenters/shape';
import { accountingSyncStatus } from '../resources/accounting';
import {
    createCreditNote,
    creditNoteStatus,
    deleteCreditNote,
    getCreditNote,
    updateCreditNote,
    voidCreditNote
} from '../resources/credit-notes';
import type { CreditNoteRow } from '../store/rows';
import { listAttachments } from './attachment-routes';

const WRITE = { query: named('expand', 'exclude', 'include') };

const creditNoteList: ListSpec<CreditNoteRow> = {
    presenter: creditNotePresenter,
    fields: { ...DOCUMENT_FIELDS, balance: 'number', paid: 'flag' },
    candidates: (account, filter) => documentCandidates(account.tables.creditNotes, filter),
    value: (_, row, field) => (field === 'status' ? creditNoteStatus(row) : fieldOf(row, field)),
    hasMetadata: true,
    hasUpdatedFilter: true,
    dateColumns: ['date'],
    amounts: ['total', 'balance']
};

export const creditNoteRoutes: Route[] = [
    get('/credit_notes', context => listResponse(context, creditNoteList)),
    post('/credit_notes', context => json(201, present(context, createCreditNote(context.account, context.request.body))), WRITE),
    get('/credit_notes/:id', context => {
        const creditNote = find(context);
        return wantsPdf(context)
            ? documentPdf(context.account, 'credit_note', 'Credit Note', creditNote)
            : json(200, present(context, creditNote));
    }),
    patch(
        '/credit_notes/:id',
        context => json(200, present(context, updateCreditNote(context.account, find(context), context.request.body))),
        WRITE
    ),
    del('/credit_notes/:id', context => {
        deleteCreditNote(context.account, find(context));
        return noContent();
    }),
    post('/credit_notes/:id/void', context => json(200, present(context, voidCreditNote(context.account, find(context))))),
    get('/credit_notes/:id/attachments', context => listAttachments(context, 'credit_note', find(context).id)),
    get('/credit_notes/:id/accounting_sync_status', context =>
        json(200, accountingSyncStatus(context.account, 'credit_note', find(context).id))
    )
];

function find({ account, params }: Context): CreditNoteRow {
    return getCreditNote(account, String(params['id']));
}

function present({ account, request }: Context, row: CreditNoteRow): object {
    return presentShaped(account, creditNotePresenter, row, request.baseUrl, readShape(request.query));
}
