import type { Json } from '../domain/json';
import type { Account } from '../store/account';
import type { Row } from '../store/table';
import type { ListSpec } from './list-spec';

interface SortKey {
    readonly field: string;
    readonly factor: 1 | -1;
}

/**
 * Sorts by `column asc|desc, ...`. Unknown columns and columns without a
 * direction are dropped; id ascending breaks ties. Undefined when the default
 * order applies.
 */
export function sortRows<T extends Row>(account: Account, spec: ListSpec<T>, rows: T[], parameter: Json | undefined): T[] | undefined {
    const keys = readSort(parameter, spec);
    if (keys.length === 0) {
        return undefined;
    }
    return rows.sort((a, b) => {
        for (const { field, factor } of keys) {
            const order = compareValues(spec.value(account, a, field), spec.value(account, b, field));
            if (order !== 0) {
                return order * factor;
            }
        }
        return compareValues(a.id, b.id);
    });
}

function readSort(parameter: Json | undefined, spec: { fields: Readonly<Record<string, unknown>> }): SortKey[] {
    if (typeof parameter !== 'string') {
        return [];
    }
    return parameter.split(',').flatMap((part): SortKey[] => {
        const [field = '', direction = ''] = part.trim().split(/\s+/);
        const isKnown = Object.hasOwn(spec.fields, field) && /^(asc|desc)$/i.test(direction);
        return isKnown ? [{ field, factor: direction.toLowerCase() === 'desc' ? -1 : 1 }] : [];
    });
}

/** Empty values come first, as in the database. */
function compareValues(left: unknown, right: unknown): number {
    const leftEmpty = left === null || left === undefined;
    const rightEmpty = right === null || right === undefined;
    if (leftEmpty || rightEmpty) {
        return Number(rightEmpty) - Number(leftEmpty);
    }
    if (typeof left === 'string' && typeof right === 'string') {
        const [a, b] = [left.toLowerCase(), right.toLowerCase()];
        return a === b ? 0 : a < b ? -1 : 1;
    }
    return Number(left) - Number(right);
}
