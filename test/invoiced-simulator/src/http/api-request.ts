import type { IncomingHttpHeaders } from 'node:http';
import type { JsonObject } from '../domain/json';
import type { Account } from '../store/account';
import type { UploadPart } from './body';

/** A request after the transport has been dealt with. */
export interface ApiRequest {
    readonly method: string;
    readonly path: string;
    readonly query: JsonObject;
    readonly headers: IncomingHttpHeaders;
    readonly body: JsonObject;
    readonly parts: readonly UploadPart[];
    /** Scheme and host as the caller wrote them; links in answers start with it. */
    readonly baseUrl: string;
}

/** What a route without authentication gets. */
export interface PublicContext {
    readonly request: ApiRequest;
    /** Values of the `:name` segments of the path. */
    readonly params: Readonly<Record<string, string>>;
}

/** What a route of an account gets. */
export interface Context extends PublicContext {
    readonly account: Account;
}
