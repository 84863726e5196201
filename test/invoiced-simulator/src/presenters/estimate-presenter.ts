import { estimateStatus } from '../resources/estimates';
import type { EstimateRow } from '../store/rows';
import { presentDocument } from './invoice-presenter';
import type { Presenter } from './presenter';

export const estimatePresenter: Presenter<EstimateRow> = {
    object: 'estimate',
    present: (account, row, baseUrl) => {
        const link = `${baseUrl}/portal/${account.company.username}/estimates/${row.client_id}`;
        return Object.assign(presentDocument(row), row.extra, {
            approved: row.approved,
            deposit: row.deposit,
            deposit_paid: row.deposit_paid,
            expiration_date: row.expiration_date,
            invoice: row.invoice,
            object: 'estimate',
            payment_terms: row.payment_terms,
            pdf_url: row.voided ? null : `${link}/pdf`,
            ship_to: row.ship_to,
            status: estimateStatus(row, account.now()),
            url: row.voided ? null : link
        });
    },
    hidden: (account, row) => ({
        customerName: account.tables.customers.get(row.customer)?.name ?? null,
        sent: row.sent,
        viewed: row.viewed,
        voided: row.voided
    })
};
