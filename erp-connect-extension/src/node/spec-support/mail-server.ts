import { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, SMTPServerOptions } from 'smtp-server';
import { TEST_CERTIFICATE, TEST_CERTIFICATE_KEY } from './test-certificate';

export interface ReceivedMail {
    readonly from: string;
    readonly to: readonly string[];
    /** The mail as it came, headers first. */
    readonly raw: string;
    readonly isEncrypted: boolean;
    /** Who was logged in. */
    readonly user?: string;
}

export interface MailServerOptions {
    /** `plain` offers no TLS at all. */
    readonly encryption?: 'plain' | 'starttls' | 'tls';
    /** With a login, nothing is taken without it. */
    readonly login?: { readonly user: string; readonly password: string };
    /** Recipients it does not know. */
    readonly unknown?: readonly string[];
    /** More of the library's own options, of TLS for instance. */
    readonly more?: SMTPServerOptions;
}

/** A real mail server for specs, on a free port of this computer. */
export class MailServer {
    private constructor(
        private readonly server: SMTPServer,
        readonly mails: readonly ReceivedMail[],
        /** Users that tried to log in. */
        readonly logins: readonly string[]
    ) {}

    static async start({ encryption = 'starttls', login, unknown = [], more }: MailServerOptions = {}): Promise<MailServer> {
        const mails: ReceivedMail[] = [];
        const logins: string[] = [];
        const server = new SMTPServer({
            secure: encryption === 'tls',
            key: TEST_CERTIFICATE_KEY,
            cert: TEST_CERTIFICATE,
            authOptional: login === undefined,
            disabledCommands: [...(login === undefined ? ['AUTH'] : []), ...(encryption === 'plain' ? ['STARTTLS'] : [])],
            // A client that would send its password in clear is not kept from doing so.
            allowInsecureAuth: true,
            logger: false,
            onAuth: ({ username, password }, _session, done) => {
                logins.push(username ?? '');
                const isRight = login?.user === username && login?.password === password;
                done(isRight ? undefined : new Error('Wrong login'), isRight ? { user: username } : undefined);
            },
            onRcptTo: ({ address }, _session, done) =>
                unknown.includes(address) ? done(Object.assign(new Error('No such mailbox'), { responseCode: 550 })) : done(),
            onData: (stream, { envelope, secure, user }, done) =>
                void text(stream).then(raw => {
                    const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
                    const to = envelope.rcptTo.map(({ address }) => address);
                    mails.push({ from, to, raw, isEncrypted: secure, user: user as string | undefined });
                    done();
                }, done),
            ...more
        });
        // Clients that end a handshake are what some specs are about.
        server.on('error', () => undefined);
        await new Promise<void>(listening => server.listen(0, '127.0.0.1', () => listening()));
        return new MailServer(server, mails, logins);
    }

    get port(): number {
        return (this.server.server.address() as AddressInfo).port;
    }

    async close(): Promise<void> {
        await new Promise<void>(closed => this.server.close(() => closed()));
    }
}
