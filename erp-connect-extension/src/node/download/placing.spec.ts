import assert from 'node:assert/strict';
import { linkSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { hashFile } from '../engine/content-hash';
import { TempFolder } from '../spec-support/temp-folder';
import { PlaceableDraft, inodeOf, putInPlace } from './placing';

describe('putting a draft in its place', () => {
    let folder: TempFolder;
    let draft: PlaceableDraft;

    beforeEach(async () => {
        folder = new TempFolder();
        const path = folder.write('out/.draft.part', 'content');
        draft = {
            draft: path,
            draftFolder: inodeOf(folder.at('out')),
            target: folder.at('out', 'a.csv'),
            size: statSync(path).size,
            contentHash: await hashFile(path),
            exists: 'number'
        };
    });

    afterEach(() => folder.remove());

    const names = (): string[] => readdirSync(folder.at('out')).sort();

    it('gives it its name, or the next number', async () => {
        folder.write('out/a.csv', 'of yesterday');
        assert.equal(await putInPlace(draft), folder.at('out', 'a (2).csv'));
        assert.deepEqual(names(), ['a (2).csv', 'a.csv']);
        assert.equal(folder.read('out/a.csv'), 'of yesterday');
    });

    it('takes the draft away where the file has its name already', async () => {
        folder.write('out/a.csv', 'of yesterday');
        linkSync(draft.draft, folder.at('out', 'a (2).csv'));
        assert.equal(await putInPlace(draft), folder.at('out', 'a (2).csv'));
        assert.deepEqual(names(), ['a (2).csv', 'a.csv']);
    });

    it('knows a file that was placed before, by its content', async () => {
        folder.write('out/a.csv', 'differs');
        renameSync(draft.draft, folder.at('out', 'a (3).csv'));
        assert.equal(await putInPlace(draft), folder.at('out', 'a (3).csv'));
    });

    it('takes a file that is gone for taken', async () => {
        rmSync(draft.draft);
        assert.equal(await putInPlace(draft), draft.target);
        assert.deepEqual(names(), []);
    });

    it('says nothing of a folder that is another one, and fails where there is none', async () => {
        renameSync(folder.at('out'), folder.at('share'));
        await assert.rejects(putInPlace(draft), { code: 'ENOENT' });
        mkdirSync(folder.at('out'));
        assert.equal(await putInPlace(draft), undefined);
    });
});
