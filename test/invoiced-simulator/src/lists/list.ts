import { toNumber } from '../domain/fields';
import type { Json, JsonObject } from '../domain/json';
import type { Context } from '../http/api-request';
import { json, type ApiResponse } from '../http/api-response';
import { presentShaped, readShape } from '../presenters/shape';
import type { Row } from '../store/table';
import { linkHeader } from './links';
import type { ListSpec } from './list-spec';
import { selectRows, type Selection } from './selection';

const MAX_PER_PAGE = 100;

/** Answers a list request: filters, order, one page, headers. Invoiced API: lists. */
export function listResponse<T extends Row>(context: Context, spec: ListSpec<T>): ApiResponse {
    const { account, request } = context;
    const { query, baseUrl } = request;
    const page = Math.max(1, Math.trunc(toNumber(query['page'] ?? 1)));
    const perPage = clampPerPage(query['per_page']);
    const selection = selectRows(account, spec, query);
    const listKey = keyOf(request.path, query, perPage);
    const shown = selection.isIdOrder
        ? pageByCursor(context, selection, listKey, page, perPage)
        : rowsAt(selection, (page - 1) * perPage, perPage);
    const shape = readShape(query);
    const body = shown.map(row => presentShaped(account, spec.presenter, row, baseUrl, shape));
    if (query['paginate'] === 'none') {
        return json(200, body);
    }
    const total = account.cursors.total(listKey, page, () => countRows(selection));
    return json(200, body, { 'X-Total-Count': String(total), Link: linkHeader(`${baseUrl}${request.path}`, query, page, perPage, total) });
}

/** In id order a page goes on after the last row of the page before, whatever was added or removed meanwhile. */
function pageByCursor<T extends Row>({ account }: Context, selection: Selection<T>, listKey: string, page: number, perPage: number): T[] {
    const offset = (page - 1) * perPage;
    const cursor = page > 1 ? account.cursors.endOfPage(listKey, page - 1) : undefined;
    account.cursors.checkDeepPage(offset, cursor);
    const shown =
        cursor === undefined ? rowsAt(selection, offset, perPage) : rowsFrom(selection, selection.rows.placeAfter(cursor), 0, perPage);
    const last = shown.at(-1);
    if (last) {
        account.cursors.rememberEnd(listKey, page, last.id);
    }
    return shown;
}

/** Where nothing is left to be tested, the offset is a place in the order. */
function rowsAt<T>(selection: Selection<T>, offset: number, count: number): T[] {
    return selection.tests.length === 0 ? rowsFrom(selection, offset, 0, count) : rowsFrom(selection, 0, offset, count);
}

function rowsFrom<T>({ rows, tests }: Selection<T>, place: number, skip: number, count: number): T[] {
    const found: T[] = [];
    let skipped = 0;
    for (const row of rows.from(place)) {
        if (!tests.every(test => test(row))) {
            continue;
        }
        if (skipped < skip) {
            skipped += 1;
            continue;
        }
        found.push(row);
        if (found.length === count) {
            break;
        }
    }
    return found;
}

function countRows<T>({ rows, tests }: Selection<T>): number {
    if (tests.length === 0) {
        return rows.size;
    }
    let count = 0;
    for (const row of rows.from(0)) {
        count += Number(tests.every(test => test(row)));
    }
    return count;
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
