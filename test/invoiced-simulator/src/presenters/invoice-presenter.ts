import type { JsonObject } from '../domain/json';
import { presentLineItem } from '../documents/line-items';
import { presentRate } from '../documents/rates';
import { invoiceStatus } from '../resources/invoice-state';
import type { DocumentRow, InvoiceRow } from '../store/rows';
import type { Presenter } from './presenter';

/** The fields all documents show in the same way, as an object of its own that may be added to: cheaper than spreading it. */
export function presentDocument(row: DocumentRow): JsonObject {
    return {
        closed: row.closed,
        created_at: row.created_at,
        currency: row.currency,
        customer: row.customer,
        date: row.date,
        discounts: row.discounts.map(presentRate),
        draft: row.draft,
        id: row.id,
        items: row.items.map(presentLineItem),
        metadata: row.metadata,
        name: row.name,
        notes: row.notes,
        number: row.number,
        purchase_order: row.purchase_order,
        shipping: [],
        subtotal: row.subtotal,
        taxes: row.taxes.map(presentRate),
        total: row.total,
        updated_at: row.updated_at
    };
}

export const invoicePresenter: Presenter<InvoiceRow> = {
    object: 'invoice',
    present: (account, row, baseUrl) => {
        const { expected_payment_date: _, written_off: __, ...extra } = row.extra;
        const status = invoiceStatus(row, account.now());
        const link = `${baseUrl}/portal/${account.company.username}/invoices/${row.client_id}`;
        const isPayable = !row.voided && !row.closed && !row.paid && status !== 'pending';
        return Object.assign(presentDocument(row), extra, {
            attempt_count: 0,
            autopay: row.autopay,
            balance: row.balance,
            csv_url: row.voided ? null : `${link}/csv`,
            due_date: row.due_date,
            needs_attention: false,
            network_document_id: null,
            next_chase_on: null,
            object: 'invoice',
            paid: row.paid,
            payment_plan: null,
            payment_source: null,
            payment_terms: row.payment_terms,
            payment_url: isPayable ? `${link}/payment` : null,
            pdf_url: row.voided ? null : `${link}/pdf`,
            ship_to: row.ship_to,
            status,
            subscription_id: null,
            url: row.voided ? null : link
        });
    },
    hidden: (account, row) => ({
        amount_credited: row.amount_credited,
        amount_paid: row.amount_paid,
        customerName: account.tables.customers.get(row.customer)?.name ?? null,
        date_paid: row.date_paid,
        expected_payment_date: row.extra['expected_payment_date'] ?? null,
        sent: row.sent,
        viewed: row.viewed,
        voided: row.voided
    })
};
