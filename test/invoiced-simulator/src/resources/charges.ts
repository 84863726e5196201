import { notFound } from '../domain/api-error';
import { Fields } from '../domain/fields';
import { isObject, type JsonObject } from '../domain/json';
import type { Account } from '../store/account';
import type { ChargeRow } from '../store/rows';
import { readCurrency } from './common-fields';

const STATUSES = ['succeeded', 'pending', 'failed'];

/** Finds a charge or answers 404. */
export function getCharge(account: Account, id: string | number): ChargeRow {
    const charge = account.tables.charges.get(Number(id));
    if (!charge) {
        throw notFound('Charge', id);
    }
    return charge;
}

/** The charge a payment came from. */
export function chargeOfPayment(account: Account, payment: number): ChargeRow | undefined {
    return account.tables.charges.find('payment', String(payment))[0];
}

/**
 * Puts a charge into the account. The simulated API has no route for it: a real
 * one takes money from a card, which ERP Connect never does.
 */
export function createCharge(account: Account, body: JsonObject): ChargeRow {
    return saveCharge(account, body, undefined);
}

/** Changes a charge as its processor would: settled, failed, refunded. */
export function updateCharge(account: Account, charge: ChargeRow, body: JsonObject): ChargeRow {
    return saveCharge(account, body, charge);
}

function saveCharge(account: Account, body: JsonObject, current: ChargeRow | undefined): ChargeRow {
    const fields = new Fields(body);
    const { charges } = account.tables;
    const now = account.now();
    return charges.put({
        id: current?.id ?? charges.nextId(),
        customer: fields.optionalInteger('customer', current?.customer ?? null),
        payment: fields.optionalInteger('payment', current?.payment ?? null),
        payment_source: isObject(body['payment_source']) ? body['payment_source'] : (current?.payment_source ?? null),
        currency: readCurrency(fields, current?.currency ?? null) ?? account.company.currency,
        amount: fields.number('amount', current?.amount ?? 0),
        amount_refunded: fields.number('amount_refunded', current?.amount_refunded ?? 0),
        status: fields.choice('status', current?.status ?? null, STATUSES) ?? 'succeeded',
        gateway: fields.text('gateway', current?.gateway ?? null) ?? 'test',
        gateway_id: fields.text('gateway_id', current?.gateway_id ?? null),
        failure_message: fields.text('failure_message', current?.failure_message ?? null),
        receipt_email: fields.text('receipt_email', current?.receipt_email ?? null),
        created_at: current?.created_at ?? now,
        updated_at: now
    });
}
