import * as assert from 'node:assert/strict';
import { STARTING_UPLOAD, withKind } from './upload-draft';

describe('draft of an upload', () => {
    it('keeps the object where the other kind of files has it, too', () => {
        assert.equal(withKind({ ...STARTING_UPLOAD, object: 'customer' }, 'attachments').object, 'customer');
        assert.equal(withKind({ ...STARTING_UPLOAD, object: 'customer' }, 'invoice-pdfs').object, 'invoice');
        assert.equal(withKind({ ...STARTING_UPLOAD, object: 'payment' }, 'attachments').object, 'invoice');
        assert.equal(withKind({ ...STARTING_UPLOAD, object: 'payment' }, 'spreadsheet').object, 'payment');
    });

    it('forgets what was said of the files before, and says nothing of the rest', () => {
        const answered = { ...STARTING_UPLOAD, files: 'A*.pdf', fileName: '{number}.pdf', name: 'Invoice PDFs from inbox' };
        assert.deepEqual(withKind(answered, 'attachments'), {
            kind: 'attachments',
            object: 'invoice',
            files: undefined,
            fileName: undefined
        });
    });
});
