import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerControl, CONTROL_PATH } from '../control/control-api';
import type { Simulation } from '../simulation';
import { json, type ApiResponse } from './api-response';
import { readBody } from './body';
import { Exchange } from './exchange';
import { parseForm } from './form';
import type { Router } from './router';

/** As long as a web server in front would keep an idle connection. */
const KEEP_ALIVE_MS = 75_000;
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Builds the HTTP server; `stop` is what the control endpoint calls. */
export function buildServer(simulation: Simulation, router: Router, stop: () => void): Server {
    return createServer({ requestTimeout: 0, keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
        response.on('error', () => undefined);
        const isControl = (request.url ?? '').startsWith(`${CONTROL_PATH}/`);
        const work = isControl
            ? serveControl(simulation, request, response, stop)
            : new Exchange(simulation, router, request, response).run();
        work.catch(() => request.socket.destroy());
    });
}

/** Only callers on this machine may steer the simulator, whatever address it listens on. */
async function serveControl(simulation: Simulation, request: IncomingMessage, response: ServerResponse, stop: () => void): Promise<void> {
    const isLocal = LOOPBACK.test(request.socket.remoteAddress ?? '');
    const answer = isLocal
        ? await controlAnswer(simulation, request, stop)
        : json(403, { message: 'The control endpoint only answers to this machine.' });
    response.writeHead(answer.status, answer.status === 204 ? {} : { 'Content-Type': 'application/json' });
    response.end(answer.body);
}

async function controlAnswer(simulation: Simulation, request: IncomingMessage, stop: () => void): Promise<ApiResponse> {
    const bytes = (await readBody(request)) ?? Buffer.alloc(0);
    const url = new URL(request.url ?? '/', 'http://simulator');
    const baseUrl = `http://${request.headers.host ?? 'localhost'}`;
    let body: unknown;
    try {
        body = bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : undefined;
    } catch {
        return json(400, { message: 'The body is not JSON.' });
    }
    return answerControl(simulation, {
        method: request.method ?? 'GET',
        path: url.pathname,
        query: parseForm(url.search),
        body,
        baseUrl,
        stop
    });
}
