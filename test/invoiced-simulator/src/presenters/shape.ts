import { isObject, type Json, type JsonObject } from '../domain/json';
import type { Account } from '../store/account';
import type { Row, Table } from '../store/table';
import { creditNotePresenter } from './credit-note-presenter';
import { customerPresenter } from './customer-presenter';
import { estimatePresenter } from './estimate-presenter';
import { invoicePresenter } from './invoice-presenter';
import type { Presenter } from './presenter';

const RATE_FIELDS = ['discounts', 'taxes', 'shipping'];

/** Replaces the id in a field by the object it names. */
type Expander = (account: Account, id: Json, baseUrl: string) => JsonObject | undefined;

function expander<T extends Row>(tableOf: (account: Account) => Table<T>, presenter: Presenter<T>): Expander {
    return (account, id, baseUrl) => {
        const row = tableOf(account).get(Number(id));
        return row && presenter.present(account, row, baseUrl);
    };
}

const expandCustomer = expander(account => account.tables.customers, customerPresenter);

const EXPANDERS: Readonly<Record<string, Expander>> = {
    customer: expandCustomer,
    parent_customer: expandCustomer,
    invoice: expander(account => account.tables.invoices, invoicePresenter),
    credit_note: expander(account => account.tables.creditNotes, creditNotePresenter),
    estimate: expander(account => account.tables.estimates, estimatePresenter),
    catalog_item: (account, id) => {
        const row = account.tables.items.get(String(id));
        return row && { ...row.values, id: row.id, object: row.object, name: row.name };
    }
};

/** The `expand`, `include` and `exclude` parameters of a request. */
export interface Shape {
    readonly expand: string[];
    readonly include: string[];
    readonly exclude: string[];
}

export function readShape(query: JsonObject): Shape {
    const exclude = names(query['exclude']);
    return {
        expand: names(query['expand']),
        include: names(query['include']),
        exclude: exclude.includes('rates') ? [...exclude, ...RATE_FIELDS] : exclude
    };
}

/** Presents a row with the fields and expansions a caller asked for. Invoiced API: lists, shape parameters. */
export function presentShaped<T>(account: Account, presenter: Presenter<T>, row: T, baseUrl: string, shape: Shape): JsonObject {
    const object = presenter.present(account, row, baseUrl);
    if (shape.include.length > 0 && presenter.hidden) {
        const hidden = presenter.hidden(account, row, baseUrl);
        shape.include
            .filter(name => name in hidden)
            .forEach(name => {
                object[name] = hidden[name];
            });
    }
    shape.expand.forEach(path => expandPath(account, object, path.split('.'), baseUrl));
    shape.exclude.forEach(name => delete object[name]);
    return object;
}

function expandPath(account: Account, target: JsonObject, path: string[], baseUrl: string): void {
    const [field = '', ...rest] = path;
    const value = target[field];
    if (value === undefined || value === null) {
        return;
    }
    if (!isObject(value) && !Array.isArray(value)) {
        target[field] = EXPANDERS[field]?.(account, value, baseUrl) ?? value;
    }
    if (rest.length > 0) {
        const inner = target[field];
        const children = Array.isArray(inner) ? inner : [inner];
        children.filter(isObject).forEach(child => expandPath(account, child, rest, baseUrl));
    }
}

function names(value: Json | undefined): string[] {
    return typeof value === 'string'
        ? value
              .split(',')
              .map(name => name.trim())
              .filter(name => name !== '')
        : [];
}
