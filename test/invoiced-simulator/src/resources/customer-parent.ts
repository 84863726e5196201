import { refuse } from '../domain/api-error';
import type { Fields } from '../domain/fields';
import type { Account } from '../store/account';
import type { CustomerRow } from '../store/rows';

const MAX_LEVELS = 5;

/** A parent has to exist, and the chain upwards is at most five levels without a circle. */
export function checkParent(account: Account, fields: Fields, current: CustomerRow | undefined): number | null {
    const parentId = fields.optionalInteger('parent_customer', current?.parent_customer ?? null);
    if (parentId === null || parentId === current?.parent_customer) {
        return parentId;
    }
    if (!account.tables.customers.get(parentId)) {
        throw refuse(`No such customer: ${parentId}`, 'parent_customer');
    }
    let level = 1;
    for (let id: number | null = parentId; id !== null; id = account.tables.customers.get(id)?.parent_customer ?? null) {
        level += 1;
        if (id === current?.id) {
            throw refuse('A customer cannot be its own parent.', 'parent_customer');
        }
        if (level > MAX_LEVELS) {
            throw refuse(`Customers can only be nested up to ${MAX_LEVELS} levels.`, 'parent_customer');
        }
    }
    return parentId;
}
