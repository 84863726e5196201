import { notFound, refuse } from '../domain/api-error';
import { attach, attachmentsOf, checkNotAttached, presentAttachment } from '../documents/attachments';
import type { Context } from '../http/api-request';
import { json, noContent } from '../http/api-response';
import { del, get, post, type Route } from '../http/router';
import { getCustomer } from '../resources/customers';
import { getInvoice } from '../resources/invoices';
import type { Account } from '../store/account';

const PARENT_TYPES = ['credit_note', 'estimate', 'invoice', 'comment', 'payment', 'email', 'customer'];

const BODY = {
    parent_type: { types: ['string'], values: PARENT_TYPES, required: true },
    parent_id: { types: ['integer'], required: true },
    file_id: { types: ['integer'], required: true },
    location: { types: ['string'], values: ['attachment', 'pdf'] }
};

export const attachmentRoutes: Route[] = [
    post(
        '/attachments',
        context => {
            const { parent_type, parent_id, file_id, location } = context.request.body;
            const parent = { type: String(parent_type), id: Number(parent_id), file: Number(file_id) };
            const place = location === 'pdf' ? 'pdf' : 'attachment';
            if (!hasParent(context.account, parent.type, parent.id)) {
                throw refuse(`No such parent of type '${parent.type}' with ID '${parent.id}'`);
            }
            if (!context.account.tables.files.get(parent.file)) {
                throw refuse(`No such file: ${parent.file}`);
            }
            checkNotAttached(context.account, parent.type, parent.id, parent.file, place);
            const row = attach(context.account, parent.type, parent.id, parent.file, place);
            return json(201, presentAttachment(context.account, row));
        },
        { body: BODY, query: {} }
    ),
    get('/invoices/:id/attachments', context =>
        listAttachments(context, 'invoice', getInvoice(context.account, String(context.params['id'])).id)
    ),
    get('/customers/:id/attachments', context =>
        listAttachments(context, 'customer', getCustomer(context.account, String(context.params['id'])).id)
    ),
    del('/customers/:id/attachments/:file_id', ({ account, params }) => {
        const customer = getCustomer(account, String(params['id']));
        const id = `customer:${customer.id}:${String(params['file_id'])}`;
        if (!account.tables.attachments.get(id)) {
            throw notFound('Attachment', String(params['file_id']));
        }
        account.tables.attachments.remove(id);
        return noContent();
    })
];

/** The attachments of a record as a list answer. */
export function listAttachments({ account }: Context, type: string, id: number): ReturnType<typeof json> {
    return json(
        200,
        attachmentsOf(account, type, id).map(row => presentAttachment(account, row))
    );
}

function hasParent(account: Account, type: string, id: number): boolean {
    const { creditNotes, customers, estimates, invoices, payments } = account.tables;
    switch (type) {
        case 'invoice':
            return invoices.get(id) !== undefined;
        case 'customer':
            return customers.get(id) !== undefined;
        case 'credit_note':
            return creditNotes.get(id) !== undefined;
        case 'estimate':
            return estimates.get(id) !== undefined;
        case 'payment':
            return payments.get(id) !== undefined;
        default:
            return false;
    }
}
