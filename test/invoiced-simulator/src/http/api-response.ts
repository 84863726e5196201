import { sortedJson } from '../domain/json';

/** What a handler answers: JSON unless a content type says otherwise. */
export interface ApiResponse {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly contentType?: string;
    readonly body: string | Buffer;
    /** The JSON behind the body, for the journal's summary. */
    readonly json?: unknown;
}

/** A JSON answer with sorted keys. */
export function json(status: number, value: unknown, headers?: Readonly<Record<string, string>>): ApiResponse {
    return { status, body: sortedJson(value), json: value, ...(headers ? { headers } : {}) };
}

/** 204 without a body. */
export function noContent(): ApiResponse {
    return { status: 204, body: '' };
}

/** Plain text, as from the layers in front of the API. */
export function text(status: number, body: string): ApiResponse {
    return { status, body, contentType: 'text/plain; charset=UTF-8' };
}

/** The HTML page of the web server in front of the API. */
export function proxyPage(status: number, title: string): ApiResponse {
    const heading = `${status} ${title}`;
    return {
        status,
        contentType: 'text/html',
        body:
            `<html>\r\n<head><title>${heading}</title></head>\r\n<body>\r\n<center><h1>${heading}</h1></center>\r\n`
            + '<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n'
    };
}
