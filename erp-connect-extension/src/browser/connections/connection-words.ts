import { ConnectionInfo } from '../../common/connections-protocol';

/** Where the key is, so that a person can judge it and a server without a key store is not a surprise. */
export function keyText(connection: ConnectionInfo): string {
    if (!connection.hasKey) {
        return 'No API key yet';
    }
    return connection.keyStore === 'system'
        ? 'API key in the key store of the operating system'
        : 'API key in an encrypted file, because this computer has no key store';
}

/** What is wrong with a base URL, or `undefined`. Plain http is fine only where nobody else can listen. */
export function baseUrlComplaint(text: string): string | undefined {
    if (!URL.canParse(text)) {
        return 'Enter a whole address, for example https://api.invoiced.com';
    }
    const url = new URL(text);
    const here = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    return url.protocol === 'https:' || (url.protocol === 'http:' && here)
        ? undefined
        : 'The address must begin with https://; http:// is possible for this computer only';
}
