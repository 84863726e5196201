import { isObject, type JsonObject } from '../domain/json';
import { json, noContent, type ApiResponse } from '../http/api-response';
import type { Simulation } from '../simulation';
import { presentState } from '../presenters/presenters';
import { updateStatuses } from '../resources/status-updates';
import { seedAccount } from '../seeding/seed-account';
import type { SeedRequest } from '../seeding/seed-request';
import type { Account } from '../store/account';
import type { ChangeScript } from './change-scripts';
import { changeClock, clockState, type ClockChange } from './clock-change';
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
    /** Scheme and host as the caller wrote them. */
    readonly baseUrl: string;
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
    'GET /clock': ({ clock }) => json(200, clockState(clock)),
    'POST /clock': ({ clock }, { body }) => {
        changeClock(clock, objectOf(body) as ClockChange);
        return json(200, clockState(clock));
    },
    'POST /seed': (simulation, { body }) => {
        seedAccount(accountOf(simulation, body), objectOf(body) as SeedRequest);
        return json(201, simulation.stats().objects);
    },
    'POST /status-updates': simulation => json(200, { updated: sum(simulation.accounts.map(updateStatuses)) }),
    'GET /changes': ({ changes }) => json(200, changes.list()),
    'POST /changes': (simulation, { body }) => json(201, simulation.changes.add(accountOf(simulation, body), scriptOf(body))),
    'POST /changes/now': (simulation, { body }) => json(200, simulation.changes.runOnce(accountOf(simulation, body), scriptOf(body))),
    'DELETE /changes': ({ changes }, { query }) => {
        changes.clear(query['id'] === undefined ? undefined : Number(query['id']));
        return noContent();
    },
    'GET /states': (simulation, { query, baseUrl }) => {
        const account = simulation.accountNamed(textOf(query['account']));
        const states = account.states.entries(textOf(query['object']), Number(query['after'] ?? 0));
        return json(
            200,
            states.map(state => presentState(account, state, baseUrl))
        );
    },
    'PUT /states': (simulation, { body }) => {
        accountOf(simulation, body).states.isOn = objectOf(body)['on'] !== false;
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

function sum(counts: readonly number[]): number {
    return counts.reduce((total, count) => total + count, 0);
}

function scriptOf(body: unknown): ChangeScript {
    return objectOf(body) as unknown as ChangeScript;
}

/** The company that `account` in the body names, else the first. */
function accountOf(simulation: Simulation, body: unknown): Account {
    return simulation.accountNamed(textOf(objectOf(body)['account']));
}

function textOf(value: unknown): string | undefined {
    return typeof value === 'string' ? value : undefined;
}
