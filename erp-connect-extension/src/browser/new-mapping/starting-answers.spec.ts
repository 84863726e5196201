import * as assert from 'node:assert/strict';
import URI from '@theia/core/lib/common/uri';
import { startingAnswers } from './starting-answers';
import { UploadDraft } from './upload-draft';

const root = new URI('file:///erp/flows');

function start(path: string, isFolder: boolean): Partial<UploadDraft> {
    return startingAnswers(root, new URI(`file://${path}`), isFolder);
}

describe('starting answers', () => {
    it('watch a folder, inside the workspace by its relative name', () => {
        assert.deepEqual(start('/erp/flows/in/pdf', true), { folder: 'in/pdf' });
        assert.deepEqual(start('/erp/flows', true), { folder: '.' });
        assert.deepEqual(start('/share/out', true), { folder: '/share/out' });
    });

    it('take a spreadsheet for the sample and any file for one of its folder', () => {
        assert.deepEqual(start('/erp/flows/in/INV-1.csv', false), { folder: 'in', kind: 'spreadsheet', sample: '/erp/flows/in/INV-1.csv' });
        assert.deepEqual(start('/erp/flows/in/1001.pdf', false), { folder: 'in' });
    });
});
