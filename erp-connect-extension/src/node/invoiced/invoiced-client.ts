import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios, { AxiosError, AxiosInstance } from 'axios';
import { Answer, answerOf } from './answer';

export interface InvoicedRequest {
    readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
    /** Path from the base URL, e.g. `/invoices/5`. */
    readonly path: string;
    readonly query?: Readonly<Record<string, string | number>>;
    /** JSON, or a form with files. */
    readonly body?: unknown;
    readonly idempotencyKey?: string;
    /** Milliseconds on top of the usual time, for a body that takes long to travel. */
    readonly travelTime?: number;
    /** Asked when the call is really made: it may have waited for others to end. With `false` it is not made: `busy`. */
    readonly beforeSending?: () => Promise<boolean> | boolean;
}

/** Whoever makes calls. Never throws for what the network or the server does; everything is an `Answer`. */
export interface Caller {
    send(request: InvoicedRequest): Promise<Answer>;
}

export interface ClientOptions {
    /** Milliseconds until a call is given up; its outcome is then unknown. The server works at most 60 s on one. */
    readonly timeout?: number;
    /** Sockets kept open. */
    readonly sockets?: number;
}

// Codes of failures that happen before anything was sent.
const NOT_SENT = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'EHOSTDOWN',
    'ENETUNREACH',
    'ENETDOWN',
    'EPROTO',
    'ERR_INVALID_URL'
]);
// Beginnings or parts of the codes of a TLS handshake that failed: no request went over it.
const NO_HANDSHAKE = /^CERT_|^ERR_TLS_|^ERR_SSL_|SELF_SIGNED|UNABLE_TO_/;
const LARGEST_ANSWER = 64 * 1024 * 1024;

/**
 * Speaks to one Invoiced account, and to no other host: a redirect is not followed, so the key cannot be led
 * elsewhere. Never throws for what the network or the server does; everything is an `Answer`.
 */
export class InvoicedClient implements Caller {
    private readonly http: AxiosInstance;
    private readonly timeout: number;
    private readonly agents: readonly (HttpAgent | HttpsAgent)[];

    constructor(
        readonly baseUrl: string,
        apiKey: string,
        options: ClientOptions = {}
    ) {
        this.timeout = options.timeout ?? 75_000;
        const sockets = options.sockets ?? 20;
        const httpAgent = new HttpAgent({ keepAlive: true, maxSockets: sockets });
        const httpsAgent = new HttpsAgent({ keepAlive: true, maxSockets: sockets, minVersion: 'TLSv1.2' });
        this.agents = [httpAgent, httpsAgent];
        this.http = axios.create({
            baseURL: baseUrl,
            allowAbsoluteUrls: false,
            auth: { username: apiKey, password: '' },
            maxRedirects: 0,
            maxContentLength: LARGEST_ANSWER,
            proxy: false,
            httpAgent,
            httpsAgent,
            validateStatus: () => true,
            headers: { 'User-Agent': 'erp-connect' }
        });
    }

    async send(request: InvoicedRequest): Promise<Answer> {
        if ((await request.beforeSending?.()) === false) {
            return { kind: 'busy' };
        }
        try {
            const response = await this.http.request<unknown>({
                method: request.method,
                url: request.path,
                params: request.query,
                data: request.body,
                timeout: this.timeout + (request.travelTime ?? 0),
                headers: request.idempotencyKey ? { 'Idempotency-Key': request.idempotencyKey } : {}
            });
            return answerOf(response.status, response.data, response.headers as Record<string, string>);
        } catch (error) {
            return failureOf(error);
        }
    }

    close(): void {
        this.agents.forEach(agent => agent.destroy());
    }
}

function failureOf(error: unknown): Answer {
    const { code, message } = error as AxiosError;
    // A host with several addresses fails with a collection of errors that has a code but no text.
    const text = message || code || 'no connection';
    if (code !== undefined && (NOT_SENT.has(code) || NO_HANDSHAKE.test(code))) {
        return { kind: 'unreachable', message: text };
    }
    return { kind: 'unknown', message: text, answered: false };
}
