import { isObject, type JsonObject } from '../domain/json';
import { json, noContent, type ApiResponse } from '../http/api-response';
import type { Simulation } from '../simulation';
import type { FaultSpec } from './fault';
import type { SettingsChange } from './settings';

/** All paths of the control endpoint start like this. */
export const CONTROL_PATH = '/_simulator';

type ControlHandler = (simulation: Simulation, call: ControlCall) => ApiResponse;

/** A call of the control endpoint. */
export interface ControlCall {
    readonly method: string;
    readonly path: string;
    readonly query: JsonObject;
    readonly body: unknown;
    /** Stops the simulator after the answer. */
    readonly stop: () => void;
}

const HANDLERS: Readonly<Record<string, ControlHandler>> = {
    'GET /journal': ({ journal }, { query }) => json(200, journal.entries(Number(query['after'] ?? 0))),
    'DELETE /journal': ({ journal }) => {
        journal.clear();
        return noContent();
    },
    'GET /settings': (simulation, { query }) => json(200, simulation.settings(textOf(query['account']))),
    'PUT /settings': (simulation, { body }) => json(200, simulation.change(objectOf(body) as SettingsChange)),
    'GET /faults': ({ faults }) => json(200, faults.list()),
    'POST /faults': ({ faults }, { body }) => {
        const specs = (Array.isArray(body) ? body : [body]).map(objectOf) as unknown as FaultSpec[];
        const added = specs.map(spec => faults.add(spec));
        return json(201, Array.isArray(body) ? added : added[0]);
    },
    'DELETE /faults': ({ faults }, { query }) => {
        faults.clear(query['id'] === undefined ? undefined : Number(query['id']));
        return noContent();
    },
    'GET /stats': simulation => json(200, simulation.stats()),
    'POST /reset': simulation => {
        simulation.reset();
        return noContent();
    },
    'POST /stop': (_, { stop }) => {
        setImmediate(stop);
        return noContent();
    }
};

/** Answers a call that steers the simulator instead of the simulated API. */
export function answerControl(simulation: Simulation, call: ControlCall): ApiResponse {
    const handler = HANDLERS[`${call.method} ${call.path.slice(CONTROL_PATH.length)}`];
    if (!handler) {
        return json(404, { message: `The simulator has no ${call.method} ${call.path}.` });
    }
    try {
        return handler(simulation, call);
    } catch (error) {
        return json(400, { message: error instanceof Error ? error.message : String(error) });
    }
}

function objectOf(value: unknown): JsonObject {
    if (!isObject(value)) {
        throw new Error('The body has to be a JSON object.');
    }
    return value;
}

function textOf(value: unknown): string | undefined {
    return typeof value === 'string' ? value : undefined;
}
