import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createServer, Server } from 'node:https';
import { AddressInfo } from 'node:net';
import { CommandLine, CommandResult } from '../spec-support/command-line';
import { ConnectProxy } from '../spec-support/connect-proxy';
import { TempFolder } from '../spec-support/temp-folder';
import { TEST_CERTIFICATE, TEST_CERTIFICATE_KEY } from '../spec-support/test-certificate';

describe('command line behind a proxy', () => {
    let folder: TempFolder;
    let proxy: ConnectProxy;
    let server: Server;
    let commands: CommandLine;

    beforeEach(async () => {
        folder = new TempFolder();
        proxy = await ConnectProxy.start();
        // To the client it is all the same whether the proxy shows its own certificate or lets this server do it.
        server = createServer({ key: TEST_CERTIFICATE_KEY, cert: TEST_CERTIFICATE }, (_request, response) => {
            response
                .writeHead(200, { 'content-type': 'application/json' })
                .end(JSON.stringify({ id: 1, name: 'Acme Inc.', currency: 'eur', time_zone: 'Europe/Berlin' }));
        });
        await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
        commands = new CommandLine(folder.at('home'));
        const url = `https://localhost:${(server.address() as AddressInfo).port}`;
        const added = await commands.run(['connection', 'add', 'main', '--url', url], { env: { ERP_CONNECT_API_KEY: 'key-0123456789' } });
        assert.ok([0, 3].includes(added.code!), added.stderr);
    });

    afterEach(async () => {
        await proxy.close();
        server.closeAllConnections();
        server.close();
        folder.remove();
    });

    const test = (env: Record<string, string>): Promise<CommandResult> =>
        commands.run(['connection', 'test', 'main'], {
            env: { HTTPS_PROXY: proxy.place, https_proxy: '', NO_PROXY: '', no_proxy: '', NODE_EXTRA_CA_CERTS: '', ...env }
        });

    it('pain 44: trusts the authority of a company once its certificate is made known, and not before', async () => {
        const { code, stdout, stderr } = await test({});
        assert.equal(code, 3);
        assert.match(`${stdout}${stderr}`, /certificate.*through the proxy.*NODE_EXTRA_CA_CERTS/s);
        const file = folder.at('company.pem');
        writeFileSync(file, TEST_CERTIFICATE);
        const trusting = await test({ NODE_EXTRA_CA_CERTS: file });
        assert.deepEqual([trusting.code, /Connected to Acme Inc\./.test(trusting.stdout)], [0, true], trusting.stderr);
        assert.equal(proxy.asked.length, 2);
    });

    it('says what the proxy wants, and where to write it', async () => {
        proxy.refusal = 407;
        const { code, stdout, stderr } = await test({ HTTPS_PROXY: proxy.place.replace('//', '//erp:secret@') });
        assert.equal(code, 3);
        assert.match(`${stdout}${stderr}`, /does not accept the login \(HTTP status 407\)\.\s+Write the login into HTTPS_PROXY/);
        assert.doesNotMatch(`${stdout}${stderr}`, /secret/);
    });
});
