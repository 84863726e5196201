import { IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { Notification } from '../notifications/notification';
import { StubServer } from './stub-server';
import { waitUntil } from './wait-until';

export interface ReceivedMessage {
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
    readonly message: Notification;
}

/** Somebody who takes messages, with the status that the spec wants. */
export class WebhookReceiver {
    readonly received: ReceivedMessage[] = [];
    /** How many came in all, also those that were refused. */
    calls = 0;
    status = 200;

    private server: StubServer | undefined;

    static async start(): Promise<WebhookReceiver> {
        const receiver = new WebhookReceiver();
        receiver.server = await StubServer.start((request, response) => {
            void text(request).then(body => {
                receiver.calls++;
                if (receiver.status === 200) {
                    receiver.received.push({ headers: request.headers, body, message: JSON.parse(body) as Notification });
                }
                response.writeHead(receiver.status, { location: receiver.url }).end('any text');
            });
        });
        return receiver;
    }

    get url(): string {
        return `${this.server?.url}/hook`;
    }

    /** Waits for so many messages and gives the last of them. */
    async message(count: number): Promise<Notification> {
        await waitUntil(`${count} messages have come`, () => this.received.length >= count);
        return this.received[count - 1].message;
    }

    async close(): Promise<void> {
        await this.server?.close();
    }
}
