import type { JsonObject } from '../domain/json';
import type { ChargeRow } from '../store/rows';
import type { Presenter } from './presenter';

export const chargePresenter: Presenter<ChargeRow> = {
    object: 'charge',
    present: (_, { payment: __, ...row }) => ({
        ...row,
        disputed: false,
        object: 'charge',
        refunded: row.amount > 0 && row.amount_refunded >= row.amount,
        refunds: row.amount_refunded > 0 ? [refundOf(row)] : []
    })
};

/** All that was given back, as one refund. */
function refundOf(row: Omit<ChargeRow, 'payment'>): JsonObject {
    return {
        amount: row.amount_refunded,
        charge: row.id,
        created_at: row.updated_at,
        currency: row.currency,
        failure_message: null,
        gateway: row.gateway,
        gateway_id: null,
        id: row.id,
        object: 'refund',
        status: 'succeeded',
        updated_at: row.updated_at
    };
}
