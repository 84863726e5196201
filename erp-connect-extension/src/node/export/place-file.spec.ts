import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { SmallDisk } from '../spec-support/small-disk';
import { TempFolder } from '../spec-support/temp-folder';
import { placeFile } from './place-file';

describe('placeFile', () => {
    let folder: TempFolder;
    beforeEach(() => (folder = new TempFolder()));
    afterEach(() => folder.remove());

    const put = (content: string, exists: 'number' | 'replace' = 'number', name = 'out.csv'): Promise<string> =>
        placeFile(folder.write(`.draft-${content}`, content), folder.path, name, exists);

    it('gives the draft its name', async () => {
        assert.equal(await put('a'), folder.at('out.csv'));
        assert.deepEqual(readdirSync(folder.path), ['out.csv']);
    });

    it('numbers where there is such a file, or a folder of that name', async () => {
        await put('a');
        folder.folder('out (2).csv');
        assert.equal(await put('b'), folder.at('out (3).csv'));
        assert.deepEqual([folder.read('out.csv'), folder.read('out (3).csv')], ['a', 'b']);
    });

    it('replaces when told so', async () => {
        await put('a');
        assert.equal(await put('b', 'replace'), folder.at('out.csv'));
        assert.deepEqual(readdirSync(folder.path), ['out.csv']);
        assert.equal(folder.read('out.csv'), 'b');
    });

    it('gives every one of many drafts at once a name of its own', async () => {
        const drafts = Array.from({ length: 30 }, (_, index) => String(index));
        const paths = await Promise.all(drafts.map(content => put(content)));
        assert.deepEqual(
            paths.map(path => folder.read(basename(path))),
            drafts
        );
    });

    it('keeps the draft where the folder does not take it', async function () {
        const disk = SmallDisk.mount(folder.at('disk'), 64);
        if (!disk) {
            this.skip();
        }
        try {
            folder.write('disk/.draft', 'a');
            disk.protect(true);
            for (const exists of ['number', 'replace'] as const) {
                await assert.rejects(placeFile(folder.at('disk', '.draft'), folder.at('disk'), 'out.csv', exists), { code: 'EROFS' });
            }
            assert.deepEqual(readdirSync(folder.at('disk')), ['.draft']);
        } finally {
            disk.unmount();
        }
    });

    describe('where files can have one name only', () => {
        const { link } = fs;
        afterEach(() => (fs.link = link));

        for (const code of ['EPERM', 'ENOTSUP', 'ENOSYS']) {
            it(`renames, and never over another file (${code})`, async () => {
                fs.link = (): Promise<void> => Promise.reject(Object.assign(new Error(code), { code }));
                await put('a');
                assert.equal(await put('b'), folder.at('out (2).csv'));
                assert.deepEqual(readdirSync(folder.path).sort(), ['out (2).csv', 'out.csv']);
                assert.deepEqual([folder.read('out.csv'), folder.read('out (2).csv')], ['a', 'b']);
            });
        }

        it('says so when the disk fails', async () => {
            fs.link = (): Promise<void> => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }));
            await assert.rejects(put('a'), { code: 'EIO' });
            assert.deepEqual(readdirSync(folder.path), ['.draft-a']);
        });
    });
});
