import assert from 'node:assert/strict';
import { Simulator } from 'invoiced-simulator';
import { SERVER_LIMIT } from './fault-storm';
import { Workload } from './workload';

const CREATED_ONCE = ['customer', 'contact', 'invoice', 'credit_note', 'estimate', 'payment', 'attachment'];

/** The account holds what the latest files say, and nothing came into being twice on the way there. */
export function proveAccount(simulator: Simulator, workload: Workload): void {
    checkServer(simulator);
    workload.checkAccount();
    for (const object of CREATED_ONCE) {
        const created = simulator.journal.effects(object).filter(({ change }) => change === 'created');
        const names = created.map(({ id, number }) => number ?? id);
        assert.equal(new Set(names).size, names.length, `a ${object} was created twice`);
    }
}

/** A server that was slower than the engine was told proves nothing about the engine. */
function checkServer(simulator: Simulator): void {
    const writes = simulator.journal.entries().filter(({ effect }) => effect.length > 0);
    const slowest = Math.max(0, ...writes.map(({ receivedAt, answeredAt }) => (answeredAt ?? receivedAt) - receivedAt));
    assert.ok(slowest < SERVER_LIMIT, `This machine was too slow: the simulated server took ${slowest} ms for a call. Try again.`);
}
