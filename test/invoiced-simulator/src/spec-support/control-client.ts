import assert from 'node:assert/strict';
import type { Simulator } from '../simulator';

/** Calls the control endpoint; anything but success fails the spec. */
export async function control(simulator: Simulator, method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await controlAnswer(simulator, method, path, body);
    assert.ok(answer.ok, `${method} ${path} answers ${answer.status}`);
    return answer.status === 204 ? undefined : answer.json();
}

/** Calls the control endpoint, which may refuse. */
export function controlAnswer(simulator: Simulator, method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${simulator.url}/_simulator${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}
