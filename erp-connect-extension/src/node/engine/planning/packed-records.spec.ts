import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { packRecords, unpackRecords } from './packed-records';
import { PlannedRecord } from './planned-record';

describe('packed records', () => {
    const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);
    const text = fc.string({ unit: 'binary', maxLength: 12 });
    const problem = fc.record({
        code: text,
        severity: fc.constantFrom('error' as const, 'warning' as const),
        kind: fc.constant('user' as const),
        text
    });
    const content = fc.record({
        payload: text,
        hash: text,
        customer: fc.option(fc.record({ key: text, payload: text }), { nil: undefined })
    });
    const record: fc.Arbitrary<PlannedRecord> = fc.record({
        key: fc.option(text, { nil: undefined }),
        row: fc.integer({ min: 1, max: 2 ** 40 }),
        rows: text,
        problems: fc.array(problem, { maxLength: 2 }),
        content: fc.oneof(content, fc.constantFrom('refused' as const, 'skipped' as const))
    });

    it(`come out as they went in, also through a message (FC_SEED=${seed})`, () => {
        fc.assert(
            fc.property(fc.array(record, { maxLength: 8 }), records => {
                assert.deepEqual(unpackRecords(structuredClone(packRecords(records))), structuredClone(records));
            }),
            { seed, numRuns: 300 }
        );
    });
});
