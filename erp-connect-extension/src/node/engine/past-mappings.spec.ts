import assert from 'node:assert/strict';
import { TempFolder } from '../spec-support/temp-folder';
import { pastMappings } from './past-mappings';

const upload = (columns: object): object => ({ source: { kind: 'spreadsheet', folder: 'in', files: '*.csv' }, object: 'invoice', columns });

describe('pastMappings', () => {
    const folder = new TempFolder();
    after(() => folder.remove());

    it('reads complete mappings under the name of their file, and passes over all others', async () => {
        const text = JSON.stringify({ name: 'Sage', connection: 'c', upload: upload({ number: 'No' }) });
        folder.write('flows/sage-invoices.mapping.json', `\uFEFF// comments are fine\n${text}`);
        folder.write('half.mapping.json', '{ "name": "Half", "upload": {');
        folder.write('wrong.mapping.json', JSON.stringify({ name: 'Wrong', connection: 'c', upload: upload({ number: 7 }) }));
        folder.folder('folder.mapping.json');
        const past = await pastMappings(folder.path);
        assert.deepEqual(
            past.map(({ label, choices }) => [label, choices.map(({ header, property }) => `${header} → ${property}`)]),
            [['sage-invoices', ['No → number']]]
        );
    });

    it('does not ask the mapping that is being edited', async () => {
        assert.deepEqual(await pastMappings(folder.path, undefined, folder.at('flows/sage-invoices.mapping.json')), []);
    });

    it('has none where there is no such folder', async () => {
        assert.deepEqual(await pastMappings(folder.at('nowhere')), []);
    });
});
