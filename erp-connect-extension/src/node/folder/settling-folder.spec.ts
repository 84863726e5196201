import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { TempFolder } from '../spec-support/temp-folder';
import { fileMatcher } from './ignored-files';
import { SettlingFolder } from './settling-folder';

const SETTLE = 1000;

describe('settling folder', () => {
    let folder: TempFolder;
    let files: SettlingFolder;

    beforeEach(() => {
        folder = new TempFolder();
        files = new SettlingFolder(folder.path, fileMatcher('*.csv', ['csv']), SETTLE);
    });

    afterEach(() => folder.remove());

    const ready = async (now: number): Promise<string[]> => (await files.scan(now)).ready.map(({ path }) => path.split(/[\\/]/).pop()!);

    it('gives a file once it stayed the same over the settle time', async () => {
        folder.write('a.csv', 'x');
        assert.deepEqual([await ready(0), await ready(SETTLE - 1), await ready(SETTLE)], [[], [], ['a.csv']]);
        assert.deepEqual(
            (await files.scan(SETTLE + 5)).ready.map(({ size, age }) => [size, age]),
            [[1, SETTLE + 5]]
        );
    });

    it('begins anew whenever the file grows', async () => {
        const file = folder.write('a.csv', 'x');
        for (let now = 0; now <= 10 * SETTLE; now += SETTLE - 1) {
            assert.deepEqual(await files.scan(now), { ready: [], present: new Set([file]), isSettling: true });
            appendFileSync(file, 'x');
        }
        await files.scan(20 * SETTLE);
        assert.deepEqual(await ready(21 * SETTLE), ['a.csv']);
    });

    it('does not believe the times of files: old ones settle, and so do some of the future', async () => {
        utimesSync(folder.write('old.csv', 'x'), 1, 1);
        utimesSync(folder.write('future.csv', 'x'), new Date('2100-01-01'), new Date('2100-01-01'));
        assert.deepEqual(await ready(0), []);
        assert.deepEqual(await ready(SETTLE), ['old.csv', 'future.csv']);
    });

    it('notices that another file took the name, though it is as large', async () => {
        const file = folder.write('a.csv', 'x');
        await files.scan(0);
        rmSync(file);
        folder.write('a.csv', 'y');
        utimesSync(file, 5, 5);
        assert.deepEqual([await ready(SETTLE), await ready(2 * SETTLE)], [[], ['a.csv']]);
    });

    it('forgets what is gone and begins anew when it is back', async () => {
        const file = folder.write('a.csv', 'x');
        await files.scan(0);
        renameSync(file, folder.at('a.away'));
        assert.deepEqual(await files.scan(1), { ready: [], present: new Set(), isSettling: false });
        renameSync(folder.at('a.away'), file);
        assert.deepEqual(await ready(SETTLE + 1), []);
    });

    it('gives the oldest first, then by name', async () => {
        ['c.csv', 'a.csv', 'b.csv'].forEach(name =>
            utimesSync(folder.write(name, 'x'), name === 'c.csv' ? 1 : 2, name === 'c.csv' ? 1 : 2)
        );
        await files.scan(0);
        assert.deepEqual(await ready(SETTLE), ['c.csv', 'a.csv', 'b.csv']);
    });

    it('looks at files only, and at what a link points to', async () => {
        mkdirSync(folder.at('folder.csv'));
        mkdirSync(folder.at('done'));
        folder.write('done/a.csv', 'x');
        symlinkSync(folder.write('elsewhere.txt', 'x'), folder.at('link.csv'));
        symlinkSync(folder.at('nothing'), folder.at('dead.csv'));
        await files.scan(0);
        assert.deepEqual(await ready(SETTLE), ['link.csv']);
    });

    it('rejects when the folder is gone, and knows it again when it is back', async () => {
        folder.write('sub/a.csv', 'x');
        const sub = new SettlingFolder(folder.at('sub'), () => true, SETTLE);
        await sub.scan(0);
        renameSync(folder.at('sub'), folder.at('away'));
        await assert.rejects(sub.scan(1), /ENOENT/);
        renameSync(folder.at('away'), folder.at('sub'));
        assert.equal((await sub.scan(SETTLE)).ready.length, 1);
    });
});

describe('file names of a mapping', () => {
    const belongs = fileMatcher('INV*.{csv,xls}', ['csv', 'xls', 'xlsx']);

    for (const name of [
        'INV1.csv',
        'inv1.CSV',
        'INV.xls',
        'INV 2026-01.csv',
        'INV1.refused.csv',
        'INV1.REFUSED.csv',
        'INV1.2.refused.csv',
        'INVé.csv',
        'INVe\u0301.csv'
    ]) {
        it(`takes ${name}`, () => assert.equal(belongs(name), true));
    }

    for (const name of [
        'INV1.xlsx',
        'INV1.txt',
        'A.csv',
        '~$INV1.xls',
        '.~lock.INV1.csv#',
        '.INV1.csv',
        'INV1.csv.tmp',
        'INV1.csv.part',
        'INV1.csv.crdownload',
        'INV1.csv.TMP',
        'A.refused.csv'
    ]) {
        it(`leaves ${name} alone`, () => assert.equal(belongs(name), false));
    }

    it('takes no passing file even where the pattern takes everything', () => {
        const all = fileMatcher('*', ['csv']);
        assert.deepEqual(['~$a.xlsx', '.a.csv', 'a.tmp', '.~lock.a.csv#', 'a.csv'].filter(all), ['a.csv']);
    });

    it('takes the refused rows of a file with a name of its own', () => {
        const one = fileMatcher('INV1.xlsx', ['csv', 'xlsx']);
        assert.deepEqual(['INV1.xlsx', 'INV1.refused.csv', 'INV1.3.refused.csv', 'INV2.refused.csv'].map(one), [true, true, true, false]);
    });
});
