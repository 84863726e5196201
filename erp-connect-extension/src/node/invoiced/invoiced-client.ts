import axios, { AxiosInstance } from 'axios';
import { connectionFailure } from '../runtime/connection-failure';
import { Outgoing } from '../runtime/outgoing';
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

const LARGEST_ANSWER = 64 * 1024 * 1024;

/**
 * Speaks to one Invoiced account, and to no other host: a redirect is not followed, so the key cannot be led
 * elsewhere. Never throws for what the network or the server does; everything is an `Answer`.
 */
export class InvoicedClient implements Caller {
    private readonly http: AxiosInstance;
    private readonly timeout: number;
    private readonly outgoing: Outgoing;

    constructor(
        readonly baseUrl: string,
        apiKey: string,
        options: ClientOptions = {}
    ) {
        this.timeout = options.timeout ?? 75_000;
        this.outgoing = new Outgoing(baseUrl, options.sockets ?? 20);
        this.http = axios.create({
            baseURL: baseUrl,
            allowAbsoluteUrls: false,
            auth: { username: apiKey, password: '' },
            maxRedirects: 0,
            maxContentLength: LARGEST_ANSWER,
            validateStatus: () => true,
            headers: { 'User-Agent': 'erp-connect' }
        });
    }

    async send(request: InvoicedRequest): Promise<Answer> {
        if ((await request.beforeSending?.()) === false) {
            return { kind: 'busy' };
        }
        const way = this.outgoing.way();
        if ('mistake' in way) {
            return { kind: 'unreachable', message: way.mistake, hint: way.hint };
        }
        try {
            const response = await this.http.request<unknown>({
                ...way.config,
                method: request.method,
                url: request.path,
                params: request.query,
                data: request.body,
                timeout: this.timeout + (request.travelTime ?? 0),
                headers: request.idempotencyKey ? { 'Idempotency-Key': request.idempotencyKey } : {}
            });
            return answerOf(response.status, response.data, response.headers as Record<string, string>);
        } catch (error) {
            const { isUnsent, message, hint } = connectionFailure(error, this.outgoing.host, way.proxy);
            return isUnsent ? { kind: 'unreachable', message, hint } : { kind: 'unknown', message, answered: false };
        }
    }

    close(): void {
        this.outgoing.close();
    }
}
