import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { SETTINGS_FILE } from '../notifications/notification-settings';
import { CommandLine } from '../spec-support/command-line';
import { MailServer } from '../spec-support/mail-server';
import { TempFolder } from '../spec-support/temp-folder';
import { TEST_CERTIFICATE } from '../spec-support/test-certificate';
import { WebhookReceiver } from '../spec-support/webhook-receiver';

const PASSWORD = 'a-secret-of-the-mail-server';

describe('erp-connect notify', () => {
    let folder: TempFolder;
    let cli: CommandLine;
    let receiver: WebhookReceiver;

    beforeEach(async () => {
        folder = new TempFolder();
        folder.folder('workspace');
        cli = new CommandLine(folder.at('home'));
        receiver = await WebhookReceiver.start();
    });

    afterEach(async () => {
        await receiver.close();
        folder.remove();
    });

    function settings(content: object): void {
        folder.write(`workspace/${SETTINGS_FILE}`, JSON.stringify(content));
    }

    const run = (...args: string[]): ReturnType<CommandLine['run']> => cli.run(['notify', ...args], { cwd: folder.at('workspace') });

    it('says that notifications are off, and how to switch them on', async () => {
        const { code, stderr } = await run('test');
        assert.equal(code, 2);
        assert.match(
            stderr,
            /^Notifications are off: there is no .*erp-connect\.notifications\.json\. Write one, as docs.notifications\.md/
        );
    });

    it('names the place of a mistake', async () => {
        folder.write(`workspace/${SETTINGS_FILE}`, '{\n  "webhok": {}\n}');
        const { code, stderr } = await run('test');
        assert.equal(code, 2);
        assert.match(stderr, /erp-connect\.notifications\.json:2:3: There is no "webhok" here\. Did you mean "webhook"\?/);
    });

    it('allows a webhook once, showing the secret it made, and sends a test message', async () => {
        settings({ webhook: { url: receiver.url } });
        const before = await run('test');
        assert.equal(before.code, 2);
        assert.match(before.stdout, /webhook: nothing is sent.*erp-connect notify allow webhook/);
        const { secret } = (await run('allow', 'webhook', '--json')).last<{ secret: string }>('allowed');
        assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
        const after = await run('test', '--json');
        assert.deepEqual([after.code, after.last('notification').ok, after.stdout.includes(secret)], [0, true, false]);
        assert.equal((await receiver.message(1)).type, 'test');
        assert.equal(receiver.calls, 1);
        // At rest it is encrypted where there is no key store.
        const home = readdirSync(folder.at('home'), { withFileTypes: true }).filter(entry => entry.isFile());
        home.forEach(({ name }) => assert.equal(readFileSync(folder.at('home', name)).includes(secret), false, name));
        await run('forget', 'webhook');
        assert.equal((await run('test')).code, 2);
        assert.equal(receiver.calls, 1);
    });

    it('takes a secret that the receiver has made, and no other text for one', async () => {
        settings({ webhook: { url: receiver.url } });
        const mine = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`;
        const taken = await cli.run(['notify', 'allow', 'webhook', '--workspace', folder.at('workspace')], { input: `${mine}\n` });
        assert.deepEqual([taken.code, taken.stdout.includes(mine)], [0, false]);
        const refused = await cli.run(['notify', 'allow', 'webhook', '--workspace', folder.at('workspace')], { input: 'password' });
        assert.deepEqual([refused.code, refused.stderr.includes('not a secret for signing')], [2, true]);
        assert.equal((await run('test')).code, 0);
    });

    it('says what fails, and tells a refusal from a dead host', async () => {
        settings({ webhook: { url: receiver.url } });
        await run('allow', 'webhook');
        receiver.status = 401;
        const refused = await run('test');
        assert.equal(refused.code, 2);
        assert.match(refused.stdout, /answered with status 401\. Check that the receiver knows the secret/);
        settings({ webhook: { url: await unusedUrl() } });
        await run('allow', 'webhook');
        const dead = await run('test');
        assert.equal(dead.code, 3);
        assert.match(dead.stdout, /cannot be reached: .*ECONNREFUSED/);
    });

    it('sends mail over TLS with a company certificate; a password does not go with another server', async () => {
        const server = await MailServer.start({ login: { user: 'erp', password: PASSWORD } });
        try {
            const env = { NODE_EXTRA_CA_CERTS: folder.write('ca.pem', TEST_CERTIFICATE) };
            const email = { server: 'localhost', port: server.port, user: 'erp', from: 'erp@example.com', to: ['ar@example.com'] };
            const cwd = folder.at('workspace');
            settings({ email });
            const without = await cli.run(['notify', 'allow', 'email'], { cwd });
            assert.deepEqual([without.code, without.stderr.includes('needs the password of erp')], [2, true]);
            const allowed = await cli.run(['notify', 'allow', 'email'], { cwd, input: `${PASSWORD}\n` });
            assert.deepEqual([allowed.code, allowed.stdout.includes(PASSWORD)], [0, false]);
            const sent = await cli.run(['notify', 'test'], { cwd, env });
            assert.deepEqual([sent.code, server.mails.length], [0, 1]);
            assert.match(sent.stdout, /^email: a test message was sent to ar@example\.com through localhost:\d+\.$/m);
            assert.match(server.mails[0].raw, /^Subject: ERP Connect: this is a test \[workspace\]$/m);
            settings({ email: { ...email, server: '127.0.0.1' } });
            assert.match((await cli.run(['notify', 'test'], { cwd, env })).stdout, /was not told yet/);
            assert.equal(server.logins.length, 1);
        } finally {
            await server.close();
        }
    });

    it('knows its channels', async () => {
        settings({ webhook: { url: receiver.url } });
        assert.match((await run('allow', 'pigeon')).stderr, /"pigeon" is not a way to notify anybody\. Use one of: webhook, email\./);
        assert.match((await run('allow', 'email')).stderr, /does not say anything about "email"/);
    });
});

/** A port that was free a moment ago: nobody listens there. */
async function unusedUrl(): Promise<string> {
    const server = createServer();
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    await new Promise(closed => server.close(closed));
    return `http://127.0.0.1:${port}/`;
}
