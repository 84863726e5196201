import { ApiError } from '../domain/api-error';
import type { Context, PublicContext } from './api-request';
import type { ApiResponse } from './api-response';
import { checkParams, type ParamRules } from './params';

/** The parameter names a strict route accepts; a lenient route has none. */
export interface RouteRules {
    readonly body?: ParamRules;
    readonly query?: ParamRules;
}

/** A route of an account, or one that answers without a key. */
export type Route =
    | (RouteRules & { readonly method: string; readonly path: string; readonly handle: (context: Context) => ApiResponse })
    | { readonly method: string; readonly path: string; readonly open: (context: PublicContext) => ApiResponse };

/** A route with the values of its path segments. */
export interface Match {
    readonly route: Route;
    readonly params: Record<string, string>;
}

export const get = routeMaker('GET');
export const post = routeMaker('POST');
export const patch = routeMaker('PATCH');
export const del = routeMaker('DELETE');

/** Finds routes by method and path; the fixed first segment narrows the search. */
export class Router {
    private readonly byShape = new Map<string, { route: Route; segments: string[] }[]>();

    constructor(routes: readonly Route[]) {
        for (const route of routes) {
            const segments = route.path.split('/').slice(1);
            const shape = shapeOf(segments);
            this.byShape.set(shape, [...(this.byShape.get(shape) ?? []), { route, segments }]);
        }
    }

    /** The 404 and 405 texts are the API's own. */
    match(method: string, path: string): Match {
        const segments = path.split('/').slice(1);
        const verb = method === 'HEAD' ? 'GET' : method;
        let isKnownPath = false;
        for (const candidate of this.byShape.get(shapeOf(segments)) ?? []) {
            const params = matchSegments(candidate.segments, segments);
            if (params && candidate.route.method === verb) {
                return { route: candidate.route, params };
            }
            isKnownPath ||= params !== undefined;
        }
        throw isKnownPath
            ? new ApiError(405, `Method not allowed: ${method} ${path}`)
            : new ApiError(404, `Request was not recognized: ${method} ${path}`);
    }
}

/** Checks the parameters a route lists, query string first. */
export function checkRoute(rules: RouteRules, context: Context): void {
    if (rules.query) {
        checkParams(context.request.query, rules.query, 'query');
    }
    if (rules.body) {
        checkParams(context.request.body, rules.body, 'request');
    }
}

function routeMaker(method: string): (path: string, handle: (context: Context) => ApiResponse, rules?: RouteRules) => Route {
    return (path, handle, rules = {}) => ({ method, path, handle, ...rules });
}

function shapeOf(segments: readonly string[]): string {
    return `${segments.length}/${segments[0] ?? ''}`;
}

function matchSegments(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
    const params: Record<string, string> = {};
    for (const [index, part] of pattern.entries()) {
        const segment = segments[index] ?? '';
        if (part.startsWith(':')) {
            if (segment === '') {
                return undefined;
            }
            params[part.slice(1)] = decode(segment);
        } else if (part !== segment) {
            return undefined;
        }
    }
    return params;
}

function decode(segment: string): string {
    try {
        return decodeURIComponent(segment);
    } catch {
        return segment;
    }
}
