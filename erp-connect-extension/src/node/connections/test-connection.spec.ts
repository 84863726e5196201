import assert from 'node:assert/strict';
import { Simulator, startSimulator } from 'invoiced-simulator';
import { HomeFolder } from '../runtime/home-folder';
import { ConnectProxy } from '../spec-support/connect-proxy';
import { StubServer } from '../spec-support/stub-server';
import { TempFolder } from '../spec-support/temp-folder';
import { withEnvironment } from '../spec-support/with-environment';
import { ConnectionStore } from './connection-store';
import { testConnection } from './test-connection';

describe('test of a connection', () => {
    let folder: TempFolder;
    let store: ConnectionStore;
    let simulator: Simulator;

    beforeEach(async () => {
        process.env.ERP_CONNECT_KEY_STORE = 'file';
        folder = new TempFolder();
        store = await ConnectionStore.open(HomeFolder.open(folder.at('home')));
        simulator = await startSimulator({ company: { name: 'Acme Inc.', currency: 'eur', time_zone: 'Europe/Berlin' } });
    });

    afterEach(async () => {
        await simulator.close();
        folder.remove();
    });

    async function said(url: string, key: string): Promise<[boolean, boolean, string]> {
        await store.save('x', 'custom', url, key);
        const { ok, reachable, text, hint } = await testConnection(store, 'x');
        assert.equal(ok || hint !== undefined, true, 'a failure says what to do');
        assert.equal(`${text}${hint ?? ''}`.includes(key), false);
        return [ok, reachable, text];
    }

    it('names the company', async () => {
        assert.deepEqual(await said(simulator.url, simulator.key), [true, true, 'Connected to Acme Inc. (EUR, Europe/Berlin).']);
    });

    it('says that the key is wrong', async () => {
        const [ok, reachable, text] = await said(simulator.url, 'a-wrong-key-0123456789');
        assert.deepEqual([ok, reachable], [false, true]);
        assert.match(text, /^Invoiced refuses the key: /);
    });

    it('says that nobody answers', async () => {
        assert.deepEqual((await said('http://127.0.0.1:1', simulator.key)).slice(0, 2), [false, false]);
        const [, , text] = await said('http://localhost:1', simulator.key);
        assert.match(text, /^http:\/\/localhost:1 cannot be reached: .*ECONNREFUSED/);
    });

    it('says that too many calls are under way', async () => {
        simulator.faults.add({ kind: '429' });
        assert.match((await said(simulator.url, simulator.key))[2], /too many calls/);
    });

    const strangers: [string, number, string, RegExp][] = [
        ['a page', 200, '<html></html>', /not Invoiced/],
        ['other JSON', 200, '{"hello":"world"}', /not Invoiced/],
        ['a list', 200, '[]', /not Invoiced/],
        ['nothing', 204, '', /not Invoiced/],
        ['a missing page', 404, '<html>Not found</html>', /404/],
        ['a redirect', 302, '', /redirect/],
        ['a proxy that wants a password', 407, '', /proxy/],
        ['a broken gateway', 502, '<html></html>', /502/]
    ];
    for (const [what, status, body, text] of strangers) {
        it(`does not take ${what} for Invoiced`, async () => {
            const stub = await StubServer.start((_request, response) =>
                response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end(body)
            );
            try {
                const [ok, , answer] = await said(stub.url, simulator.key);
                assert.equal(ok, false);
                assert.match(answer, text);
            } finally {
                await stub.close();
            }
        });
    }

    it('says what keeps it from getting through a proxy, and what to do there', async () => {
        const proxy = await ConnectProxy.start();
        const back = withEnvironment({ HTTPS_PROXY: proxy.place, https_proxy: undefined, no_proxy: undefined, NO_PROXY: undefined });
        try {
            await store.save('x', 'production', undefined, simulator.key);
            const test = async (): Promise<unknown[]> => {
                const { ok, reachable, text, hint } = await testConnection(store, 'x');
                return [ok, reachable, text, hint!.split(',')[0]];
            };
            const begin = `https://api.invoiced.com cannot be reached: the proxy ${proxy.place}`;
            proxy.refusal = 407;
            assert.deepEqual(await test(), [
                false,
                false,
                `${begin} asks for a login (HTTP status 407).`,
                'Write the login into HTTPS_PROXY'
            ]);
            proxy.refusal = 403;
            const refused = `${begin} does not connect to api.invoiced.com (HTTP status 403).`;
            assert.deepEqual(await test(), [false, false, refused, 'Let api.invoiced.com be allowed at the proxy']);
            await proxy.close();
            const [, , text, hint] = await test();
            assert.match(String(text), /the proxy http:\S+ cannot be reached: connect ECONNREFUSED/);
            assert.equal(hint, 'Check the address in HTTPS_PROXY');
        } finally {
            back();
            await proxy.close();
        }
    });

    it('says when there is no such connection', async () => {
        await assert.rejects(testConnection(store, 'nobody'), /There is no connection "nobody"/);
    });
});
