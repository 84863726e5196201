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
        const names = ['a.csv', 'b.pdf', 'c.jpg'];
        assert.deepEqual(filesOfKind(names, 'spreadsheet'), ['a.csv']);
        assert.deepEqual(filesOfKind(names, 'invoice-pdfs'), ['b.pdf']);
        assert.deepEqual(filesOfKind(names, 'attachments'), names);
    });
});
