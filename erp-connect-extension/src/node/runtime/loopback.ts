const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

/** Whether a host, as a URL or a setting spells it, is this computer: the only one that is spoken to without TLS. */
export function isLoopback(host: string): boolean {
    return LOOPBACK.test(host);
}
