import * as assert from 'node:assert/strict';
import { answersOf } from './upload-answers';
import { uploadComplaints } from './upload-complaints';
import { STARTING_UPLOAD, UploadDraft } from './upload-draft';

const COLUMNS = { number: 'No', account_number: 'Cust', date: 'Date', item: 'Text', unit_cost: 'Price' };

function complaints(draft: Partial<UploadDraft>): readonly string[] {
    return uploadComplaints(answersOf({ ...STARTING_UPLOAD, ...draft }, []), { connections: ['americas'] });
}

describe('complaints about a new upload', () => {
    it('are none where everything is said', () => {
        assert.deepEqual(complaints({ connection: 'americas', columns: COLUMNS }), []);
        assert.deepEqual(complaints({ connection: 'americas', kind: 'attachments', fileName: '{number}.*' }), []);
    });

    it('name everything that is missing', () => {
        const said = complaints({ name: '', folder: ' ', files: '' });
        assert.equal(said.length, 5);
        assert.match(said.join(' '), /connection.*name.*folder.*\*\.csv.*sample/);
    });

    it('are those of the mapping that would be written', () => {
        const { number: _number, ...rest } = COLUMNS;
        assert.match(complaints({ connection: 'americas', columns: rest }).join(' '), /"number"/);
        assert.match(complaints({ connection: 'americas', kind: 'invoice-pdfs', fileName: '*.pdf' }).join(' '), /\{number\}/);
    });
});
