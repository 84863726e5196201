import { creditNoteStatus } from '../resources/credit-notes';
import type { CreditNoteRow } from '../store/rows';
import { presentDocument } from './invoice-presenter';
import type { Presenter } from './presenter';

export const creditNotePresenter: Presenter<CreditNoteRow> = {
    object: 'credit_note',
    present: (account, row, baseUrl) => {
        const link = `${baseUrl}/portal/${account.company.username}/credit_notes/${row.client_id}`;
        return {
            ...presentDocument(row),
            balance: row.balance,
            csv_url: row.voided ? null : `${link}/csv`,
            network_document_id: null,
            object: 'credit_note',
            paid: row.paid,
            pdf_url: row.voided ? null : `${link}/pdf`,
            status: creditNoteStatus(row),
            url: row.voided ? null : link
        };
    },
    hidden: (account, row) => ({
        amount_applied_to_invoice: row.amount_applied_to_invoice,
        amount_credited: row.amount_credited,
        amount_refunded: row.amount_refunded,
        customerName: account.tables.customers.get(row.customer)?.name ?? null,
        sent: row.sent,
        viewed: row.viewed,
        voided: row.voided
    })
};
