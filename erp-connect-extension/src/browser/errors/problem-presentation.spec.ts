import * as assert from 'node:assert/strict';
import { ProblemEntry } from '../../common/engine-protocol';
import { placeText, problemAsText, subjectText } from './problem-presentation';

const problem: ProblemEntry = {
    id: 1,
    raisedAt: Date.UTC(2026, 10, 14, 9, 30),
    code: 'cell.not-a-date',
    severity: 'error',
    kind: 'user',
    text: '"31.02.2026" is not a date.',
    hint: 'Correct the cell and drop the file again.',
    mapping: '/erp/sage-invoices.mapping.json',
    file: '/erp/inbox/done/INV-11.csv',
    row: 12,
    column: 'Inv Date',
    seen: '31.02.2026'
};

describe('presentation of a problem', () => {
    it('names file, row and column', () => {
        assert.equal(placeText(problem), 'INV-11.csv:12, Inv Date');
        assert.equal(placeText({ ...problem, row: undefined, column: undefined }), 'INV-11.csv');
        assert.equal(placeText({ ...problem, file: undefined, row: undefined, column: undefined }), '');
    });

    it('knows Windows paths', () => {
        assert.equal(placeText({ ...problem, file: 'D:\\erp\\inbox\\INV-11.csv' }), 'INV-11.csv:12, Inv Date');
    });

    it('says which mapping, else which connection', () => {
        assert.equal(subjectText(problem), 'sage-invoices');
        assert.equal(subjectText(problem, 'Sage invoices'), 'Sage invoices');
        assert.equal(subjectText({ ...problem, mapping: undefined, connection: 'americas' }), 'americas');
    });

    it('puts everything known into the copied text', () => {
        assert.equal(
            problemAsText(problem),
            [
                '"31.02.2026" is not a date.',
                'Correct the cell and drop the file again.',
                'Where: INV-11.csv:12, Inv Date',
                'The cell says: 31.02.2026',
                'Mapping: sage-invoices',
                'Since: 2026-11-14T09:30:00.000Z'
            ].join('\n')
        );
    });
});
