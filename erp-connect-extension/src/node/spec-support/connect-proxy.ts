import { IncomingMessage, createServer } from 'node:http';
import { AddressInfo, Socket, connect } from 'node:net';

/** What a proxy does with who asks to be connected: an HTTP status to refuse with, `cut` to hang up, `silent` to say nothing. */
export type Refusal = number | 'cut' | 'silent';

/** A proxy that connects to servers of this computer, as those of companies do to the world: by `CONNECT`, and by nothing else. */
export class ConnectProxy {
    /** Hosts with ports that were asked for, with what else was said of whoever asked. */
    readonly asked: { readonly target: string; readonly authorization?: string }[] = [];
    /** Requests that came openly: anybody in between could have read them. */
    open = 0;
    refusal: Refusal | undefined;
    /** Its URL. */
    place = '';
    /** Everything that went through, in both directions. */
    private readonly seen: Buffer[] = [];
    private readonly sockets = new Set<Socket>();
    private readonly server = createServer((_request, response) => {
        this.open++;
        response.writeHead(400).end();
    });

    static async start(): Promise<ConnectProxy> {
        const proxy = new ConnectProxy();
        proxy.server.on('connection', socket => proxy.keep(socket));
        proxy.server.on('connect', (request, socket) => proxy.connect(request, socket as Socket));
        await new Promise<void>(listening => proxy.server.listen(0, '127.0.0.1', listening));
        proxy.place = `http://127.0.0.1:${(proxy.server.address() as AddressInfo).port}`;
        return proxy;
    }

    /** Whether this text could be read on its way. */
    couldRead(text: string): boolean {
        return Buffer.concat(this.seen).includes(text);
    }

    async close(): Promise<void> {
        this.sockets.forEach(socket => socket.destroy());
        await new Promise<void>(closed => this.server.close(() => closed())); // a second time does no harm
    }

    private connect({ url, headers }: IncomingMessage, socket: Socket): void {
        this.asked.push({ target: url!, authorization: headers['proxy-authorization'] });
        if (this.refusal === 'cut') {
            socket.destroy();
        } else if (typeof this.refusal === 'number') {
            socket.end(`HTTP/1.1 ${this.refusal} No\r\nContent-Length: 0\r\n\r\n`);
        } else if (this.refusal === undefined) {
            const server = this.keep(connect(Number(url!.split(':').at(-1)), '127.0.0.1'));
            server.on('connect', () => {
                socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
                [socket, server].forEach(side => side.on('data', (chunk: Buffer) => this.seen.push(chunk)));
                server.pipe(socket).pipe(server);
            });
            server.on('close', () => socket.destroy());
        }
    }

    private keep(socket: Socket): Socket {
        this.sockets.add(socket);
        return socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    }
}
