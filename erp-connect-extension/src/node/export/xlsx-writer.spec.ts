import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import * as fc from 'fast-check';
import { CellObject, WorkSheet, read } from 'xlsx';
import { DownloadFieldType } from '../../common/invoiced/download-field';
import { Cell } from '../../common/download/record-rows';
import { Destination, DownloadColumn } from '../../common/mapping/download';
import { createRegistry } from '../readers/create-registry';
import { collect } from '../readers/reader-fixture';
import { SmallDisk } from '../spec-support/small-disk';
import { TempFolder } from '../spec-support/temp-folder';
import { DraftFile } from './draft-file';
import { openWriter } from './open-writer';
import { XlsxWriter } from './xlsx-writer';

const TYPES: readonly DownloadFieldType[] = ['text', 'number', 'money', 'date', 'time', 'boolean'];
const COLUMNS: readonly DownloadColumn[] = TYPES.map(type => ({ header: `A ${type}`, field: type }));

function at(sheet: WorkSheet, place: string): Partial<CellObject> {
    return (sheet[place] ?? {}) as Partial<CellObject>;
}

function secondRow(sheet: WorkSheet): Partial<CellObject>[] {
    return [...'ABCDEF'].map(letter => at(sheet, `${letter}2`));
}

describe('XlsxWriter', () => {
    let folder: TempFolder;
    let destination: Destination;
    let count = 0;
    beforeEach(() => {
        folder = new TempFolder();
        destination = { folder: folder.path, format: 'xlsx', dateFormat: 'DD.MM.YYYY' };
    });
    afterEach(() => folder.remove());

    async function written(rows: readonly Cell[][], changes: Partial<Destination> = {}): Promise<string> {
        const path = folder.at(`draft-${count++}.xlsx`);
        const writer = await openWriter(path, { ...destination, ...changes }, COLUMNS, TYPES);
        await writer.write(rows);
        const file = await writer.end();
        const bytes = readFileSync(path);
        const hash = createHash('sha256').update(bytes).digest('hex');
        assert.deepEqual(file, { rows: rows.length, bytes: bytes.length, hash });
        return path;
    }

    it('gives every cell its type, as SheetJS sees it', async () => {
        const path = await written([['00123', '-7', '1234567890123.45', '2026-11-23', '2026-11-23T06:00:00', 'true']]);
        const sheet = read(readFileSync(path), { cellNF: true }).Sheets['Sheet1'];
        const seen = secondRow(sheet).map(({ t, v, w }) => [t, v, w]);
        assert.deepEqual(seen, [
            ['s', '00123', '00123'],
            ['n', -7, '-7'],
            ['n', 1234567890123.45, '1234567890123.45'],
            ['n', 46349, '23.11.2026'],
            ['n', 46349.25, '23.11.2026 06:00:00'],
            ['b', true, 'TRUE']
        ]);
        assert.equal(sheet['!autofilter']?.ref, 'A1:F2');
    });

    it('keeps as text what a number or a date of Excel would change', async () => {
        const path = await written([
            ['12345678901234567890', '12345678901234567890', '1e400', '1899-12-31', 'soon', 'perhaps'],
            ['=1+1', undefined, undefined, undefined, undefined, undefined]
        ]);
        const sheet = read(readFileSync(path)).Sheets['Sheet1'];
        assert.deepEqual(
            secondRow(sheet).map(({ t, v }) => [t, v]),
            ['12345678901234567890', '12345678901234567890', '1e400', '1899-12-31', 'soon', 'perhaps'].map(text => ['s', text])
        );
        assert.deepEqual([at(sheet, 'A3').t, at(sheet, 'A3').v, at(sheet, 'A3').f], ['s', '=1+1', undefined]);
        assert.equal(sheet['B3'], undefined);
    });

    it('goes on in another sheet where one is full', async () => {
        const path = folder.at('draft.xlsx');
        const writer = new XlsxWriter(await DraftFile.create(path), destination, [{ header: 'A', field: 'a' }], ['text'], 3);
        await writer.write([['1'], ['2'], ['3'], ['4'], ['5']]);
        await writer.end();
        const workbook = read(readFileSync(path));
        assert.deepEqual(
            workbook.SheetNames.map(name => ['A1', 'A2', 'A3'].map(cell => at(workbook.Sheets[name], cell).v)),
            [
                ['A', '1', '2'],
                ['A', '3', '4'],
                ['A', '5', undefined]
            ]
        );
    });

    it('refuses a cell that is longer than Excel takes, and leaves nothing once it is given up', async () => {
        const writer = await openWriter(folder.at('draft'), destination, COLUMNS, TYPES);
        await assert.rejects(writer.write([['x'.repeat(32_768)]]), /“A text” of row 1 has 32768 characters/);
        await writer.abort();
        assert.equal(existsSync(folder.at('draft')), false);
    });

    it('leaves nothing when it is given up between rows, at any time', async () => {
        for (const rows of [0, 10, 50_000]) {
            const writer = await openWriter(folder.at('draft'), destination, COLUMNS, TYPES);
            await writer.write(Array.from({ length: rows }, (_, index) => [`row ${index} ${Math.random()}`]));
            await writer.abort();
            await writer.abort();
            assert.equal(existsSync(folder.at('draft')), false);
        }
    });

    it('says so when the disk is full, and leaves nothing', async function () {
        const disk = SmallDisk.mount(folder.at('disk'), 256);
        if (!disk) {
            this.skip();
        }
        try {
            const writer = await openWriter(folder.at('disk', 'draft'), destination, COLUMNS, TYPES);
            const fillUp = async (): Promise<void> => {
                for (let page = 0; page < 200; page++) {
                    await writer.write(Array.from({ length: 500 }, () => [`${Math.random()} ${Math.random()}`]));
                }
                await writer.end();
            };
            await assert.rejects(fillUp(), { code: 'ENOSPC' });
            await writer.abort();
            assert.equal(existsSync(folder.at('disk', 'draft')), false);
        } finally {
            disk.unmount();
        }
    });

    it('does not run ahead of a slow disk', async () => {
        const draft = await DraftFile.create(folder.at('draft'));
        let letGo: () => void = () => undefined;
        const gate = new Promise<void>(resolve => (letGo = resolve));
        const append = draft.append.bind(draft);
        draft.append = async piece => {
            await gate;
            return append(piece);
        };
        const writer = new XlsxWriter(draft, destination, COLUMNS, TYPES);
        let taken = 0;
        const writing = (async (): Promise<void> => {
            for (; taken < 100; taken++) {
                await writer.write(Array.from({ length: 500 }, () => [`${Math.random()} ${Math.random()} ${Math.random()}`]));
            }
        })();
        // Whatever is not held up by the disk is done after some turns of the loop in which files are written.
        for (let turn = 0; turn < 300; turn++) {
            await open(folder.path, 'r').then(handle => handle.close());
        }
        assert.ok(taken < 90, `${taken} of 100 pages were taken`);
        letGo();
        await writing;
        assert.equal((await writer.end()).rows, 50_000);
    });

    it('tells whoever waits for the disk that it fails', async () => {
        const draft = await DraftFile.create(folder.at('draft'));
        let fail: () => void = () => undefined;
        const failing = new Promise<void>((_, reject) => (fail = () => reject(new Error('the disk is gone'))));
        draft.append = () => failing;
        const writer = new XlsxWriter(draft, destination, COLUMNS, TYPES);
        const piece = Array.from({ length: 5000 }, () => [`${Math.random()} ${Math.random()}`]);
        const writing = (async (): Promise<void> => {
            for (;;) {
                await writer.write(piece);
            }
        })();
        const outcome = assert.rejects(writing, /the disk is gone/);
        // By now it waits: nothing of what it wrote was taken.
        for (let turn = 0; turn < 300; turn++) {
            await open(folder.path, 'r').then(handle => handle.close());
        }
        fail();
        await outcome;
        await assert.rejects(writer.end(), /the disk is gone/);
        await writer.abort();
        assert.equal(existsSync(folder.at('draft')), false);
    });

    it('gives random tables back to our reader and to SheetJS', async () => {
        const letter = fc.constantFrom('a', '0', '=', '<', '&', '"', "'", '_x0041_', '\u0007', 'é', '東', '😀');
        const row = fc.tuple(
            fc.array(letter, { minLength: 1, maxLength: 6 }).map(parts => `k${parts.join('')}`),
            fc.integer().map(String),
            fc
                .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 10, max: 99 }))
                .map(([whole, cents]) => `${whole}.${cents}`),
            fc
                .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
                .map(date => date.toISOString().slice(0, 10)),
            fc
                .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
                .map(date => date.toISOString().slice(0, 19)),
            fc.boolean().map(String)
        );
        await fc.assert(
            fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async rows => {
                const path = await written(rows);
                const sheet = read(readFileSync(path)).Sheets['Sheet1'];
                rows.forEach(([text], index) => assert.equal(at(sheet, `A${index + 2}`).v, text));
                const table = await createRegistry().open(path, { headerRow: 1 });
                const cells = (await collect(table.rows())).map(found => found.cells);
                assert.deepEqual(
                    cells.map(([, ...others]) => others),
                    rows.map(([, number, money, date, time, flag]) => [
                        number,
                        String(Number(money)),
                        date,
                        time.replace('T', ' ').replace(' 00:00:00', ''),
                        flag
                    ])
                );
            }),
            { numRuns: 30 }
        );
    });
});
