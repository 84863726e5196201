import * as assert from 'node:assert/strict';
import { DownloadPreview } from '../../../common/download-protocol';
import { rowsText } from './rows-text';

const preview = (rows: number, total?: number): DownloadPreview => ({
    headers: ['A'],
    rows: Array.from({ length: rows }, () => ['a']),
    numeric: [false],
    total
});

describe('rowsText', () => {
    it('counts rows, and the records of the account where it tells', () => {
        assert.equal(rowsText(preview(1, 1), { object: 'payment' }), '1 row of 1 record in the account');
        assert.equal(rowsText(preview(20), { object: 'payment' }), '20 rows');
    });

    it('says why there are none', () => {
        assert.equal(rowsText(preview(0, 0), { object: 'credit_note' }), 'There are no credit notes in the account to show.');
        assert.equal(
            rowsText(preview(0, 0), { object: 'payment', filter: { method: 'check' } }),
            'None of the payments in the account pass the filter.'
        );
    });
});
