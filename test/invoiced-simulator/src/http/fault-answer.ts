import type { FaultSpec } from '../control/fault';
import { ApiError } from '../domain/api-error';
import { json, text, type ApiResponse } from './api-response';
import { tooManyRequests } from './limiter';

const MESSAGES: Readonly<Record<string, ApiError>> = {
    401: new ApiError(401, 'We could not authenticate you with the API Key: abc***xyz'),
    402: new ApiError(402, 'This account has been canceled. Please contact Invoiced to open it again.'),
    403: new ApiError(403, 'You do not have permission to do that'),
    429: tooManyRequests(),
    500: new ApiError(500, 'There was an error processing your request. Correlation ID: simulated')
};

/** The answer a scripted fault gives instead of the handler's. */
export function faultAnswer(spec: FaultSpec): ApiResponse {
    if (spec.kind === 'pdf-text') {
        return text(200, typeof spec.body === 'string' ? spec.body : 'We were unable to generate this PDF.');
    }
    const status = /^\d+$/.test(spec.kind) ? Number(spec.kind) : (spec.status ?? 500);
    if (typeof spec.body === 'string') {
        return text(status, spec.body);
    }
    const error = MESSAGES[status] ?? new ApiError(status, `The simulated server answered ${status}`);
    return json(status, spec.body ?? error.toBody());
}
