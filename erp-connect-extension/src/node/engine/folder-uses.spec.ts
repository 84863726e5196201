import * as assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { TempFolder } from '../spec-support/temp-folder';
import { usedFolder, usesAmong } from './folder-uses';
import { LoadedMapping, loadMapping } from './loaded-mapping';

describe('folders of mappings', () => {
    let temp: TempFolder;
    let upload: LoadedMapping;
    let download: LoadedMapping;

    beforeEach(() => {
        temp = new TempFolder();
        const source = { kind: 'spreadsheet', folder: '../inbox', files: 'INV*.csv' };
        const columns = { number: 'No', account_number: 'Cust', unit_cost: 'Price' };
        upload = load('invoices', { upload: { source, object: 'invoice', columns } });
        const destination = { folder: '../inbox', format: 'xlsx' };
        download = load('money', { download: { object: 'payment', columns: [{ header: 'Date', field: 'date' }], destination } });
    });

    afterEach(() => temp.remove());

    function load(name: string, members: object): LoadedMapping {
        return loadMapping(temp.write(`mappings/${name}.mapping.json`, JSON.stringify({ name, connection: 'main', ...members })));
    }

    it('are those of what can run, with the names of the files there', () => {
        assert.deepEqual(usedFolder(upload), { folder: temp.at('inbox'), files: 'INV*.csv' });
        assert.deepEqual(usedFolder(download), { folder: temp.at('inbox'), files: 'money {date}.xlsx' });
        assert.equal(usedFolder(load('broken', {})), undefined);
    });

    it('are told of all mappings but the one that asks, whether the folder is there or not', () => {
        const all = [upload, download, load('broken', {})];
        const [up, down] = [
            { name: 'invoices', direction: 'upload', files: 'INV*.csv' },
            { name: 'money', direction: 'download', files: 'money {date}.xlsx' }
        ];
        assert.deepEqual(usesAmong(all)(upload.id)('../inbox/'), [down]);
        assert.deepEqual(usesAmong(all)(download.id)('../inbox'), [up]);
        assert.deepEqual(usesAmong(all)(temp.at('mappings', 'new.mapping.json'))(temp.folder('inbox')), [up, down]);
        assert.deepEqual(usesAmong(all)(upload.id)('../inbox/done'), []);
    });

    it('are the same whatever links lead to them', () => {
        temp.folder('inbox');
        symlinkSync(temp.at('inbox'), temp.at('link'));
        assert.deepEqual(
            usesAmong([upload, download])(upload.id)('../link').map(({ name }) => name),
            ['money']
        );
    });
});
