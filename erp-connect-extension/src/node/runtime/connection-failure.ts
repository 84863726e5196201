import { Proxy } from './proxy';

/** Why there is no answer. */
export interface ConnectionFailure {
    /** Whether it is sure that nothing was sent. */
    readonly isUnsent: boolean;
    readonly message: string;
    /** What to do, where more can be said than to check the network. */
    readonly hint?: string;
}

// Codes of failures that happen before anything was sent.
const NO_CONNECTION = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN']);
const NOT_SENT = new Set(['EPROTO', 'ERR_INVALID_URL']);
// Beginnings or parts of the codes of a TLS handshake that failed: no request went over it.
const NO_HANDSHAKE = /^CERT_|^ERR_TLS_|^ERR_SSL_|SELF_SIGNED|UNABLE_TO_/;

/** Reads what was thrown instead of an answer. With a proxy, no connection means that there is none to the proxy. */
export function connectionFailure(error: unknown, host: string, proxy?: Proxy): ConnectionFailure {
    const { code = '', message, cause } = error as { code?: string; message: string; cause?: { statusCode?: number } };
    // A host with several addresses fails with a collection of errors that has a code but no text.
    const text = message || code || 'no connection';
    const isUnsent = NO_CONNECTION.has(code) || NOT_SENT.has(code) || NO_HANDSHAKE.test(code);
    if (!proxy) {
        return { isUnsent, message: text };
    }
    if (code === 'ERR_PROXY_TUNNEL') {
        return { isUnsent: true, ...noTunnel(cause?.statusCode, host, proxy) };
    }
    if (NO_CONNECTION.has(code)) {
        const hint = `Check the address in ${proxy.source}, and that the proxy is at work.`;
        return { isUnsent, message: `the proxy ${proxy.place} cannot be reached: ${text}`, hint };
    }
    const hint = NO_HANDSHAKE.test(code)
        ? 'If the proxy opens the encryption, make the certificate of its authority known with NODE_EXTRA_CA_CERTS.'
        : undefined;
    return { isUnsent, message: `${text} (through the proxy ${proxy.place})`, hint };
}

function noTunnel(status: number | undefined, host: string, { place, hasLogin, source }: Proxy): { message: string; hint: string } {
    if (status === 407) {
        return {
            message: `the proxy ${place} ${hasLogin ? 'does not accept the login' : 'asks for a login'} (HTTP status 407)`,
            hint:
                `Write the login into ${source}, as http://NAME:PASSWORD@HOST:PORT; what is no letter or digit in it as in a URL, e.g. %40 for @. `
                + 'Of a proxy that takes only NTLM or Kerberos, ask for an exception.'
        };
    }
    return {
        message:
            status === undefined
                ? `the proxy ${place} ends the connection`
                : `the proxy ${place} does not connect to ${host} (HTTP status ${status})`,
        hint: `Let ${host} be allowed at the proxy, or write it into NO_PROXY if it is reached without.`
    };
}
