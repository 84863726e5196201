import * as assert from 'node:assert/strict';
import { utimesSync } from 'node:fs';
import { TempFolder } from '../spec-support/temp-folder';
import { sampleOf } from './source-sample';

describe('the sample of a mapping', () => {
    let folder: TempFolder;
    let mapping: string;

    beforeEach(() => {
        folder = new TempFolder();
        folder.folder('inbox');
        mapping = writeMapping({ folder: 'inbox', files: '*.csv', delimiter: '|', headerRow: 2 });
    });

    afterEach(() => folder.remove());

    function writeMapping(source: object): string {
        return folder.write('invoices.mapping.json', JSON.stringify({ name: 'Invoices', upload: { source } }));
    }

    function write(name: string, number: string, age: number): string {
        const file = folder.write(name, `Report\nNo|Total\n${number}|1\n`);
        utimesSync(file, Date.now() / 1000 - age, Date.now() / 1000 - age);
        return file;
    }

    it('is the newest file of the source, in its folder or in done/', async () => {
        write('inbox/old.csv', 'INV-1', 60);
        const newest = write('inbox/done/new.2026-11-01T10-00-00.csv', 'INV-2', 10);
        const sample = await sampleOf(mapping);
        assert.deepEqual(sample, { file: newest, headers: ['No', 'Total'], rows: [['INV-2', '1']] });
    });

    it('is the file that was chosen, from any folder, read as the mapping says', async () => {
        write('inbox/new.csv', 'INV-1', 0);
        const chosen = write('elsewhere/year.txt', 'INV-9', 600);
        assert.deepEqual(await sampleOf(mapping, chosen), { file: chosen, headers: ['No', 'Total'], rows: [['INV-9', '1']] });
    });

    it('can be chosen before the mapping says where its files are', async () => {
        const chosen = write('elsewhere/year.csv', 'INV-9', 0);
        const sample = await sampleOf(writeMapping({ delimiter: '|', headerRow: 2 }), chosen);
        assert.deepEqual(sample?.headers, ['No', 'Total']);
    });

    it('is nothing where the chosen file is gone: no other one takes its place in silence', async () => {
        write('inbox/new.csv', 'INV-1', 0);
        assert.equal(await sampleOf(mapping, folder.at('gone.csv')), undefined);
    });
});
