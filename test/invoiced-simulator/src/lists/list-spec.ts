import type { JsonObject } from '../domain/json';
import type { Presenter } from '../presenters/presenter';
import type { Account } from '../store/account';
import type { Row, Table } from '../store/table';
import type { Test } from './row-test';

/** How the values of a filterable field are compared. */
export type FieldKind = 'text' | 'number' | 'flag' | 'time';

/** What a list route offers. */
export interface ListSpec<T extends Row> {
    readonly presenter: Presenter<T>;
    /** Filterable and sortable fields. */
    readonly fields: Readonly<Record<string, FieldKind>>;
    /** The rows a filter leaves, by index where one exists, else the whole table; a superset is fine. */
    readonly candidates: (account: Account, filter: JsonObject) => T[] | Table<T>;
    readonly value: (account: Account, row: T, field: string) => unknown;
    readonly hasMetadata?: boolean;
    readonly hasUpdatedFilter?: boolean;
    /** Columns that `start_date` and `end_date` may act on, the default first. */
    readonly dateColumns?: readonly string[];
    /** Parameters holding a pair such as `[">",100]`. */
    readonly amounts?: readonly string[];
    /** Filters that only this list has, as far as the query asks for them. */
    readonly own?: (account: Account, query: JsonObject) => Test<T>[];
}

/** The plain parameters of every list route. */
export const LIST_PARAMS = ['page', 'per_page', 'paginate', 'sort', 'filter', 'advanced_filter', 'expand', 'include', 'exclude'];
