import { ConnectionEnvironment } from '../../common/connections-protocol';
import { isLoopback } from '../runtime/loopback';
import { UserError } from '../runtime/user-error';

/** One Invoiced account, without its key. */
export interface Connection {
    readonly name: string;
    readonly environment: ConnectionEnvironment;
    readonly baseUrl: string;
}

const BASE_URLS = { production: 'https://api.invoiced.com', sandbox: 'https://api.sandbox.invoiced.com' } as const;
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]{0,62}[\p{L}\p{N}])?$/u;

/** Checks what a person gave for a connection. Throws a `UserError` that says what to write instead. */
export function makeConnection(name: string, environment: ConnectionEnvironment, baseUrl?: string): Connection {
    if (!NAME.test(name)) {
        throw new UserError(
            `"${name}" is not a name for a connection.`,
            'Use letters, digits, spaces, dots, hyphens or underscores, at most 64.'
        );
    }
    if (environment !== 'custom') {
        return { name, environment, baseUrl: BASE_URLS[environment] };
    }
    return { name, environment, baseUrl: checkUrl(baseUrl ?? '') };
}

/** The key travels with every call, so it leaves this computer through TLS only. */
function checkUrl(text: string): string {
    const url = URL.parse(text);
    if (!url || !['http:', 'https:'].includes(url.protocol)) {
        throw new UserError(`"${text}" is not a URL.`, 'Write it whole, e.g. https://api.invoiced.com.');
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        throw new UserError(`${text} would send the API key without encryption.`, 'Use https; http is for this computer (localhost) only.');
    }
    if (url.username || url.password || url.search || url.hash) {
        throw new UserError(
            `"${text}" has more than a host and a path.`,
            'Write only the address, e.g. https://api.invoiced.com; the key is asked for separately.'
        );
    }
    return url.href.replace(/\/+$/, '');
}
