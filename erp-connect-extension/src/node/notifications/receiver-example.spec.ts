import assert from 'node:assert/strict';
import { ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TempFolder } from '../spec-support/temp-folder';
import { waitUntil } from '../spec-support/wait-until';
import { testNotification } from './compose';
import { WebhookChannel } from './webhook-channel';
import { makeWebhookSecret, signatureHeaders } from './webhook-signature';

const DOCS = join(__dirname, '..', '..', '..', '..', 'docs', 'notifications.md');

describe('the receiver in docs/notifications.md', () => {
    const secret = makeWebhookSecret();
    const message = testNotification({ workspace: '/srv/erp', channel: 'webhook' }, 0);
    let folder: TempFolder;
    let receiver: ChildProcess;
    let said = '';
    let url: string;

    before(async () => {
        folder = new TempFolder();
        const [, example] = /^```js\n(.*?)^```/ms.exec(readFileSync(DOCS, 'utf8'))!;
        receiver = spawn(process.execPath, [folder.write('receiver.mjs', example)], {
            env: { ...process.env, WEBHOOK_SECRET: secret, PORT: '0' }
        });
        receiver.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
        const port = await waitUntil('the receiver listens', () => /port (\d+)/.exec(said)?.[1]);
        url = `http://localhost:${port}/`;
    });

    after(async () => {
        const gone = new Promise(closed => receiver.once('close', closed));
        receiver.kill();
        await gone;
        folder.remove();
    });

    it('takes what ERP Connect sends', async () => {
        await new WebhookChannel(url, secret).send(message, new AbortController().signal);
        await waitUntil('it says so', () => said.includes(message.subject));
    });

    it('refuses another secret, another body and an old message', async () => {
        const other = new WebhookChannel(url, makeWebhookSecret()).send(message, new AbortController().signal);
        await assert.rejects(other, /status 401/);
        const now = Math.floor(Date.now() / 1000);
        const post = async (time: number, signed: string, body: string): Promise<number> =>
            (await fetch(url, { method: 'POST', body, headers: signatureHeaders('msg_1', time, signed, secret) })).status;
        const statuses = [await post(now, '{}', '{}'), await post(now, '{}', '{"subject":"x"}'), await post(now - 3600, '{}', '{}')];
        assert.deepEqual(statuses, [204, 401, 401]);
    });
});
