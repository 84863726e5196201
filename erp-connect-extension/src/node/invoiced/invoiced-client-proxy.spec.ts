import assert from 'node:assert/strict';
import { createServer, Server } from 'node:https';
import { AddressInfo } from 'node:net';
import { TlsOptions } from 'node:tls';
import { preferProxy } from '../runtime/proxy';
import { ConnectProxy } from '../spec-support/connect-proxy';
import { TEST_CERTIFICATE, TEST_CERTIFICATE_KEY, trustTestCertificate } from '../spec-support/test-certificate';
import { withEnvironment } from '../spec-support/with-environment';
import { Answer } from './answer';
import { InvoicedClient, InvoicedRequest } from './invoiced-client';

const KEY = 'a-key-that-nobody-may-read';
const LOOK: InvoicedRequest = { method: 'GET', path: '/companies/current' };

describe('Invoiced client behind a proxy', () => {
    let proxy: ConnectProxy;
    let server: Server | undefined;
    let client: InvoicedClient | undefined;
    let calls: string[];
    let undo: (() => void)[];

    beforeEach(async () => {
        proxy = await ConnectProxy.start();
        calls = [];
        undo = [trustTestCertificate(), environment({ HTTPS_PROXY: proxy.place })];
    });

    afterEach(async () => {
        client?.close();
        undo.reverse().forEach(step => step());
        preferProxy(undefined);
        await proxy.close();
        server?.closeAllConnections();
        server?.close();
        server = client = undefined;
    });

    function environment(changes: Record<string, string | undefined>): () => void {
        return withEnvironment({ https_proxy: undefined, no_proxy: undefined, NO_PROXY: undefined, ...changes });
    }

    async function begin(options: TlsOptions = {}, timeout = 5000): Promise<InvoicedClient> {
        server = createServer({ key: TEST_CERTIFICATE_KEY, cert: TEST_CERTIFICATE, ...options }, (request, response) => {
            calls.push(`${request.method} ${request.url} ${request.headers.authorization}`);
            response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":1}');
        });
        await new Promise<void>(listening => server!.listen(0, '127.0.0.1', listening));
        client = new InvoicedClient(`https://localhost:${(server.address() as AddressInfo).port}`, KEY, { timeout });
        return client;
    }

    const host = (): string => new URL(client!.baseUrl).host;

    async function unreachable(answering: Promise<Answer>): Promise<{ message: string; hint?: string }> {
        const answer = await answering;
        assert.ok(answer.kind === 'unreachable', JSON.stringify(answer));
        assert.deepEqual(calls, []);
        return answer;
    }

    it('goes through it, encrypted from end to end, and keeps the connection', async () => {
        await begin();
        for (let time = 0; time < 3; time++) {
            const answer = await client!.send(LOOK);
            assert.ok(answer.kind === 'accepted', JSON.stringify(answer));
        }
        const basic = Buffer.from(`${KEY}:`).toString('base64');
        assert.deepEqual(calls, Array(3).fill(`GET /companies/current Basic ${basic}`));
        assert.deepEqual(proxy.asked, [{ target: host(), authorization: undefined }]);
        assert.equal(proxy.open, 0);
        assert.deepEqual([proxy.couldRead(basic), proxy.couldRead('/companies'), proxy.couldRead('localhost')], [false, false, true]);
    });

    it('gives the login to the proxy alone', async () => {
        undo.push(environment({ HTTPS_PROXY: proxy.place.replace('//', '//erp:p%40ss@') }));
        assert.equal((await (await begin()).send(LOOK)).kind, 'accepted');
        assert.equal(proxy.asked[0].authorization, `Basic ${Buffer.from('erp:p@ss').toString('base64')}`);
        assert.equal(calls.length, 1);
    });

    it('goes directly where it is told to, and along the new way once that is changed', async () => {
        await begin();
        undo.push(environment({ HTTPS_PROXY: proxy.place, NO_PROXY: 'localhost' }));
        assert.equal((await client!.send(LOOK)).kind, 'accepted');
        assert.equal(proxy.asked.length, 0);
        undo.push(environment({ HTTPS_PROXY: undefined }));
        assert.equal((await client!.send(LOOK)).kind, 'accepted');
        assert.equal(proxy.asked.length, 0);
        preferProxy(proxy.place);
        assert.equal((await client!.send(LOOK)).kind, 'accepted');
        assert.equal(proxy.asked.length, 1);
    });

    it('trusts no certificate that it would not trust without', async () => {
        undo.pop()!();
        undo.pop()!();
        undo.push(environment({ HTTPS_PROXY: proxy.place }));
        const { message, hint } = await unreachable((await begin()).send(LOOK));
        assert.match(message, /certificate.*\(through the proxy http:\/\/127\.0\.0\.1:\d+\)$/);
        assert.match(hint!, /NODE_EXTRA_CA_CERTS/);
        assert.equal(proxy.asked.length, 1);
    });

    it('speaks TLS 1.2 or newer through it', async () => {
        const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
        const { message } = await unreachable((await begin(old)).send(LOOK));
        assert.match(message, /protocol version/);
        assert.equal(proxy.asked.length, 1);
    });

    for (const [login, message] of [
        ['', /^the proxy http:\/\/127\.0\.0\.1:\d+ asks for a login \(HTTP status 407\)$/],
        ['erp:secret@', /^the proxy http:\/\/127\.0\.0\.1:\d+ does not accept the login \(HTTP status 407\)$/]
    ] as const) {
        it(`says that the proxy wants ${login ? 'another' : 'a'} login`, async () => {
            undo.push(environment({ HTTPS_PROXY: proxy.place.replace('//', `//${login}`) }));
            proxy.refusal = 407;
            const answer = await unreachable((await begin()).send({ ...LOOK, method: 'POST', body: {} }));
            assert.match(answer.message, message);
            assert.match(answer.hint!, /^Write the login into HTTPS_PROXY, as http:\/\/NAME:PASSWORD@HOST:PORT/);
            assert.doesNotMatch(JSON.stringify(answer), /secret/);
        });
    }

    it('says that the proxy lets nobody through', async () => {
        await begin();
        for (const status of [403, 502, 503]) {
            proxy.refusal = status;
            const { message, hint } = await unreachable(client!.send(LOOK));
            assert.equal(message, `the proxy ${proxy.place} does not connect to ${host()} (HTTP status ${status})`);
            assert.match(hint!, /^Let localhost:\d+ be allowed at the proxy, or write it into NO_PROXY/);
        }
        proxy.refusal = 'cut';
        assert.equal((await unreachable(client!.send(LOOK))).message, `the proxy ${proxy.place} ends the connection`);
    });

    it('says that the proxy is not there', async () => {
        await begin();
        for (const [url, text] of [
            ['http://erp:secret@127.0.0.1:1', /^the proxy http:\/\/127\.0\.0\.1:1 cannot be reached: .*ECONNREFUSED/],
            ['http://erp:secret@proxy.invalid:1', /^the proxy http:\/\/proxy\.invalid:1 cannot be reached: /]
        ] as const) {
            undo.push(environment({ HTTPS_PROXY: url }));
            const answer = await unreachable(client!.send(LOOK));
            assert.match(answer.message, text);
            assert.equal(answer.hint, 'Check the address in HTTPS_PROXY, and that the proxy is at work.');
            assert.doesNotMatch(JSON.stringify(answer), /secret/);
        }
    });

    it('does not go past a proxy that is not named well', async () => {
        undo.push(environment({ HTTPS_PROXY: 'socks5://erp:secret@127.0.0.1:1' }));
        const answer = await unreachable((await begin()).send(LOOK));
        assert.match(answer.message, /HTTPS_PROXY names no proxy/);
        assert.doesNotMatch(JSON.stringify(answer), /secret/);
    });

    it('does not know what became of a call whose proxy is silent', async () => {
        await begin({}, 300);
        proxy.refusal = 'silent';
        const answer = await client!.send(LOOK);
        assert.ok(answer.kind === 'unknown' && !answer.answered, JSON.stringify(answer));
        assert.match(answer.message, /through the proxy/);
    });
});
