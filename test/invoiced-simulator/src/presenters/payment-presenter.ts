import { chargeOfPayment } from '../resources/charges';
import type { PaymentRow } from '../store/rows';
import { chargePresenter } from './charge-presenter';
import type { Presenter } from './presenter';

export const paymentPresenter: Presenter<PaymentRow> = {
    object: 'payment',
    present: (account, { applied_to: _, ...row }, baseUrl) => {
        const charge = chargeOfPayment(account, row.id);
        return {
            ...row,
            bank_feed_transaction_id: null,
            charge: charge ? chargePresenter.present(account, charge, baseUrl) : null,
            matched: null,
            object: 'payment',
            pdf_url: row.voided ? null : `${baseUrl}/portal/${account.company.username}/payments/${row.id}/pdf`,
            surcharge_percentage: 0
        };
    },
    hidden: (account, row) => ({
        applied_to: row.applied_to.map(({ invoice, estimate, credit_note, document_type, ...application }) => ({
            ...application,
            ...(invoice === null ? {} : { invoice }),
            ...(estimate === null ? {} : { estimate }),
            ...(credit_note === null ? {} : { credit_note }),
            ...(document_type === null ? {} : { document_type })
        })),
        customerName: row.customer === null ? null : (account.tables.customers.get(row.customer)?.name ?? null)
    })
};
