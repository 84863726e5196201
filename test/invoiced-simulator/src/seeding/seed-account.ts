import type { Account } from '../store/account';
import type { DocumentRow, RecordRow } from '../store/rows';
import type { Row, Table } from '../store/table';
import { createCharge } from '../resources/charges';
import { createCreditNote } from '../resources/credit-notes';
import { createCustomer } from '../resources/customers';
import { createEstimate } from '../resources/estimates';
import { createInvoice } from '../resources/invoices';
import { createPayment } from '../payments/payments';
import { CustomerPool } from './customer-pool';
import { checkSeedRequest, type SeedRequest } from './seed-request';
import { seedTimes, type TimeOf } from './seed-times';

const DAYS_30 = 30 * 86_400;
const METHODS = ['check', 'ach', 'credit_card', 'wire_transfer', 'other'];

/** What makes one seeded record differ from the next. */
interface Variety<T> {
    /** Fields of the record with this id. */
    readonly fields: (template: T, id: number) => Partial<T>;
    /** The text fields by which an index finds a record, as prefixes of its id. */
    readonly keys: Readonly<Record<string, string>>;
    readonly pool?: CustomerPool;
}

/**
 * Fills an account with many records at once, made when they are looked at.
 * The first of each kind is created as the API would, the rest are like it.
 */
export function seedAccount(account: Account, request: SeedRequest): void {
    checkSeedRequest(request);
    const { tables } = account;
    const timeOf = seedTimes(request, account.now());
    seed(
        tables.customers,
        request.customers ?? 0,
        timeOf,
        () => createCustomer(account, { name: 'Seeded', currency: account.company.currency }),
        {
            fields: (_, id) => ({ name: label('Customer ', id), number: label('SC-', id), email: `customer-${id}@example.com` }),
            keys: { name: 'Customer ', number: 'SC-' }
        }
    );
    const pool = CustomerPool.of(account);
    const body = { customer: pool.customerOf(1), items: [{ name: 'Paper', unit_cost: 10 }] };
    seed(tables.invoices, request.invoices ?? 0, timeOf, () => createInvoice(account, { ...body, payment_terms: 'NET 30' }), {
        fields: (row, id) => ({ ...documentFields(row, id, 'SI-', pool), balance: amountOf(id) }),
        keys: { number: 'SI-' },
        pool
    });
    seed(tables.creditNotes, request.credit_notes ?? 0, timeOf, () => createCreditNote(account, body), {
        fields: (row, id) => ({ ...documentFields(row, id, 'SCN-', pool), balance: amountOf(id) }),
        keys: { number: 'SCN-' },
        pool
    });
    seed(tables.estimates, request.estimates ?? 0, timeOf, () => createEstimate(account, body), {
        fields: (row, id) => documentFields(row, id, 'SE-', pool),
        keys: { number: 'SE-' },
        pool
    });
    seed(tables.payments, request.payments ?? 0, timeOf, () => createPayment(account, { customer: body.customer, amount: 10 }), {
        fields: (_, id) => ({
            customer: pool.customerOf(id),
            amount: amountOf(id),
            balance: amountOf(id),
            method: String(METHODS[id % METHODS.length]),
            reference: label('SP-', id)
        }),
        keys: { reference: 'SP-' },
        pool
    });
    seed(tables.charges, request.charges ?? 0, timeOf, () => createCharge(account, { customer: body.customer, amount: 10 }), {
        fields: (_, id) => ({ customer: pool.customerOf(id), amount: amountOf(id), gateway_id: label('ch_', id) }),
        keys: {},
        pool
    });
}

function seed<T extends RecordRow & Row>(
    table: Table<T>,
    count: number,
    timeOf: TimeOf,
    create: () => T,
    { fields, keys, pool }: Variety<T>
): void {
    if (count === 0) {
        return;
    }
    const template = create();
    const firstId = template.id;
    const make = (id: number): T => {
        const time = timeOf(id - firstId, count);
        const dated = 'date' in template ? { date: time, ...('due_date' in template ? { due_date: time + DAYS_30 } : {}) } : {};
        return { ...template, ...dated, ...fields(template, id), id, created_at: time, updated_at: time };
    };
    table.put(make(firstId));
    table.seed({
        firstId: firstId + 1,
        count: count - 1,
        make,
        find: (index, key) =>
            index === 'customer'
                ? (pool?.recordsOf(Number(key), firstId + 1, count - 1) ?? [])
                : idsBehind(keys[index], key, firstId, count)
    });
}

/** The id in a key such as `sp-0000007`, when it is one of these records; indexes hold texts in lower case. */
function idsBehind(prefix: string | undefined, key: string, firstId: number, count: number): number[] {
    if (prefix === undefined || !key.startsWith(prefix.toLowerCase())) {
        return [];
    }
    const id = Number(key.slice(prefix.length));
    const isOne = Number.isInteger(id) && id > firstId && id < firstId + count && key === label(prefix, id).toLowerCase();
    return isOne ? [id] : [];
}

function label(prefix: string, id: number): string {
    return prefix + String(id).padStart(7, '0');
}

/** From 1.01 to 1000.00, in cents that differ from one record to the next. */
function amountOf(id: number): number {
    return (101 + ((id * 7_919) % 99_900)) / 100;
}

function documentFields(
    { items }: Pick<DocumentRow, 'items'>,
    id: number,
    prefix: string,
    pool: CustomerPool
): Pick<DocumentRow, 'customer' | 'number' | 'client_id' | 'items' | 'subtotal' | 'total'> {
    const amount = amountOf(id);
    return {
        customer: pool.customerOf(id),
        number: label(prefix, id),
        client_id: label('seeded', id),
        items: items.map(line => ({ ...line, unit_cost: amount, amount })),
        subtotal: amount,
        total: amount
    };
}
