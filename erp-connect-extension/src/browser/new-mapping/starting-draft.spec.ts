import * as assert from 'node:assert/strict';
import URI from '@theia/core/lib/common/uri';
import { NewMappingDraft } from './new-mapping-draft';
import { startingDraft } from './starting-draft';

const root = new URI('file:///erp/flows');

function start(path: string | undefined, isFolder: boolean): Omit<NewMappingDraft, 'root'> {
    const { root: _root, ...draft } = startingDraft(root, path === undefined ? undefined : new URI(`file://${path}`), isFolder);
    return draft;
}

describe('startingDraft', () => {
    it('knows nothing where it starts from nothing', () => {
        assert.deepEqual(start(undefined, false), {});
    });

    it('watches a folder, inside the workspace by its relative name', () => {
        assert.deepEqual(start('/erp/flows/in/pdf', true), { direction: 'upload', folder: 'in/pdf' });
        assert.deepEqual(start('/erp/flows', true), { direction: 'upload', folder: '.' });
        assert.deepEqual(start('/share/out', true), { direction: 'upload', folder: '/share/out' });
    });

    it('takes a spreadsheet for the sample and any file for one of its folder', () => {
        const { sample, ...draft } = start('/erp/flows/in/INV-1.csv', false);
        assert.equal(sample?.toString(), 'file:///erp/flows/in/INV-1.csv');
        assert.deepEqual(draft, { direction: 'upload', folder: 'in', kind: 'spreadsheet' });
        assert.deepEqual(start('/erp/flows/in/1001.pdf', false), { direction: 'upload', folder: 'in' });
    });
});
