import { toNumber } from '../domain/fields';
import { isObject, type Json, type JsonObject } from '../domain/json';
import type { Context } from '../http/api-request';
import { json, type ApiResponse } from '../http/api-response';
import { presentShaped, readShape } from '../presenters/shape';
import type { Row } from '../store/table';
import { compileFilters } from './filters';
import { linkHeader } from './links';
import type { ListSpec } from './list-spec';
import { sortRows } from './sort';

const MAX_PER_PAGE = 100;

/** Answers a list request: filters, order, one page, headers. Invoiced API: lists. */
export function listResponse<T extends Row>(context: Context, spec: ListSpec<T>): ApiResponse {
    const { account, request } = context;
    const { query, baseUrl } = request;
    const page = Math.max(1, Math.trunc(toNumber(query['page'] ?? 1)));
    const perPage = clampPerPage(query['per_page']);
    const tests = compileFilters(account, spec, query);
    const filter = isObject(query['filter']) ? query['filter'] : {};
    const rows = spec.candidates(account, filter).filter(row => tests.every(test => test(row)));
    const sorted = sortRows(account, spec, rows, query['sort']);
    const listKey = keyOf(request.path, query, perPage);
    const shown = sorted ? sorted.slice((page - 1) * perPage, page * perPage) : pageByCursor(context, rows, listKey, page, perPage);
    const shape = readShape(query);
    const body = shown.map(row => presentShaped(account, spec.presenter, row, baseUrl, shape));
    if (query['paginate'] === 'none') {
        return json(200, body);
    }
    const total = account.cursors.total(listKey, page, () => rows.length);
    return json(200, body, { 'X-Total-Count': String(total), Link: linkHeader(`${baseUrl}${request.path}`, query, page, perPage, total) });
}

/** In id order a page goes on after the last row of the page before, whatever was added or removed meanwhile. */
function pageByCursor<T extends Row>({ account }: Context, rows: T[], listKey: string, page: number, perPage: number): T[] {
    const offset = (page - 1) * perPage;
    const cursor = page > 1 ? account.cursors.endOfPage(listKey, page - 1) : undefined;
    account.cursors.checkDeepPage(offset, cursor);
    const start = cursor === undefined ? offset : firstAfter(rows, cursor);
    const shown = rows.slice(start, start + perPage);
    const last = shown.at(-1);
    if (last) {
        account.cursors.rememberEnd(listKey, page, last.id);
    }
    return shown;
}

function firstAfter<T extends Row>(rows: T[], cursor: number | string): number {
    const index =
        typeof cursor === 'number' ? rows.findIndex(row => Number(row.id) > cursor) : rows.findIndex(row => row.id === cursor) + 1;
    return index < 0 ? rows.length : index;
}

function clampPerPage(value: Json | undefined): number {
    if (value === undefined) {
        return MAX_PER_PAGE;
    }
    return Math.min(MAX_PER_PAGE, Math.max(1, Math.trunc(toNumber(value))));
}

/** The same list asked for page by page has the same key. */
function keyOf(path: string, query: JsonObject, perPage: number): string {
    const { page: _, per_page: __, ...rest } = query;
    const sorted = Object.keys(rest)
        .sort()
        .map(name => [name, rest[name]]);
    return `${path}?${perPage}?${JSON.stringify(sorted)}`;
}
