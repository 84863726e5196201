import assert from 'node:assert/strict';
import type { JsonObject } from '../domain/json';
import type { Simulator } from '../simulator';

/** An answer with its body as JSON, when it is JSON. */
export interface Answer {
    readonly status: number;
    readonly headers: Headers;
    readonly text: string;
    readonly body: JsonObject;
    readonly list: JsonObject[];
}

/** A plain caller of the API for specs. */
export class ApiClient {
    constructor(
        private readonly simulator: Simulator,
        private readonly key = simulator.key
    ) {}

    get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
        return this.send('GET', path, undefined, headers);
    }

    post(path: string, body: JsonObject = {}, headers: Record<string, string> = {}): Promise<Answer> {
        return this.send('POST', path, body, headers);
    }

    patch(path: string, body: JsonObject, headers: Record<string, string> = {}): Promise<Answer> {
        return this.send('PATCH', path, body, headers);
    }

    delete(path: string): Promise<Answer> {
        return this.send('DELETE', path);
    }

    /** Creates and answers the body; anything but 201 fails the spec. */
    async create(path: string, body: JsonObject): Promise<JsonObject> {
        const answer = await this.post(path, body);
        assert.equal(answer.status, 201, answer.text);
        return answer.body;
    }

    /** Uploads a file and answers its id. */
    async upload(name: string, bytes: string | Buffer, path = '/files', fields: Record<string, string> = {}): Promise<Answer> {
        const form = new FormData();
        Object.entries(fields).forEach(([field, value]) => form.append(field, value));
        form.append('file', new Blob([bytes]), name);
        return this.raw('POST', path, { body: form });
    }

    send(method: string, path: string, body?: JsonObject, headers: Record<string, string> = {}): Promise<Answer> {
        return this.raw(
            method,
            path,
            body === undefined ? { headers } : { headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) }
        );
    }

    async raw(method: string, path: string, init: RequestInit): Promise<Answer> {
        const response = await fetch(`${this.simulator.url}${path}`, {
            method,
            ...init,
            headers: { Authorization: basic(this.key, ''), ...(init.headers as Record<string, string>) }
        });
        return readAnswer(response);
    }
}

export function basic(user: string, password: string): string {
    return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

export async function readAnswer(response: Response): Promise<Answer> {
    const text = await response.text();
    const json: unknown = text !== '' && (response.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : {};
    return {
        status: response.status,
        headers: response.headers,
        text,
        body: Array.isArray(json) ? {} : (json as JsonObject),
        list: Array.isArray(json) ? (json as JsonObject[]) : []
    };
}

/** Asserts a refusal with its literal text and the field it blames. */
export function assertRefused(answer: Answer, message: string, param?: string, status = 400): void {
    assert.deepEqual(
        { status: answer.status, ...answer.body },
        { status, type: 'invalid_request', message, ...(param === undefined ? {} : { param }) }
    );
}
