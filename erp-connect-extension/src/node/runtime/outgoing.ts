import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { AxiosRequestConfig } from 'axios';
import { Proxy, UnusableProxy, proxyFor } from './proxy';

/** What a call is made with, and the proxy that it goes through. */
export interface Way {
    readonly config: Pick<AxiosRequestConfig, 'httpAgent' | 'httpsAgent' | 'proxy'>;
    readonly proxy?: Proxy;
}

/**
 * The ways out to one address: TLS 1.2 or newer and checked certificates, also through a proxy, which sees nothing but the
 * name of the host. Whoever changes the proxy meanwhile has it used from the next call on.
 */
export class Outgoing {
    /** As messages name it. */
    readonly host: string;
    private readonly url: URL | undefined;
    private readonly agents = new Map<string, HttpAgent | HttpsAgent>();

    /** @param sockets kept open between calls; none unless given. */
    constructor(
        url: string,
        private readonly sockets?: number
    ) {
        this.url = URL.parse(url) ?? undefined;
        this.host = this.url?.host ?? url;
    }

    way(): Way | UnusableProxy {
        const proxy = this.url ? proxyFor(this.url) : undefined; // what is no URL fails when it is called
        if (proxy && 'mistake' in proxy) {
            return proxy;
        }
        const agent = this.agents.get(proxy?.url ?? '') ?? this.open(proxy);
        const agents = this.isEncrypted ? { httpsAgent: agent } : { httpAgent: agent };
        // `false` keeps axios from looking for a proxy of its own; of an agent it would strip the one that it has.
        return { config: { ...agents, proxy: proxy ? undefined : false }, proxy };
    }

    close(): void {
        this.agents.forEach(agent => agent.destroy());
    }

    private get isEncrypted(): boolean {
        return this.url?.protocol === 'https:';
    }

    private open(proxy?: Proxy): HttpAgent | HttpsAgent {
        const options = this.sockets === undefined ? {} : { keepAlive: true, maxSockets: this.sockets };
        const agent = this.isEncrypted
            ? new HttpsAgent({ ...options, minVersion: 'TLSv1.2', proxyEnv: proxy && { HTTPS_PROXY: proxy.url } })
            : new HttpAgent(options);
        this.agents.set(proxy?.url ?? '', agent);
        return agent;
    }
}
