import assert from 'node:assert/strict';
import { AddressInfo, createServer } from 'node:net';
import { MailServer, MailServerOptions } from '../spec-support/mail-server';
import { trustTestCertificate } from '../spec-support/test-certificate';
import { SendFailure } from './channel';
import { testNotification } from './compose';
import { EmailChannel } from './email-channel';
import { Notification } from './notification';
import { EmailSettings } from './notification-settings';

const LOGIN = { user: 'erp', password: 'a-secret-of-the-mail-server' };
const MESSAGE = testNotification({ workspace: '/srv/erp', channel: 'email' }, 0);

describe('e-mail', () => {
    let server: MailServer | undefined;
    let distrust: (() => void) | undefined;

    beforeEach(() => (distrust = trustTestCertificate()));

    afterEach(async () => {
        distrust?.();
        await server?.close();
        server = undefined;
    });

    async function start(options: MailServerOptions = {}): Promise<MailServer> {
        server = await MailServer.start(options);
        return server;
    }

    function send(settings: Partial<EmailSettings>, password?: string, message: Notification = MESSAGE): Promise<string | undefined> {
        const whole = { server: 'localhost', port: server?.port, from: 'erp@example.com', to: ['ar@example.com'], ...settings };
        return new EmailChannel(whole, password, 2000).send(message, new AbortController().signal);
    }

    async function failure(sending: Promise<unknown>): Promise<SendFailure> {
        const error: unknown = await sending.then(
            () => undefined,
            (reason: unknown) => reason
        );
        assert.ok(error instanceof SendFailure, String(error));
        assert.equal(`${error.message}${error.hint}`.includes(LOGIN.password), false);
        return error;
    }

    it('goes out encrypted and logged in, to everybody, as plain text', async () => {
        const { mails } = await start({ login: LOGIN });
        const to = ['ar@example.com', 'it@example.com'];
        const message = { ...MESSAGE, subject: 'ERP Connect: Müller GmbH.csv needs you', text: 'Zeile 7: …\n.\nnot the end\n' };
        assert.equal(await send({ to, user: LOGIN.user }, LOGIN.password, message), undefined);
        assert.equal(mails.length, 1);
        const [{ from, to: reached, raw, isEncrypted, user }] = mails;
        assert.deepEqual([from, reached, isEncrypted, user], ['erp@example.com', to, true, 'erp']);
        assert.match(raw, /^From: ERP Connect <erp@example\.com>$/m);
        assert.match(raw, /^Subject: =\?UTF-8\?/m);
        assert.match(raw, /^Auto-Submitted: auto-generated$/m);
        assert.match(raw, new RegExp(`^Message-ID: <${MESSAGE.id}@example\\.com>$`, 'm'));
        assert.match(raw, /^Content-Type: text\/plain; charset=utf-8$/m);
        assert.match(raw, /not the end/);
        assert.equal(raw.includes(LOGIN.password), false);
    });

    it('is encrypted from the start where the server wants that', async () => {
        const { mails } = await start({ encryption: 'tls' });
        await send({ encryption: 'tls' });
        assert.deepEqual([mails.length, mails[0].isEncrypted], [1, true]);
    });

    it('needs no login where the server wants none, and no encryption on this computer', async () => {
        const { mails } = await start({ encryption: 'plain' });
        await send({ encryption: 'none' });
        assert.deepEqual([mails.length, mails[0].isEncrypted, mails[0].user], [1, false, undefined]);
    });

    it('does not go to a server that does not encrypt, be it by mistake or by a thief on the line', async () => {
        const { mails, logins } = await start({ encryption: 'plain', login: LOGIN });
        const error = await failure(send({ user: LOGIN.user }, LOGIN.password));
        assert.match(error.message, /^No encrypted connection to localhost: /);
        assert.deepEqual([mails, logins, error.isDefinite], [[], [], true]);
    });

    it('does not go to a server that nobody vouches for', async () => {
        const { mails } = await start();
        distrust?.();
        distrust = undefined;
        assert.match((await failure(send({}))).message, /No encrypted connection.*(self-signed|certificate)/i);
        assert.equal(mails.length, 0);
    });

    it('speaks no TLS older than 1.2', async () => {
        const more = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
        const { mails } = await start({ encryption: 'tls', more });
        assert.match((await failure(send({ encryption: 'tls' }))).message, /version|alert/i);
        assert.equal(mails.length, 0);
    });

    it('says that the login is wrong', async () => {
        await start({ login: LOGIN });
        const error = await failure(send({ user: LOGIN.user }, 'another'));
        assert.match(error.message, /does not accept the user and the password/);
        assert.match(error.hint, /notify allow email/);
        assert.equal(error.isDefinite, true);
    });

    it('says who is not known there, and reaches the others', async () => {
        const { mails } = await start({ unknown: ['gone@example.com'] });
        assert.equal(await send({ to: ['ar@example.com', 'gone@example.com'] }), 'localhost does not take mail for gone@example.com.');
        assert.deepEqual(mails[0].to, ['ar@example.com']);
        const error = await failure(send({ to: ['gone@example.com'] }));
        assert.match(error.message, /did not take the mail.*No such mailbox/);
        assert.deepEqual([error.isDefinite, mails.length], [true, 1]);
    });

    it('gives up a server that is not there or says nothing', async () => {
        assert.match((await failure(send({ port: 1 }))).message, /^localhost:1 cannot be reached: .*ECONNREFUSED/);
        const silent = createServer();
        await new Promise<void>(listening => silent.listen(0, '127.0.0.1', listening));
        const { port } = silent.address() as AddressInfo;
        const whole = { server: '127.0.0.1', port, from: 'erp@example.com', to: ['ar@example.com'] };
        const error = await failure(new EmailChannel(whole, undefined, 200).send(MESSAGE, new AbortController().signal));
        silent.close();
        assert.deepEqual([error.isDefinite, error.isReachable], [false, false]);
    });
});
