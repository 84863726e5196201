/** What came of one call. Delivery branches on this and on nothing else. */
export type Answer =
    /** Done as asked. */
    | { readonly kind: 'accepted'; readonly status: number; readonly body: unknown; readonly headers: Readonly<Record<string, string>> }
    /** Invoiced says no, and will say no again to the same request. */
    | { readonly kind: 'refused'; readonly status: number; readonly message: string; readonly param?: string }
    /** The key or the account may not do this: nothing was executed, and no other call will fare better. */
    | { readonly kind: 'not-allowed'; readonly status: number; readonly message: string }
    /** Too many calls at once: nothing was executed. */
    | { readonly kind: 'busy' }
    /** Not even connected: nothing was executed. The hint says what to do where more is known than that. */
    | { readonly kind: 'unreachable'; readonly message: string; readonly hint?: string }
    /**
     * It may or may not have been executed: a time-out, a cut connection, a fault of the server. When a fault was
     * `answered`, the server may keep that answer for the call's idempotency key.
     */
    | { readonly kind: 'unknown'; readonly message: string; readonly answered: boolean };

interface ErrorBody {
    readonly message?: unknown;
    readonly param?: unknown;
}

/** Reads an HTTP answer. Bodies of errors may be HTML or plain text when they come from something in between. */
export function answerOf(status: number, body: unknown, headers: Readonly<Record<string, string>>): Answer {
    if (status >= 200 && status < 300) {
        return { kind: 'accepted', status, body, headers };
    }
    if (status === 429) {
        return { kind: 'busy' };
    }
    if (status === 407 || (status >= 300 && status < 400)) {
        return { kind: 'unreachable', message: betweenText(status, headers) };
    }
    const message = messageOf(status, body);
    if (status === 401 || status === 402 || status === 403) {
        return { kind: 'not-allowed', status, message };
    }
    if (status >= 400 && status < 500 && status !== 408) {
        const param = (body as ErrorBody | undefined)?.param;
        return { kind: 'refused', status, message, param: typeof param === 'string' ? param : undefined };
    }
    return { kind: 'unknown', message, answered: true };
}

/** Invoiced itself never redirects and never asks for the password of a proxy: something in between answered. */
function betweenText(status: number, headers: Readonly<Record<string, string>>): string {
    return status === 407
        ? 'a proxy in between asks for a password (HTTP status 407)'
        : `something in between redirects to ${headers.location ?? 'another address'} (HTTP status ${status}); redirects are not followed`;
}

function messageOf(status: number, body: unknown): string {
    const message = (body as ErrorBody | undefined)?.message;
    if (typeof message === 'string' && message !== '') {
        return message;
    }
    return status === 413 ? 'The record is too large for Invoiced (25 MB).' : `Invoiced answered with HTTP status ${status}.`;
}
