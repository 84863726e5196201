import type { JsonObject } from './json';

/** A refusal as the API words it. Invoiced API: errors. */
export class ApiError extends Error {
    constructor(
        readonly status: number,
        message: string,
        readonly param?: string
    ) {
        super(message);
    }

    /** The error body: `param` only when one field is to blame. */
    toBody(): JsonObject {
        const body: JsonObject = { type: errorType(this.status), message: this.message };
        if (this.param !== undefined) {
            body['param'] = this.param;
        }
        return body;
    }
}

/** A validation or business rule failure (400). */
export function refuse(message: string, param?: string): ApiError {
    return new ApiError(400, message, param);
}

/** The 404 of an id that does not exist. */
export function notFound(model: string, id: string | number): ApiError {
    return new ApiError(404, `${model} was not found: ${id}`);
}

function errorType(status: number): string {
    if (status === 429) {
        return 'rate_limit_error';
    }
    return status >= 500 ? 'api_error' : 'invalid_request';
}
