import type { Account } from '../store/account';
import { createCustomer } from '../resources/customers';

/** The customers that seeded records go round, as they were when the records were seeded. */
export class CustomerPool {
    private constructor(private readonly ids: readonly number[]) {}

    /** All customers of the account; an account without any gets one. */
    static of(account: Account): CustomerPool {
        const ids = Array.from(account.tables.customers.byId().from(0), ({ id }) => id);
        return new CustomerPool(ids.length > 0 ? ids : [createCustomer(account, { name: 'Customer of all' }).id]);
    }

    customerOf(id: number): number {
        return Number(this.ids[id % this.ids.length]);
    }

    /** Ids, from `firstId` on, of the records that belong to this customer. */
    recordsOf(customer: number, firstId: number, count: number): number[] {
        const place = this.ids.indexOf(customer);
        const found: number[] = [];
        if (place >= 0) {
            const size = this.ids.length;
            for (let id = firstId + ((place - (firstId % size) + size) % size); id < firstId + count; id += size) {
                found.push(id);
            }
        }
        return found;
    }
}
