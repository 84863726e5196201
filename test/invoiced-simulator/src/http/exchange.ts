import type { IncomingMessage, ServerResponse } from 'node:http';
import { summarize, type JournalEntry } from '../control/journal';
import { ApiError } from '../domain/api-error';
import { randomText } from '../domain/random';
import type { Simulation } from '../simulation';
import type { Account } from '../store/account';
import type { ApiRequest } from './api-request';
import { json, proxyPage, text, type ApiResponse } from './api-response';
import { authenticate, checkStanding } from './auth';
import { InvalidJsonError, parseBody, readBody } from './body';
import { Execution } from './execution';
import { parseForm } from './form';
import type { Router } from './router';

/** The two ids every answer carries; the caller's own are echoed. */
interface RequestIds {
    readonly requestId: string;
    readonly correlationId: string;
}

/** One request from arrival to answer: body, route, key, slot, execution. */
export class Exchange {
    private readonly entry: JournalEntry;
    private readonly ids: RequestIds;
    private readonly path: string;
    private readonly queryText: string;
    private account: Account | undefined;

    constructor(
        private readonly simulation: Simulation,
        private readonly router: Router,
        private readonly request: IncomingMessage,
        private readonly response: ServerResponse
    ) {
        const url = request.url ?? '/';
        const mark = url.indexOf('?');
        this.path = mark < 0 ? url : url.slice(0, mark);
        this.queryText = mark < 0 ? '' : url.slice(mark + 1);
        this.ids = {
            requestId: headerText(request.headers['x-request-id']) ?? randomText(24),
            correlationId: headerText(request.headers['x-correlation-id']) ?? randomText(24)
        };
        this.entry = simulation.journal.open(simulation.clock.millis(), request.method ?? 'GET', this.path, request.headers);
    }

    /** Answers the request, or cuts the connection when a fault says so. */
    async run(): Promise<void> {
        this.simulation.traffic.enter();
        let answer: ApiResponse | undefined;
        try {
            answer = await this.answer();
        } catch (error) {
            answer = this.response.destroyed ? undefined : this.errorAnswer(error);
        } finally {
            this.simulation.traffic.leave();
        }
        this.finish(answer);
    }

    private async answer(): Promise<ApiResponse | undefined> {
        const bytes = await readBody(this.request);
        if (!bytes) {
            return { ...proxyPage(413, 'Request Entity Too Large'), headers: { Connection: 'close' } };
        }
        const apiRequest = await this.parse(bytes);
        const { route, params } = this.router.match(apiRequest.method, apiRequest.path);
        if ('open' in route) {
            return route.open({ request: apiRequest, params });
        }
        const account = authenticate(this.request.headers.authorization, key => this.simulation.accountOf(key));
        this.account = account;
        this.entry.account = account.company.username;
        checkStanding(account);
        const release = account.limiter.take();
        try {
            return await new Execution(this.simulation, this.entry, this.response, route, { account, request: apiRequest, params }, error =>
                this.errorAnswer(error)
            ).run();
        } finally {
            release();
        }
    }

    private async parse(bytes: Buffer): Promise<ApiRequest> {
        const query = this.queryText === '' ? {} : parseForm(this.queryText);
        this.entry.query = query;
        const { values, parts } = await parseBody(bytes, this.request.headers['content-type'] ?? '');
        this.entry.body = bytes.length > 0 ? values : null;
        this.entry.files = parts.map(part => ({ field: part.field, name: part.fileName, size: part.bytes.length }));
        return {
            method: this.request.method ?? 'GET',
            path: this.path,
            query,
            headers: this.request.headers,
            body: values,
            parts,
            baseUrl: `http://${this.request.headers.host ?? 'localhost'}`
        };
    }

    private errorAnswer(error: unknown): ApiResponse {
        if (error instanceof InvalidJsonError) {
            return text(400, error.message);
        }
        if (error instanceof ApiError) {
            return json(error.status, error.toBody());
        }
        return json(500, {
            type: 'api_error',
            message: `There was an error processing your request. Correlation ID: ${this.ids.correlationId}`
        });
    }

    private finish(answer: ApiResponse | undefined): void {
        this.entry.answeredAt = this.simulation.clock.millis();
        this.entry.callerGone = this.response.destroyed;
        if (!answer) {
            this.request.socket.resetAndDestroy();
            return;
        }
        this.entry.status = answer.status;
        this.entry.response = summarize(answer.json);
        if (answer.status === 429) {
            this.simulation.traffic.tooManyRequests += 1;
        }
        this.response.writeHead(answer.status, this.headersOf(answer));
        this.response.end(answer.body);
    }

    private headersOf(answer: ApiResponse): Record<string, string> {
        const headers: Record<string, string> = {
            // By the simulated clock, as created_at and updated_at are.
            Date: new Date(this.simulation.clock.millis()).toUTCString(),
            'X-Request-Id': this.ids.requestId,
            'X-Correlation-Id': this.ids.correlationId,
            ...answer.headers
        };
        if (answer.status !== 204) {
            headers['Content-Type'] = answer.contentType ?? 'application/json';
            headers['Content-Length'] = String(Buffer.byteLength(answer.body));
        }
        if (this.account || answer.status === 401) {
            headers['Cache-Control'] = 'no-cache, no-store';
            if (this.request.headers['x-app-version'] === undefined) {
                headers['WWW-Authenticate'] = 'Basic realm="Invoiced"';
            }
        }
        return headers;
    }
}

function headerText(value: string | string[] | undefined): string | undefined {
    return Array.isArray(value) ? value[0] : value;
}
