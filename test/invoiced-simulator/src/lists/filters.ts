import { refuse } from '../domain/api-error';
import { toFlag, toNumber } from '../domain/fields';
import { isObject, type Json, type JsonObject } from '../domain/json';
import { daySpan } from '../domain/time-zone';
import type { Account } from '../store/account';
import { textKey } from '../store/tables';
import type { Row } from '../store/table';
import { compileAdvanced } from './advanced-filter';
import type { FieldKind, ListSpec } from './list-spec';
import { metadataOf, type Test } from './row-test';

/** Compiles the filter parameters of a query, all but those by `updated_at`; they are AND-combined. Invoiced API: lists, filters. */
export function compileFilters<T extends Row>(account: Account, spec: ListSpec<T>, query: JsonObject): Test<T>[] {
    return [
        ...plainFilters(account, spec, query),
        ...compileAdvanced(account, spec, query['advanced_filter']),
        ...metadataFilters(spec, query),
        ...dateFilters(account, spec, query),
        ...amountFilters(account, spec, query),
        ...(spec.own?.(account, query) ?? [])
    ];
}

function plainFilters<T extends Row>(account: Account, spec: ListSpec<T>, query: JsonObject): Test<T>[] {
    const filter = isObject(query['filter']) ? query['filter'] : {};
    return Object.entries(filter).map(([field, wanted]) => {
        if (wanted === undefined || typeof wanted === 'object') {
            throw invalidFilter(field);
        }
        if (field.startsWith('metadata.') && spec.hasMetadata === true) {
            return metadataTest(field.slice('metadata.'.length), String(wanted));
        }
        const kind = Object.hasOwn(spec.fields, field) ? spec.fields[field] : undefined;
        if (kind === undefined) {
            throw invalidFilter(field);
        }
        const equals = equalTo(account, field, kind, String(wanted));
        return row => equals(spec.value(account, row, field));
    });
}

function equalTo(account: Account, field: string, kind: FieldKind, wanted: string): (value: unknown) => boolean {
    switch (kind) {
        case 'text': {
            const key = textKey(wanted);
            return value => value !== null && value !== undefined && textKey(String(value)) === key;
        }
        case 'number':
            return value => value !== null && value !== undefined && Number(value) === Number(wanted);
        case 'flag':
            return value => Boolean(value) === toFlag(wanted);
        case 'time': {
            const span = daySpan(wanted, account.company.time_zone);
            if (!span) {
                throw invalidFilter(field);
            }
            return value => typeof value === 'number' && value >= span.first && value <= span.last;
        }
    }
}

function metadataFilters<T extends Row>(spec: ListSpec<T>, query: JsonObject): Test<T>[] {
    const wanted = query['metadata'];
    if (spec.hasMetadata !== true || !isObject(wanted)) {
        return [];
    }
    return Object.entries(wanted).map(([key, value]) => {
        if (!/^[A-Za-z0-9_-]+$/.test(key)) {
            throw refuse(`Invalid metadata filter: ${key}`);
        }
        return metadataTest(key, String(value));
    });
}

function metadataTest<T>(key: string, wanted: string): Test<T> {
    return row => {
        const value = metadataOf(row, key);
        return value !== undefined && textKey(String(value)) === textKey(wanted);
    };
}

function dateFilters<T extends Row>(account: Account, spec: ListSpec<T>, query: JsonObject): Test<T>[] {
    const columns = spec.dateColumns ?? [];
    const wanted = String(query['date_column'] ?? columns[0]);
    const column = columns.includes(wanted) ? wanted : columns[0];
    if (column === undefined) {
        return [];
    }
    const tests: Test<T>[] = [];
    const dateOf = (row: T): unknown => spec.value(account, row, column);
    if (query['start_date'] !== undefined) {
        const start = toNumber(query['start_date']);
        tests.push(row => Number(dateOf(row) ?? Number.NaN) >= start);
    }
    if (query['end_date'] !== undefined) {
        const end = toNumber(query['end_date']);
        tests.push(row => Number(dateOf(row) ?? Number.NaN) <= end);
    }
    return tests;
}

function amountFilters<T extends Row>(account: Account, spec: ListSpec<T>, query: JsonObject): Test<T>[] {
    return (spec.amounts ?? [])
        .filter(field => query[field] !== undefined)
        .flatMap(field => {
            const pair = readPair(query[field]);
            if (!pair) {
                throw invalidFilter(field);
            }
            const [operator, value] = pair;
            return compileAdvanced(account, spec, JSON.stringify([{ field, operator, value }]));
        });
}

function readPair(value: Json | undefined): [string, Json] | undefined {
    try {
        const pair: unknown = typeof value === 'string' ? JSON.parse(value) : value;
        return Array.isArray(pair) && typeof pair[0] === 'string' && pair.length === 2 ? [pair[0], pair[1] as Json] : undefined;
    } catch {
        return undefined;
    }
}

function invalidFilter(field: string): Error {
    return refuse(`Invalid filter parameter: ${field}`);
}
