/** The proxy that calls go through, as a person named it. */
export interface Proxy {
    /** With the login, if there is one: for the agent that calls, and for nobody to see. */
    readonly url: string;
    /** Without it, e.g. `http://proxy.example.com:8080`. */
    readonly place: string;
    readonly hasLogin: boolean;
    /** Where a person wrote it. */
    readonly source: string;
}

/** A proxy was named, but in a way that nobody can use; what it says is not repeated: it may hold a password. */
export interface UnusableProxy {
    readonly mistake: string;
    readonly hint: string;
}

const SETTING = 'the setting http.proxy';
let preferred = '';

/** The proxy that the workbench's settings name goes before that of the environment, for this process and from now on. */
export function preferProxy(url: string | undefined): void {
    preferred = url?.trim() ?? '';
}

/**
 * How a URL is reached: `undefined` means directly. Only what is encrypted goes through a proxy: `http` is spoken with
 * this computer alone. Names in lower case come first, as with other programs.
 */
export function proxyFor({ protocol, hostname, port }: URL, environment = process.env): Proxy | UnusableProxy | undefined {
    const variable = environment.https_proxy ? 'https_proxy' : 'HTTPS_PROXY';
    const [text, source] = preferred ? [preferred, SETTING] : [environment[variable]?.trim() ?? '', variable];
    const exceptions = environment.no_proxy || environment.NO_PROXY || '';
    if (text === '' || protocol !== 'https:' || isExcepted(exceptions, hostname, port || '443')) {
        return undefined;
    }
    const url = URL.parse(text.includes('://') ? text : `http://${text}`);
    if (!url || !['http:', 'https:'].includes(url.protocol)) {
        return { mistake: `${source} names no proxy that can be used`, hint: 'Write it as http://proxy.example.com:8080.' };
    }
    // Node can use proxies since 22.21 and 24.5; older ones would silently go past it.
    if (!process.allowedNodeEnvironmentFlags.has('--use-env-proxy')) {
        return {
            mistake: `${source} names a proxy, and Node ${process.versions.node} cannot use one`,
            hint: 'Install Node 24, or start ERP Connect with npx or npm, which use the one that comes with it.'
        };
    }
    return { url: url.href, place: url.origin, hasLogin: url.username !== '', source };
}

/** A host stands for itself and all below it; `*` for all; `host:port` for that port alone. */
function isExcepted(list: string, hostname: string, port: string): boolean {
    const host = hostname.replace(/[[\]]/g, '');
    return list
        .toLowerCase()
        .replace(/[[\]]/g, '')
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(entry => entry.replace(/^\*?\./, ''))
        .some(entry => entry === '*' || [host, `${host}:${port}`].some(name => name === entry || name.endsWith(`.${entry}`)));
}
