import busboy from 'busboy';
import type { IncomingMessage } from 'node:http';
import { isObject, type JsonObject } from '../domain/json';
import { parseForm } from './form';

/** nginx and PHP both stop at 25 MB. Invoiced API: size and time limits. */
export const MAX_BODY_BYTES = 25 * 1024 * 1024;

/** One uploaded part of a multipart body. */
export interface UploadPart {
    readonly field: string;
    readonly fileName: string;
    readonly bytes: Buffer;
}

export interface ParsedBody {
    readonly values: JsonObject;
    readonly parts: UploadPart[];
}

/** The body was not the JSON it claimed to be: answered in plain text, not as an API error. */
export class InvalidJsonError extends Error {}

/** Reads the whole body; undefined when it is over the limit (the rest is drained and dropped). */
export function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
    return new Promise((resolve, reject) => {
        if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
            request.resume();
            resolve(undefined);
            return;
        }
        const chunks: Buffer[] = [];
        let size = 0;
        request.on('data', (chunk: Buffer) => {
            size += chunk.length;
            if (size > MAX_BODY_BYTES) {
                chunks.length = 0;
                resolve(undefined);
            } else {
                chunks.push(chunk);
            }
        });
        request.on('end', () => resolve(Buffer.concat(chunks)));
        request.on('error', reject);
        request.on('close', () => reject(new Error('The caller went away while sending.')));
    });
}

/** Decodes a body by its content type; an unknown type counts as no parameters at all. */
export async function parseBody(bytes: Buffer, contentType: string): Promise<ParsedBody> {
    if (bytes.length === 0) {
        return { values: {}, parts: [] };
    }
    if (contentType.includes('json')) {
        return { values: parseJson(bytes), parts: [] };
    }
    if (contentType.startsWith('application/x-www-form-urlencoded')) {
        return { values: parseForm(bytes.toString('utf8')), parts: [] };
    }
    if (contentType.startsWith('multipart/form-data')) {
        return parseMultipart(bytes, contentType);
    }
    return { values: {}, parts: [] };
}

function parseJson(bytes: Buffer): JsonObject {
    let value: unknown;
    try {
        value = JSON.parse(bytes.toString('utf8'));
    } catch {
        throw new InvalidJsonError('Unable to parse request.');
    }
    return isObject(value) ? value : {};
}

function parseMultipart(bytes: Buffer, contentType: string): Promise<ParsedBody> {
    return new Promise(resolve => {
        const fields: [string, string][] = [];
        const parts: UploadPart[] = [];
        const done = (): void => resolve({ values: parseForm(new URLSearchParams(fields).toString()), parts });
        try {
            const parser = busboy({ headers: { 'content-type': contentType }, defParamCharset: 'utf8' });
            parser.on('field', (name, value) => fields.push([name, value]));
            parser.on('file', (field, stream, info) => {
                const chunks: Buffer[] = [];
                stream.on('data', (chunk: Buffer) => chunks.push(chunk));
                stream.on('end', () => parts.push({ field, fileName: info.filename ?? '', bytes: Buffer.concat(chunks) }));
            });
            parser.on('close', done);
            parser.on('error', done);
            parser.end(bytes);
        } catch {
            done();
        }
    });
}
