import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { findObject } from '../invoiced/object-catalogue';
import { Operation } from '../invoiced/property';
import { Upload } from '../mapping/mapping';
import { canonicalText } from './payload';
import { Preview, previewTable } from './preview';
import { KnownRecord } from './record-plan';
import { TableRow } from './table';

const HEADERS = ['No', 'Date', 'Price', 'Notes'];

describe('preview', () => {
    const upload: Upload = {
        source: { kind: 'spreadsheet', folder: '', files: '' },
        object: 'invoice',
        columns: { number: 'No', date: 'Date', unit_cost: 'Price', notes: { expression: '`Notes`' } }
    };
    const preview = (
        rows: readonly (readonly string[])[],
        operation: Operation = 'upsert',
        known = new Map<string, KnownRecord>()
    ): Promise<Preview> => {
        const table = {
            headers: HEADERS,
            async *rows(): AsyncGenerator<readonly TableRow[]> {
                yield rows.map((cells, index) => ({ row: index + 2, cells }));
            }
        };
        return previewTable(upload, findObject('invoice')!, operation, table, canonicalText, async keys => {
            assert.equal(new Set(keys).size, keys.length);
            return known;
        });
    };

    it('shows every record as it would be sent, in the order of the file', async () => {
        const known = new Map([
            ['c', { remoteId: '1', payloadHash: 'other' }],
            ['d', { remoteId: '2', payloadHash: '{"number":"D"}' }]
        ]);
        const { records, summary, problems } = await preview(
            [['B', '2026-01-31', '5'], ['A', 'soon'], ['B', '2026-01-31', '6'], ['C'], ['D'], ['']],
            'upsert',
            known
        );
        assert.deepEqual(problems, []);
        assert.deepEqual(
            records.map(({ action, draft, payload }) => [action, draft.rows.map(({ row }) => row), payload]),
            [
                ['new', [2, 4], { number: 'B', date: '2026-01-31', items: [{ unit_cost: 5 }, { unit_cost: 6 }] }],
                ['refused', [3], undefined],
                ['changed', [5], { number: 'C' }],
                ['unchanged', [6], { number: 'D' }],
                ['refused', [7], undefined]
            ]
        );
        assert.deepEqual(summary, { rows: 6, read: 5, new: 1, changed: 1, unchanged: 1, refused: 2, skipped: 0 });
    });

    it('shows nothing but the reason where the table cannot be mapped', async () => {
        const { records, summary, problems } = await preview([['A', '03/04/2026']]);
        assert.deepEqual([records, summary.rows, problems.map(({ code }) => code)], [[], 0, ['column.ambiguous-dates']]);
    });

    it('counts what adds up', async () => {
        const row = fc.tuple(
            fc.constantFrom('A', 'a ', 'B', 'C', 'D', '', '1.23E+15'),
            fc.constantFrom('', '26/06/2026', '31/06/2026', 'soon'),
            fc.constantFrom('', '1.50', '$ 2.00', 'much', '1,5'),
            fc.constantFrom('', 'x', '\uFFFD')
        );
        const known = fc.constantFrom<KnownRecord>(
            { remoteId: '1', payloadHash: '{"number":"A"}' },
            { remoteId: '2', payloadHash: undefined }
        );
        const memory = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'z'), known)).map(entries => new Map(entries));
        await fc.assert(
            fc.asyncProperty(
                fc.array(row, { maxLength: 30 }),
                fc.constantFrom<Operation>('create', 'update', 'upsert'),
                memory,
                async (rows, operation, remembered) => {
                    const { summary, records, problems } = await preview(rows, operation, remembered);
                    assert.equal(summary.read, summary.new + summary.changed + summary.unchanged + summary.refused + summary.skipped);
                    assert.equal(summary.read, records.length);
                    if (problems.length === 0) {
                        const numbers = records
                            .flatMap(({ draft }) => draft.rows.map(each => each.row))
                            .sort((left, right) => left - right);
                        assert.deepEqual(
                            numbers,
                            rows.map((_, index) => index + 2)
                        );
                        assert.equal(summary.rows, rows.length);
                    }
                    for (const { action, payload, draft } of records) {
                        assert.equal(payload === undefined, action === 'refused' || draft.key === undefined);
                        assert.equal(
                            action === 'refused',
                            draft.problems.some(({ severity }) => severity === 'error')
                        );
                    }
                }
            ),
            { numRuns: 200 }
        );
    });
});
