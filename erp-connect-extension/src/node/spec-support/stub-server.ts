import { RequestListener, Server, createServer } from 'node:http';
import { AddressInfo } from 'node:net';

/** Something that answers over HTTP and is not Invoiced. */
export class StubServer {
    private constructor(
        private readonly server: Server,
        readonly url: string
    ) {}

    static async start(answer: RequestListener): Promise<StubServer> {
        const server = createServer(answer);
        await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
        return new StubServer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    }

    async close(): Promise<void> {
        this.server.closeAllConnections();
        await new Promise<void>(closed => this.server.close(() => closed()));
    }
}
