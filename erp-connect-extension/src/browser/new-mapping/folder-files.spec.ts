import * as assert from 'node:assert/strict';
import { filesOfKind, likelyKind } from './folder-files';

describe('likelyKind', () => {
    it('goes by what most files are', () => {
        assert.equal(likelyKind(['1001.pdf', '1002.PDF', 'list.csv']), 'invoice-pdfs');
        assert.equal(likelyKind(['INV.csv', 'INV.xlsx', '1001.pdf']), 'spreadsheet');
        assert.equal(likelyKind(['1001_photo.jpg', '1001_note.docx', '1001.pdf']), 'attachments');
    });

    it('takes spreadsheets for the usual', () => {
        assert.equal(likelyKind([]), 'spreadsheet');
        assert.equal(likelyKind(['1001.pdf', 'list.csv']), 'spreadsheet');
    });
});

describe('filesOfKind', () => {
    it('knows what a mapping of the kind would take', () => {
        const [csv, pdf, jpg] = ['a.csv', 'b.pdf', 'c.jpg'].map(name => ({ name, changed: 0 }));
        const files = [csv, pdf, jpg];
        assert.deepEqual(filesOfKind(files, 'spreadsheet'), [csv]);
        assert.deepEqual(filesOfKind(files, 'invoice-pdfs'), [pdf]);
        assert.deepEqual(filesOfKind(files, 'attachments'), files);
    });
});
