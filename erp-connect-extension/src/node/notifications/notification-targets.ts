import { createHash } from 'node:crypto';
import { SecretStore } from '../connections/secret-store';
import { UserError } from '../runtime/user-error';
import { Channel } from './channel';
import { EmailChannel } from './email-channel';
import { ChannelName, NotificationSettings } from './notification-settings';
import { WebhookChannel } from './webhook-channel';
import { checkWebhookSecret, makeWebhookSecret } from './webhook-signature';

// What is kept for a mail server that wants no login: that it was allowed.
const NO_PASSWORD = 'allowed';

/**
 * The places that this computer may send messages to, each with its secret, in the store that keeps the API keys.
 * A workspace may come from somebody else, by version control say: what its settings name counts only once it was
 * allowed here, and a password never goes to another server than the one it was entered for.
 */
export class NotificationTargets {
    private readonly channels = new Map<string, { readonly secret: string; readonly channel: Channel }>();

    constructor(private readonly secrets: SecretStore) {}

    /**
     * The way to the place that the settings name: the same object for as long as place and secret are the same.
     * `undefined` when the place was not allowed.
     */
    async channel(name: ChannelName, settings: NotificationSettings): Promise<Channel | undefined> {
        const secret = await this.secrets.get(entryOf(name, settings));
        const key = JSON.stringify([name, settings[name]]);
        const there = this.channels.get(key);
        if (secret === undefined || there?.secret === secret) {
            return secret === undefined ? undefined : there?.channel;
        }
        const channel = makeChannel(name, settings, secret);
        this.channels.set(key, { secret, channel });
        return channel;
    }

    /**
     * Allows the place that the settings name. Throws a `UserError` for a secret that cannot be right.
     *
     * @param secret of a webhook, or password of the mail server's user.
     * @returns the secret that was made because none was given: to be shown once.
     */
    async allow(name: ChannelName, settings: NotificationSettings, secret: string | undefined): Promise<string | undefined> {
        if (name === 'webhook') {
            const made = secret === undefined ? makeWebhookSecret() : undefined;
            checkWebhookSecret(secret ?? made!);
            await this.secrets.set(entryOf(name, settings), secret ?? made!);
            return made;
        }
        const { user, server } = settings.email!;
        if (user !== undefined && secret === undefined) {
            throw new UserError(`The mail server ${server} needs the password of ${user}.`, 'Give it on standard input.');
        }
        await this.secrets.set(entryOf(name, settings), user === undefined ? NO_PASSWORD : secret!);
        return undefined;
    }

    async forget(name: ChannelName, settings: NotificationSettings): Promise<void> {
        await this.secrets.delete(entryOf(name, settings));
    }
}

function makeChannel(name: ChannelName, { webhook, email }: NotificationSettings, secret: string): Channel {
    return name === 'webhook'
        ? new WebhookChannel(webhook!.url, secret)
        : new EmailChannel(email!, email!.user === undefined ? undefined : secret);
}

/** Names of connections have no colon, so nothing else has such a name. */
function entryOf(name: ChannelName, { webhook, email }: NotificationSettings): string {
    const target = name === 'webhook' ? [webhook!.url] : [email!.server, email!.port, email!.user];
    return `notify:${name}:${createHash('sha256').update(JSON.stringify(target)).digest('hex').slice(0, 32)}`;
}
