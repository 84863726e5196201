import assert from 'node:assert/strict';
import { relative } from 'node:path';
import { TempFolder } from '../spec-support/temp-folder';
import { mappingFiles } from './mapping-files';

describe('mappingFiles', () => {
    const folder = new TempFolder();
    const found = async (mostFolders?: number): Promise<string[]> =>
        (await mappingFiles(folder.path, mostFolders)).map(file => relative(folder.path, file).replaceAll('\\', '/'));

    before(() => {
        for (const name of ['top.mapping.json', 'a/one.mapping.json', 'a/b/c/d/e/five.mapping.json', 'b/two.mapping.json']) {
            folder.write(name, '{}');
        }
        for (const name of [
            'a/mapping.json',
            'done/x.mapping.json',
            '.git/x.mapping.json',
            'node_modules/m/x.mapping.json',
            '.x/x.mapping.json'
        ]) {
            folder.write(name, '{}');
        }
        folder.write('a/b/c/d/e/f/six.mapping.json', '{}');
        folder.folder('folder.mapping.json');
    });
    after(() => folder.remove());

    it('finds them five folders deep, the nearest first, and never in folders that are not ours', async () => {
        assert.deepEqual((await found()).sort(), [
            'a/b/c/d/e/five.mapping.json',
            'a/one.mapping.json',
            'b/two.mapping.json',
            'top.mapping.json'
        ]);
        assert.equal((await found())[0], 'top.mapping.json');
    });

    it('stops where it was told to', async () => {
        assert.deepEqual(await found(1), ['top.mapping.json']);
    });

    it('rejects where the folder cannot be read', async () => {
        await assert.rejects(mappingFiles(folder.at('nowhere')), { code: 'ENOENT' });
    });
});
