import type { Json } from '../domain/json';
import type { Account } from '../store/account';
import type { Row } from '../store/table';
import type { ListSpec } from './list-spec';

/** A column to sort by. */
export interface SortKey {
    readonly field: string;
    readonly factor: 1 | -1;
}

/** Compares rows by these columns; id ascending breaks ties. */
export function rowOrder<T extends Row>(account: Account, spec: ListSpec<T>, keys: readonly SortKey[]): (a: T, b: T) => number {
    return (a, b) => {
        for (const { field, factor } of keys) {
            const order = compareValues(spec.value(account, a, field), spec.value(account, b, field));
            if (order !== 0) {
                return order * factor;
            }
        }
        return compareIds(a.id, b.id);
    };
}

/** Reads `column asc|desc, ...`. Unknown columns and columns without a direction are dropped. */
export function readSort(parameter: Json | undefined, spec: { fields: Readonly<Record<string, unknown>> }): SortKey[] {
    if (typeof parameter !== 'string') {
        return [];
    }
    return parameter.split(',').flatMap((part): SortKey[] => {
        const [field = '', direction = ''] = part.trim().split(/\s+/);
        const isKnown = Object.hasOwn(spec.fields, field) && /^(asc|desc)$/i.test(direction);
        return isKnown ? [{ field, factor: direction.toLowerCase() === 'desc' ? -1 : 1 }] : [];
    });
}

/** Ids that are texts keep the order in which they came. */
function compareIds(left: Row['id'], right: Row['id']): number {
    return typeof left === 'number' && typeof right === 'number' ? left - right : 0;
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
