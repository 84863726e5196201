import type { SMTPTransportOptions } from 'nodemailer';
import { Channel, SEND_TIMEOUT, SendFailure } from './channel';
import { Notification } from './notification';
import { EmailSettings } from './notification-settings';

/** What nodemailer tells of a mail that did not go through. */
interface MailError extends Error {
    readonly code?: string;
    /** The server's last word, e.g. `550 5.7.1 No such user`. */
    readonly response?: string;
    readonly responseCode?: number;
}

/** Sends messages as plain text through a mail server. Without TLS it speaks to this computer only; the settings are checked for that. */
export class EmailChannel implements Channel {
    readonly place: string;

    /** @param timeout in milliseconds, for each step of the conversation with the server. */
    constructor(
        private readonly settings: EmailSettings,
        private readonly password: string | undefined,
        private readonly timeout = SEND_TIMEOUT
    ) {
        this.place = `${settings.to.join(', ')} through ${settings.server}:${portOf(settings)}`;
    }

    async send({ id, subject, text }: Notification, signal: AbortSignal): Promise<string | undefined> {
        const { from, to } = this.settings;
        // Loaded when the first mail goes: most installations never send one.
        const { createTransport } = await import('nodemailer');
        const transport = createTransport(this.options());
        try {
            const { rejected } = await transport.sendMail({
                from: { name: 'ERP Connect', address: from },
                to: [...to],
                subject,
                text,
                messageId: `<${id}@${from.split('@').pop()}>`,
                // So that nobody's absence note answers, and no mailing list counts it as a bounce.
                headers: { 'Auto-Submitted': 'auto-generated' },
                disableFileAccess: true,
                disableUrlAccess: true,
                signal
            });
            return rejected.length === 0 ? undefined : `${this.settings.server} does not take mail for ${rejected.join(', ')}.`;
        } catch (error) {
            throw this.failure(error as MailError);
        } finally {
            transport.close();
        }
    }

    private options(): SMTPTransportOptions {
        const { server, user } = this.settings;
        const encryption = encryptionOf(this.settings);
        return {
            host: server.replace(/^\[|\]$/g, ''),
            port: portOf(this.settings),
            secure: encryption === 'tls',
            requireTLS: encryption === 'starttls',
            ignoreTLS: encryption === 'none',
            tls: { minVersion: 'TLSv1.2' },
            auth: user === undefined ? undefined : { user, pass: this.password ?? '' },
            connectionTimeout: this.timeout,
            greetingTimeout: this.timeout,
            socketTimeout: this.timeout,
            dnsTimeout: this.timeout,
            socketCloseTimeout: 0
        };
    }

    private failure({ code, message, response, responseCode }: MailError): SendFailure {
        const { server } = this.settings;
        const said = response ?? message;
        const isDefinite = responseCode !== undefined && responseCode >= 500;
        if (code === 'EAUTH') {
            const hint = 'Check "user" in the settings and enter the password again: erp-connect notify allow email.';
            return new SendFailure(`${server} does not accept the user and the password: ${said}`, hint, true, true);
        }
        if (code === 'ETLS' || /certificate|self-signed|altnames/i.test(message)) {
            const hint = 'Check "port" and "encryption". A company\'s own certificates are made known with NODE_EXTRA_CA_CERTS.';
            return new SendFailure(`No encrypted connection to ${server}: ${said}`, hint, true, true);
        }
        if (responseCode !== undefined) {
            return new SendFailure(`${server} did not take the mail: ${said}`, 'Check "from", "to" and "user".', isDefinite, true);
        }
        const hint = 'Check "server", "port" and "encryption", and the network.';
        return new SendFailure(`${server}:${portOf(this.settings)} cannot be reached: ${said}.`, hint, false, false);
    }
}

function encryptionOf({ encryption, port }: EmailSettings): 'starttls' | 'tls' | 'none' {
    return encryption ?? (port === 465 ? 'tls' : 'starttls');
}

function portOf(settings: EmailSettings): number {
    return settings.port ?? (encryptionOf(settings) === 'tls' ? 465 : 587);
}
