import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:https';
import { AddressInfo } from 'node:net';
import { TlsOptions } from 'node:tls';
import { ConnectProxy } from '../spec-support/connect-proxy';
import { StubServer } from '../spec-support/stub-server';
import { TEST_CERTIFICATE, TEST_CERTIFICATE_KEY, trustTestCertificate } from '../spec-support/test-certificate';
import { WebhookReceiver } from '../spec-support/webhook-receiver';
import { withEnvironment } from '../spec-support/with-environment';
import { SendFailure } from './channel';
import { testNotification } from './compose';
import { WebhookChannel } from './webhook-channel';
import { checkWebhookSecret, makeWebhookSecret } from './webhook-signature';

const SECRET = makeWebhookSecret();
const MESSAGE = testNotification({ workspace: '/srv/erp', channel: 'webhook' }, 0);

describe('webhook', () => {
    let receiver: WebhookReceiver;

    beforeEach(async () => (receiver = await WebhookReceiver.start()));
    afterEach(() => receiver.close());

    function send(url = receiver.url, timeout?: number, signal = new AbortController().signal): Promise<undefined> {
        return new WebhookChannel(url, SECRET, timeout).send(MESSAGE, signal);
    }

    async function failure(sending: Promise<unknown>): Promise<SendFailure> {
        const error: unknown = await sending.then(
            () => undefined,
            (reason: unknown) => reason
        );
        assert.ok(error instanceof SendFailure, String(error));
        assert.equal(`${error.message}${error.hint}`.includes(SECRET), false);
        return error;
    }

    it('posts JSON whose signature the receiver can check', async () => {
        const before = Math.floor(Date.now() / 1000);
        await send();
        const [{ headers, body, message }] = receiver.received;
        assert.deepEqual(message, MESSAGE);
        assert.equal(headers['content-type'], 'application/json; charset=utf-8');
        assert.equal(headers['webhook-id'], MESSAGE.id);
        const time = Number(headers['webhook-timestamp']);
        assert.ok(time >= before && time <= before + 20);
        const key = Buffer.from(SECRET.replace('whsec_', ''), 'base64');
        const signature = createHmac('sha256', key).update(`${MESSAGE.id}.${time}.${body}`).digest('base64');
        assert.equal(headers['webhook-signature'], `v1,${signature}`);
        assert.equal(key.length, 32);
    });

    it('takes every success for one, without reading what is said', async () => {
        const endless = await StubServer.start((_request, response) => {
            response.writeHead(202);
            response.write('x'.repeat(100_000)); // and never ends
        });
        try {
            await send(endless.url);
        } finally {
            await endless.close();
        }
    });

    for (const [status, isDefinite] of [
        [302, true],
        [401, true],
        [404, true],
        [429, false],
        [500, false],
        [503, false]
    ] as const) {
        it(`tells status ${status}, and whether time may mend it`, async () => {
            receiver.status = status;
            const error = await failure(send());
            assert.match(error.message, new RegExp(`^http://127\\.0\\.0\\.1:\\d+/hook answered with status ${status}\\.$`));
            assert.deepEqual([error.isDefinite, error.isReachable, receiver.calls], [isDefinite, true, 1]);
        });
    }

    it('does not say what follows the ? of a URL', async () => {
        receiver.status = 500;
        const error = await failure(send(`${receiver.url}?token=hidden`));
        assert.match(error.message, /\/hook\?… answered/);
    });

    it('gives up somebody who does not answer, and at once when it is told to stop', async () => {
        const silent = await StubServer.start(() => undefined);
        try {
            const error = await failure(send(silent.url, 200));
            assert.match(error.message, /cannot be reached: no answer within/);
            assert.deepEqual([error.isDefinite, error.isReachable], [false, false]);
            const stop = new AbortController();
            const sending = failure(send(silent.url, 60_000, stop.signal));
            stop.abort();
            await sending;
        } finally {
            await silent.close();
        }
    });

    it('says that nobody is there', async () => {
        const { message, isReachable } = await failure(send('http://127.0.0.1:1/'));
        assert.match(message, /ECONNREFUSED/);
        assert.equal(isReachable, false);
    });

    async function overTls(options: TlsOptions, work: (url: string) => Promise<void>): Promise<number> {
        let calls = 0;
        const server = createServer({ key: TEST_CERTIFICATE_KEY, cert: TEST_CERTIFICATE, ...options }, (_request, response) => {
            calls++;
            response.end();
        });
        await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
        try {
            await work(`https://localhost:${(server.address() as AddressInfo).port}/`);
        } finally {
            await new Promise(closed => server.close(closed));
        }
        return calls;
    }

    it('goes through the proxy, and tells when that refuses', async () => {
        const proxy = await ConnectProxy.start();
        const undo = [
            trustTestCertificate(),
            withEnvironment({ HTTPS_PROXY: proxy.place, https_proxy: undefined, no_proxy: undefined, NO_PROXY: undefined })
        ];
        try {
            const calls = await overTls({}, async url => {
                await send(url);
                assert.deepEqual(
                    proxy.asked.map(({ target }) => target),
                    [new URL(url).host]
                );
                proxy.refusal = 407;
                const { message, hint, isDefinite, isReachable } = await failure(send(url));
                assert.equal(message, `${url} cannot be reached: the proxy ${proxy.place} asks for a login (HTTP status 407).`);
                assert.match(hint!, /HTTPS_PROXY/);
                assert.deepEqual([isDefinite, isReachable], [false, false]);
            });
            assert.equal(calls, 1);
        } finally {
            undo.reverse().forEach(step => step());
            await proxy.close();
        }
    });

    it('sends over TLS to a receiver whose certificate is trusted, and to no other', async () => {
        const calls = await overTls({}, async url => {
            assert.match((await failure(send(url))).message, /self-signed|certificate/i);
            const distrust = trustTestCertificate();
            try {
                await send(url);
            } finally {
                distrust();
            }
        });
        assert.equal(calls, 1);
    });

    it('speaks no TLS older than 1.2', async () => {
        const old: TlsOptions = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' };
        const calls = await overTls(old, async url => {
            const distrust = trustTestCertificate();
            try {
                assert.match((await failure(send(url))).message, /version/i);
            } finally {
                distrust();
            }
        });
        assert.equal(calls, 0);
    });

    it('takes no secret that was not made for signing', () => {
        checkWebhookSecret(SECRET);
        for (const secret of ['', 'whsec_', 'whsec_c2hvcnQ=', 'password-of-somebody', SECRET.replace('whsec_', ''), `${SECRET} `]) {
            assert.throws(() => checkWebhookSecret(secret), /not a secret for signing/, secret);
        }
    });
});
