import { isObject, type Json, type JsonObject } from '../domain/json';

const DEFAULT_PER_PAGE = 100;

/** The `Link` header: self, first, previous, next, last. `per_page` shows only when it is not the default. */
export function linkHeader(url: string, query: JsonObject, page: number, perPage: number, total: number): string {
    const last = Math.max(1, Math.ceil(total / perPage));
    const linkTo = (target: number, rel: string): string => `<${pageUrl(url, query, target, perPage)}>; rel="${rel}"`;
    return [
        linkTo(page, 'self'),
        linkTo(1, 'first'),
        ...(page > 1 ? [linkTo(page - 1, 'previous')] : []),
        ...(page < last ? [linkTo(page + 1, 'next')] : []),
        linkTo(last, 'last')
    ].join(', ');
}

function pageUrl(url: string, query: JsonObject, page: number, perPage: number): string {
    const { page: _, per_page: __, ...rest } = query;
    const pairs = Object.entries(rest).flatMap(([name, value]) => flatten(name, value));
    const params = new URLSearchParams(pairs);
    if (perPage !== DEFAULT_PER_PAGE) {
        params.set('per_page', String(perPage));
    }
    params.set('page', String(page));
    return `${url}?${params.toString()}`;
}

/** Nested values go back into bracket keys. */
function flatten(name: string, value: Json | undefined): [string, string][] {
    if (Array.isArray(value)) {
        return value.flatMap((entry, index) => flatten(`${name}[${index}]`, entry));
    }
    if (isObject(value)) {
        return Object.entries(value).flatMap(([key, entry]) => flatten(`${name}[${key}]`, entry));
    }
    return value === undefined ? [] : [[name, String(value)]];
}
