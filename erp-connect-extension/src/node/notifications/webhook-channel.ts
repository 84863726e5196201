import { Readable } from 'node:stream';
import axios, { AxiosError } from 'axios';
import { connectionFailure } from '../runtime/connection-failure';
import { Outgoing } from '../runtime/outgoing';
import { Proxy } from '../runtime/proxy';
import { Channel, SEND_TIMEOUT, SendFailure } from './channel';
import { Notification } from './notification';
import { signatureHeaders } from './webhook-signature';

/** Posts messages to a URL. Follows no redirect: a signed message goes where it was meant to go, or nowhere. */
export class WebhookChannel implements Channel {
    readonly place: string;
    private readonly host: string;

    /** @param timeout in milliseconds. */
    constructor(
        private readonly url: string,
        private readonly secret: string,
        private readonly timeout = SEND_TIMEOUT
    ) {
        // What follows a ? may be a token of the receiver.
        const { host, origin, pathname, search } = new URL(url);
        this.host = host;
        this.place = `${origin}${pathname}${search === '' ? '' : '?…'}`;
    }

    async send(notification: Notification, signal: AbortSignal): Promise<undefined> {
        const body = JSON.stringify(notification);
        const outgoing = new Outgoing(this.url);
        const way = outgoing.way();
        if ('mistake' in way) {
            throw new SendFailure(`${this.place} cannot be reached: ${way.mistake}.`, way.hint, false, false);
        }
        try {
            const { status, data } = await axios.post<Readable>(this.url, body, {
                headers: {
                    'Content-Type': 'application/json; charset=utf-8',
                    'User-Agent': 'erp-connect',
                    ...signatureHeaders(notification.id, Math.floor(Date.now() / 1000), body, this.secret)
                },
                maxRedirects: 0,
                ...way.config,
                // Only the status counts: whatever else the other side says is not read.
                responseType: 'stream',
                validateStatus: () => true,
                signal: AbortSignal.any([signal, AbortSignal.timeout(this.timeout)])
            });
            data.destroy();
            if (status < 200 || status > 299) {
                throw this.refusal(status);
            }
        } catch (error) {
            throw error instanceof SendFailure ? error : this.failure(error as AxiosError, way.proxy);
        } finally {
            outgoing.close();
        }
    }

    private refusal(status: number): SendFailure {
        const isRedirect = status >= 300 && status < 400;
        const hint = isRedirect
            ? 'It redirects to another address: write that address into the settings.'
            : status === 401 || status === 403
              ? 'Check that the receiver knows the secret, and its clock.'
              : 'Check the URL, and look into the receiver.';
        return new SendFailure(
            `${this.place} answered with status ${status}.`,
            hint,
            status < 500 && ![408, 425, 429].includes(status),
            true
        );
    }

    private failure(error: AxiosError, proxy?: Proxy): SendFailure {
        const { message, hint = 'Check the URL and the network.' } = connectionFailure(error, this.host, proxy);
        // An aborted call is one that took too long: who stops the engine does not look at this.
        const reason = error.code === 'ERR_CANCELED' ? `no answer within ${Math.round(this.timeout / 1000)} seconds` : message;
        return new SendFailure(`${this.place} cannot be reached: ${reason}.`, hint, false, false);
    }
}
