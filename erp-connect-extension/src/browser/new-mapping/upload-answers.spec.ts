import * as assert from 'node:assert/strict';
import { answersOf } from './upload-answers';
import { STARTING_UPLOAD, UploadDraft, withKind } from './upload-draft';

function files(...names: string[]): { name: string; changed: number }[] {
    return names.map((name, index) => ({ name, changed: -index }));
}

describe('answers for a new upload', () => {
    it('are the usual ones where nothing was said', () => {
        const { name, kind, files: pattern } = answersOf(STARTING_UPLOAD, []);
        assert.deepEqual([name, kind, pattern], ['Invoices from inbox', 'spreadsheet', '*.{csv,xls,xlsx}']);
    });

    it('are called after what the mapping does', () => {
        const called = (draft: Partial<UploadDraft>): string => answersOf({ ...STARTING_UPLOAD, ...draft }, []).name;
        assert.equal(called({ object: 'customer', folder: '../exports/sage/' }), 'Customers from sage');
        assert.equal(called({ kind: 'invoice-pdfs', folder: 'D:\\erp\\pdf' }), 'Invoice PDFs from pdf');
        assert.equal(called({ kind: 'attachments', object: 'customer', folder: '.' }), 'Attachments of customers');
        assert.equal(called({ folder: 'C:\\' }), 'Invoices');
        assert.equal(called({ name: 'Mine' }), 'Mine');
    });

    it('take the kind from what lies in the folder, until one is chosen', () => {
        const present = files('INV-1_A.pdf', 'INV-2_B.pdf', 'INV-3_C.pdf');
        const { kind, files: pattern, fileName } = answersOf(STARTING_UPLOAD, present);
        assert.deepEqual([kind, pattern, fileName], ['invoice-pdfs', '*.pdf', '{number}_*.pdf']);
        assert.equal(answersOf({ ...STARTING_UPLOAD, ...withKind(STARTING_UPLOAD, 'spreadsheet') }, present).kind, 'spreadsheet');
    });

    it('take every file with the ending of an unusual sample', () => {
        assert.equal(answersOf({ ...STARTING_UPLOAD, sample: '/erp/day.TXT' }, []).files, '*.TXT');
    });
});
