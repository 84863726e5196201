import { Ledger } from '../ledger/ledger';
import { Notice, NoticeBox, findNotices, forgetNotices, rememberNotices } from '../ledger/notice-store';
import { Channel, SendFailure } from './channel';
import { mendedNotification, problemsNotification } from './compose';
import { Digest, digestOf } from './digest';
import { Matter } from './matter';
import { Notification } from './notification';

/** Times in milliseconds. */
export interface MailboxTimes {
    readonly patience: number;
    /** Wait after the first message that did not go through; it doubles up to 64 times that. */
    readonly retryWait: number;
}

/** How the settings want it. */
export interface MailboxWishes {
    readonly mended: boolean;
    /** Milliseconds between two messages. */
    readonly pause: number;
}

/** What a look came to. `waiting`: it is not time to send yet. */
export type MailboxLook = { /** Milliseconds until the next look is worth while. */ readonly wait?: number } & (
    | { readonly kind: 'nothing' | 'waiting' }
    | { readonly kind: 'sent'; readonly remark?: string }
    | { readonly kind: 'failed'; readonly failure: SendFailure; readonly failures: number }
);

const SLOWEST = 64;

/** One channel of one workspace: sends at most one message at a time, and writes down what was told once it has arrived. */
export class Mailbox {
    private sentAt = Number.NEGATIVE_INFINITY;
    private isFirst = true;
    private failures = 0;
    private retryAt = Number.NEGATIVE_INFINITY;

    constructor(
        private readonly ledger: Ledger,
        private readonly box: NoticeBox,
        readonly channel: Channel,
        private readonly times: MailboxTimes
    ) {}

    /** Tells what is open and was not told, as far as it is time to. */
    async look(open: readonly Matter[], wishes: MailboxWishes, signal: AbortSignal): Promise<MailboxLook> {
        const told = await this.ledger.transact(db => findNotices(db, this.box));
        if (this.isFirst) {
            // After a restart the pause goes on from what was told last.
            this.sentAt = Math.max(Number.NEGATIVE_INFINITY, ...told.map(notice => notice.told_at));
            this.isFirst = false;
        }
        const now = Date.now();
        const digest = digestOf(open, told, this.times.patience, now);
        const notification = this.compose(digest, wishes, now);
        if (!notification) {
            await this.remember([], digest.closed);
            return { kind: 'nothing', wait: digest.nextDue };
        }
        const wait = Math.max(this.sentAt + wishes.pause, this.retryAt) - now;
        return wait > 0 ? { kind: 'waiting', wait } : this.send(notification, digest, signal);
    }

    private compose({ news, closed, isAllClosed }: Digest, { mended }: MailboxWishes, now: number): Notification | undefined {
        if (news.length > 0) {
            return problemsNotification(this.box, news, now);
        }
        return isAllClosed && mended ? mendedNotification(this.box, closed, now) : undefined;
    }

    private async send(notification: Notification, { news, closed, nextDue }: Digest, signal: AbortSignal): Promise<MailboxLook> {
        try {
            const remark = await this.channel.send(notification, signal);
            this.sentAt = Date.now();
            this.failures = 0;
            await this.remember(news, closed);
            return { kind: 'sent', wait: nextDue, remark };
        } catch (error) {
            if (!(error instanceof SendFailure)) {
                throw error;
            }
            this.failures++;
            const wait = this.times.retryWait * Math.min(2 ** (this.failures - 1), SLOWEST);
            this.retryAt = Date.now() + wait;
            return { kind: 'failed', wait, failure: error, failures: this.failures };
        }
    }

    private async remember(news: readonly Matter[], closed: readonly Notice[]): Promise<void> {
        if (news.length + closed.length > 0) {
            const told = news.map(({ key, label }) => ({ matter: key, label, told_at: Date.now() }));
            await this.ledger.transact(async db => {
                await forgetNotices(
                    db,
                    this.box,
                    closed.map(({ matter }) => matter)
                );
                await rememberNotices(db, this.box, told);
            });
        }
    }
}
