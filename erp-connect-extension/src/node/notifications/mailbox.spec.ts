import assert from 'node:assert/strict';
import { Ledger } from '../ledger/ledger';
import { TempFolder } from '../spec-support/temp-folder';
import { Channel, SendFailure } from './channel';
import { Mailbox, MailboxLook } from './mailbox';
import { Matter } from './matter';
import { Notification } from './notification';

const PAUSE = 900_000;
const RETRY = 30_000;
const BOX = { workspace: '/w', channel: 'webhook' };

/** Takes messages, or refuses them. */
class StubChannel implements Channel {
    readonly place = 'nowhere';
    readonly sent: Notification[] = [];
    fails = false;

    async send(notification: Notification): Promise<undefined> {
        if (this.fails) {
            throw new SendFailure('It fails.', 'Wait.', false, true);
        }
        this.sent.push(notification);
    }
}

describe('mailbox', () => {
    let folder: TempFolder;
    let ledger: Ledger;
    let channel: StubChannel;

    beforeEach(async () => {
        folder = new TempFolder();
        ledger = await Ledger.open(folder.at('ledger.sqlite'));
        channel = new StubChannel();
    });

    afterEach(async () => {
        await ledger.close();
        folder.remove();
    });

    const open = (): Mailbox => new Mailbox(ledger, BOX, channel, { patience: 0, retryWait: RETRY });

    const matter = (key: string): Matter => ({
        key,
        kind: 'file',
        label: key,
        count: 1,
        since: 0,
        problem: { code: 'x', severity: 'error', kind: 'user', text: 'x' },
        mayPass: false
    });

    function look(mailbox: Mailbox, keys: readonly string[], mended = true): Promise<MailboxLook> {
        return mailbox.look(keys.map(matter), { mended, pause: PAUSE }, new AbortController().signal);
    }

    const told = (): string[][] => channel.sent.map(({ matters }) => matters.map(({ id }) => id));

    /** The rest of a wait that began less than a second ago. */
    function isNearly(wait: number | undefined, whole: number): void {
        assert.ok(wait !== undefined && wait <= whole && wait > whole - 1000, `${wait} is not nearly ${whole}`);
    }

    it('tells at once, then gathers for as long as the pause lasts', async () => {
        const mailbox = open();
        assert.equal((await look(mailbox, ['a', 'b'])).kind, 'sent');
        const second = await look(mailbox, ['a', 'b', 'c']);
        assert.equal(second.kind, 'waiting');
        isNearly(second.wait, PAUSE);
        assert.deepEqual(told(), [['a', 'b']]);
        assert.deepEqual(await look(mailbox, ['a', 'b']), { kind: 'nothing', wait: undefined });
    });

    it('keeps the pause over a restart', async () => {
        await look(open(), ['a']);
        const again = await look(open(), ['a', 'b']);
        assert.equal(again.kind, 'waiting');
        isNearly(again.wait, PAUSE);
    });

    it('keeps the pause for what is mended, too', async () => {
        const mailbox = open();
        await look(mailbox, ['a']);
        assert.equal((await look(mailbox, [])).kind, 'waiting');
        assert.deepEqual(told(), [['a']]);
        // It was not told that it is mended, so it is not news either when it comes back.
        assert.equal((await look(mailbox, ['a'])).kind, 'nothing');
    });

    it('tells of nothing that was mended before it could be told', async () => {
        const mailbox = open();
        await look(mailbox, ['a']);
        await look(mailbox, ['a', 'b']);
        assert.equal((await look(mailbox, ['a'])).kind, 'nothing');
        assert.deepEqual(told(), [['a']]);
    });

    it('waits longer and longer for somebody who fails, and then tells what is open by then', async () => {
        const mailbox = open();
        channel.fails = true;
        const first = await look(mailbox, ['a']);
        assert.ok(first.kind === 'failed' && first.failures === 1);
        assert.equal(first.wait, RETRY);
        const early = await look(mailbox, ['a']);
        assert.equal(early.kind, 'waiting');
        isNearly(early.wait, RETRY);
        // Another mailbox of the same box is what a restart makes: it tries at once.
        channel.fails = false;
        assert.equal((await look(open(), ['b'])).kind, 'sent');
        assert.deepEqual(told(), [['b']]);
    });

    it('doubles the wait up to 64 times the first', async () => {
        const mailbox = new Mailbox(ledger, BOX, channel, { patience: 0, retryWait: 0.001 });
        channel.fails = true;
        const waits: (number | undefined)[] = [];
        while (waits.length < 9) {
            const { kind, wait } = await look(mailbox, ['a']);
            if (kind === 'failed') {
                waits.push(wait! * 1000);
            }
        }
        assert.deepEqual(
            waits.map(wait => Math.round(wait!)),
            [1, 2, 4, 8, 16, 32, 64, 64, 64]
        );
    });

    it('writes nothing down as told when a defect of ours comes in between', async () => {
        const mailbox = open();
        channel.send = async () => {
            throw new Error('a defect');
        };
        await assert.rejects(look(mailbox, ['a']), /a defect/);
        channel = new StubChannel();
        assert.equal((await look(open(), ['a'])).kind, 'sent');
    });

    it('tells each channel for itself', async () => {
        await look(open(), ['a']);
        const other = new StubChannel();
        const mail = new Mailbox(ledger, { ...BOX, channel: 'email' }, other, { patience: 0, retryWait: RETRY });
        assert.equal((await look(mail, ['a'])).kind, 'sent');
        assert.notEqual(other.sent[0].id, channel.sent[0].id);
    });
});
