import net from 'node:net';

/**
 * Whether a port of this computer can be listened on right now.
 * @param {number} port
 */
export function isFree(port) {
    return new Promise(resolve => {
        const server = net.createServer();
        server.once('error', () => resolve(false));
        server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
    });
}

/** Any free port. @returns {Promise<number>} */
export function freePort() {
    return new Promise((resolve, reject) => {
        const server = net.createServer();
        server.once('error', reject);
        server.listen({ port: 0, host: '127.0.0.1' }, () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

/**
 * The wished port when it is free, else any.
 * @param {number} wished
 */
export async function freePortNear(wished) {
    return (await isFree(wished)) ? wished : freePort();
}
