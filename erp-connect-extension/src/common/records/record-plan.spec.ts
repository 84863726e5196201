import * as assert from 'node:assert/strict';
import { KnownRecord, planAction } from './record-plan';

describe('record plan', () => {
    const same: KnownRecord = { remoteId: '1', payloadHash: 'h' };
    const other: KnownRecord = { remoteId: '1', payloadHash: 'g' };
    const lookedUp: KnownRecord = { remoteId: '1', payloadHash: undefined };

    for (const [operation, known, action] of [
        ['upsert', undefined, 'new'],
        ['upsert', same, 'unchanged'],
        ['upsert', other, 'changed'],
        ['upsert', lookedUp, 'changed'],
        ['create', undefined, 'new'],
        ['create', same, 'unchanged'],
        ['create', other, 'skipped'],
        ['create', lookedUp, 'skipped'],
        ['update', undefined, 'changed'],
        ['update', same, 'unchanged'],
        ['update', other, 'changed'],
        ['update', lookedUp, 'changed'],
        ['void', undefined, 'changed'],
        ['void', same, 'changed'],
        ['delete', undefined, 'changed'],
        ['delete', same, 'changed']
    ] as const) {
        it(`${operation} of ${JSON.stringify(known) ?? 'an unknown record'} is ${action}`, () =>
            assert.equal(planAction(operation, 'h', known), action));
    }
});
