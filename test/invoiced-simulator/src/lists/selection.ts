import { toNumber } from '../domain/fields';
import { isObject, type JsonObject } from '../domain/json';
import type { Account } from '../store/account';
import { ListedRows, type OrderedRows } from '../store/ordered-rows';
import type { UpdatedSpan } from '../store/row-orders';
import { Table, type Row } from '../store/table';
import { compileFilters } from './filters';
import type { ListSpec } from './list-spec';
import type { Test } from './row-test';
import { readSort, rowOrder, type SortKey } from './sort';

/** Reading rows one by one in the order of ids beats sorting them when a stretch holds more than this part of the table. */
const LARGE_PART = 1 / 8;

/** The rows of a list in their order; those that fail a test are not in it. */
export interface Selection<T> {
    readonly rows: OrderedRows<T>;
    readonly tests: readonly Test<T>[];
    /** The default order, which the server pages through with a cursor. */
    readonly isIdOrder: boolean;
}

/** Finds the rows that a query is about, by an order that the table keeps wherever there is one. */
export function selectRows<T extends Row>(account: Account, spec: ListSpec<T>, query: JsonObject): Selection<T> {
    const filter = isObject(query['filter']) ? query['filter'] : {};
    const tests = compileFilters(account, spec, query);
    const span = spec.hasUpdatedFilter === true ? readSpan(query) : {};
    const sort = readSort(query['sort'], spec);
    const isIdOrder = sort.every(({ field, factor }, index) => index === 0 && field === 'id' && factor === 1);
    const source = spec.candidates(account, filter);
    const kept = source instanceof Table ? keptOrder(source, sort, isIdOrder, span) : undefined;
    if (kept) {
        return { rows: kept.rows, tests: kept.isSpanDone ? tests : [...tests, ...spanTests<T>(span)], isIdOrder };
    }
    const all = source instanceof Table ? rowsWithin(source, span) : source;
    const left = [...tests, ...spanTests<T>(span)];
    const matching = all.filter(row => left.every(test => test(row)));
    return { rows: new ListedRows(matching.sort(rowOrder(account, spec, sort))), tests: [], isIdOrder };
}

function keptOrder<T extends Row>(
    table: Table<T>,
    sort: readonly SortKey[],
    isIdOrder: boolean,
    span: UpdatedSpan
): { rows: OrderedRows<T>; isSpanDone: boolean } | undefined {
    const hasSpan = span.first !== undefined || span.last !== undefined;
    if (isIdOrder) {
        if (!hasSpan) {
            return { rows: table.byId(), isSpanDone: true };
        }
        const within = table.byUpdate(span);
        if (span.first === span.last) {
            return { rows: within, isSpanDone: true };
        }
        return within.size > table.size * LARGE_PART ? { rows: table.byId(), isSpanDone: false } : undefined;
    }
    const [first, second, ...more] = sort;
    const isByUpdate = first?.field === 'updated_at' && first.factor === 1 && more.length === 0;
    const isThenById = second === undefined || (second.field === 'id' && second.factor === 1);
    return isByUpdate && isThenById && table.hasNumbersAsIds ? { rows: table.byUpdate(span), isSpanDone: true } : undefined;
}

function rowsWithin<T extends Row>(table: Table<T>, span: UpdatedSpan): T[] {
    return span.first === undefined && span.last === undefined ? table.all() : [...table.byUpdate(span).from(0)];
}

/** `updated_after` and `updated_before` are strict; in whole seconds that is one more and one less. */
function readSpan(query: JsonObject): UpdatedSpan {
    return {
        ...(query['updated_after'] === undefined ? {} : { first: Math.floor(toNumber(query['updated_after'])) + 1 }),
        ...(query['updated_before'] === undefined ? {} : { last: Math.ceil(toNumber(query['updated_before'])) - 1 })
    };
}

function spanTests<T extends Row>({ first, last }: UpdatedSpan): Test<T>[] {
    return [
        ...(first === undefined ? [] : [(row: T) => (row.updated_at ?? 0) >= first]),
        ...(last === undefined ? [] : [(row: T) => (row.updated_at ?? 0) <= last])
    ];
}
