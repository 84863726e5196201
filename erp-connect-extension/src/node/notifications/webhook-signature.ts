import { createHmac, randomBytes } from 'node:crypto';
import { UserError } from '../runtime/user-error';

const PREFIX = 'whsec_';
const SECRET = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/;

/** The headers that prove to a receiver who sent a body, and when. The form is that of the Standard Webhooks. */
export function signatureHeaders(id: string, timestamp: number, body: string, secret: string): Readonly<Record<string, string>> {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${signature}` };
}

/** A new secret of 32 random bytes. */
export function makeWebhookSecret(): string {
    return PREFIX + randomBytes(32).toString('base64');
}

/** Throws a `UserError` for what cannot be used to sign with. */
export function checkWebhookSecret(secret: string): void {
    if (!SECRET.test(secret)) {
        throw new UserError(
            'This is not a secret for signing.',
            `It is "${PREFIX}" followed by at least 24 random bytes in base64; give none and one is made for you.`
        );
    }
}
