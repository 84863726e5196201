import * as assert from 'node:assert/strict';
import { Preview } from '../../../common/preview-protocol';
import { actionCounts, previewLine, rowsText } from './preview-words';

const PREVIEW: Preview = {
    file: '/in/done/INV.2026-11-23T10-00-00.csv',
    isWhole: false,
    problems: [],
    notes: [],
    records: [],
    summary: { rows: 1000, read: 400, new: 390, changed: 0, unchanged: 8, refused: 2, skipped: 0 }
};

describe('the words of a preview', () => {
    it('say how much of which file was looked at', () => {
        assert.equal(previewLine(PREVIEW, undefined), 'INV.csv: 400 records of 1,000 rows at the beginning of the file');
        assert.equal(previewLine({ ...PREVIEW, isWhole: true }, undefined), 'INV.csv: 400 records of 1,000 rows');
        assert.equal(previewLine(PREVIEW, 52_000), 'INV.csv: reading the whole file … 52,000 records so far');
    });

    it('count nothing in a file that cannot be mapped', () => {
        const problem = { code: 'column.ambiguous-dates', severity: 'error', kind: 'user', text: 'It can be read in two ways.' } as const;
        const summary = { rows: 0, read: 0, new: 0, changed: 0, unchanged: 0, refused: 0, skipped: 0 };
        assert.equal(previewLine({ ...PREVIEW, problems: [problem], summary }, undefined), 'INV.csv');
    });

    it('count outcomes that there are', () => {
        assert.deepEqual(actionCounts(PREVIEW), [
            ['new', 390],
            ['unchanged', 8],
            ['refused', 2]
        ]);
        assert.deepEqual(actionCounts(PREVIEW, [{ action: 'conflict', rows: [2], problems: [] }]), [['conflict', 1]]);
    });

    it('name rows as people do', () => {
        assert.deepEqual([[], [7], [2, 3, 4], [2, 9], [1, 3, 5, 7, 9]].map(rowsText), [
            '',
            'Row 7',
            'Rows 2 to 4',
            'Rows 2, 9',
            'Rows 1, 3, 5, 7 …'
        ]);
    });
});
