import type { ChargeRow } from '../store/rows';
import type { Presenter } from './presenter';

export const chargePresenter: Presenter<ChargeRow> = {
    object: 'charge',
    present: (_, row) => ({
        ...row,
        object: 'charge',
        disputed: false,
        payment_source: null,
        refunded: row.amount > 0 && row.amount_refunded >= row.amount,
        refunds: []
    })
};
