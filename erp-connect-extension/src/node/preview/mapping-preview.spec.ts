import * as assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { PREVIEW_RECORDS, PREVIEW_ROWS, Preview, PreviewRequest } from '../../common/preview-protocol';
import { Planning } from '../engine/planning/planning';
import { LaunchPlanning } from '../engine/planning/planning-host';
import { launchPlanning } from '../engine/planning/launch-planning';
import { TempFolder } from '../spec-support/temp-folder';
import { MappingPreviews } from './mapping-preview';

const HEADER = 'Invoice No,Cust ID,Customer,Date,Item,Qty,Price\r\n';
const COLUMNS = {
    number: 'Invoice No',
    account_number: 'Cust ID',
    customer: 'Customer',
    date: { column: 'Date', format: 'YYYY-MM-DD' },
    item: 'Item',
    quantity: 'Qty',
    unit_cost: 'Price'
};

function lines(count: number): string {
    return Array.from(
        { length: count },
        (_, index) => `INV-${Math.floor(index / 2)},C-1,Acme,2026-11-0${1 + (index % 9)},Paper,1,${index}.50\r\n`
    ).join('');
}

describe('the preview of a mapping', () => {
    let folder: TempFolder;
    let previews: MappingPreviews;
    let home: string | undefined;

    beforeEach(() => {
        folder = new TempFolder();
        previews = new MappingPreviews();
        home = process.env.ERP_CONNECT_HOME;
        process.env.ERP_CONNECT_HOME = folder.at('home');
    });

    afterEach(() => {
        previews.close();
        folder.remove();
        process.env.ERP_CONNECT_HOME = home;
        if (home === undefined) {
            delete process.env.ERP_CONNECT_HOME;
        }
    });

    function request(content: string | undefined, upload: object = {}): PreviewRequest {
        const inbox = folder.folder('inbox');
        if (content !== undefined) {
            writeFileSync(folder.at('inbox', 'INV.csv'), content);
        }
        const source = { kind: 'spreadsheet', folder: inbox, files: '*.csv' };
        const mapping = { name: 'Invoices', connection: 'main', upload: { source, object: 'invoice', columns: COLUMNS, ...upload } };
        return { mapping: folder.at('invoices.mapping.json'), text: JSON.stringify(mapping, undefined, 2) };
    }

    const whole = (asked: PreviewRequest): Promise<Preview> =>
        previews.whole(asked, { signal: new AbortController().signal, onProgress: () => undefined });

    it('says the same of the first rows and of the whole of a small file', async () => {
        const asked = request(`${HEADER}${lines(6)}INV-9,C-1,Acme,31.11.2026,Pens,1,3\r\n`);
        const first = await previews.sample(asked);
        assert.equal(first.isWhole, true);
        assert.deepEqual(
            { rows: first.summary.rows, new: first.summary.new, refused: first.summary.refused },
            { rows: 7, new: 3, refused: 1 }
        );
        assert.deepEqual(first.records[0].rows, [2, 3]);
        assert.equal((first.records[0].payload?.items as readonly unknown[]).length, 2);
        assert.match(first.records[3].problems[0].text, /31\.11\.2026/);
        assert.deepEqual(JSON.parse(JSON.stringify(await whole(asked))), JSON.parse(JSON.stringify(first)));
    });

    it('looks at the first rows only when it must be quick, and counts all in the background', async () => {
        const asked = request(HEADER + lines(2 * PREVIEW_ROWS));
        const first = await previews.sample(asked);
        assert.deepEqual([first.isWhole, first.summary.rows, first.records.length], [false, PREVIEW_ROWS, PREVIEW_RECORDS]);
        const seen: number[] = [];
        const all = await previews.whole(asked, { signal: new AbortController().signal, onProgress: records => seen.push(records) });
        assert.deepEqual([all.isWhole, all.summary.rows, all.summary.new, all.records.length], [true, 2000, 1000, PREVIEW_RECORDS]);
        assert.equal(seen.at(-1), 1000);
    });

    it('follows a file that is written anew', async () => {
        const asked = request(HEADER + lines(2));
        assert.equal((await previews.sample(asked)).summary.rows, 2);
        writeFileSync(folder.at('inbox', 'INV.csv'), HEADER + lines(4));
        assert.equal((await previews.sample(asked)).summary.rows, 4);
    });

    it('says what is missing instead of failing', async () => {
        assert.match((await previews.sample(request(undefined))).failure!, /no file to look at yet/);
        const broken = { ...request(HEADER + lines(2)), text: '{ "name": "x", ' };
        assert.match((await previews.sample(broken)).failure!, /^Line 1: /);
        const gone = { ...request(HEADER + lines(2)), file: folder.at('gone.csv') };
        assert.match((await previews.sample(gone)).failure!, /gone\.csv is no longer there/);
        const noSuchColumn = await previews.sample(request('A,B\r\n1,2\r\n'));
        assert.match(noSuchColumn.problems[0].text, /no column "Invoice No"/);
        assert.equal(noSuchColumn.records.length, 0);
    });

    it('runs expressions beside the main thread', async () => {
        const columns = { ...COLUMNS, name: { expression: '$uppercase(Item)' } };
        const { records } = await previews.sample(request(HEADER + lines(2), { columns }));
        assert.equal(records[0].payload?.name, 'PAPER');
        const { isWhole, summary } = await previews.sample(request(HEADER + lines(2 * PREVIEW_ROWS), { columns }));
        assert.deepEqual([isWhole, summary.rows], [false, PREVIEW_ROWS]);
    });

    it('answers the newest of several key strokes, and waits for none that is stuck', async () => {
        let begin = (): void => undefined;
        const begun = new Promise<void>(resolve => (begin = resolve));
        const launch: LaunchPlanning = (place, listener) =>
            launchPlanning[place]({
                ...listener,
                onAnswer: answer => {
                    if (answer.tell === 'at' && answer.row !== undefined) {
                        begin();
                    }
                    listener.onAnswer(answer);
                }
            });
        previews = new MappingPreviews(new Planning({ launch }));
        const typed = (expression: string): Promise<Preview> =>
            previews.sample(request(HEADER + lines(20), { columns: { ...COLUMNS, name: { expression } } }));
        const stuck = typed('($on := function($n) { $on($n + 1) }; $on(1))');
        await begun;
        const overtaken = typed('$uppercase(Item)');
        const newest = await typed('$lowercase(Item)');
        assert.equal(newest.records[0].payload?.name, 'paper');
        assert.match((await overtaken).failure ?? '', /newer preview/);
        assert.match((await stuck).failure ?? '', /newer preview/);
    });

    it('ends the preview of a whole file when nobody wants it any more', async () => {
        const stop = new AbortController();
        const work = previews.whole(request(HEADER + lines(20_000)), {
            signal: stop.signal,
            onProgress: () => stop.abort(new Error('enough'))
        });
        await assert.rejects(work, /enough/);
    });

    it('tells to which records files belong', async () => {
        const inbox = folder.folder('inbox');
        ['INV-7.pdf', 'scan.pdf', 'notes.txt'].forEach(name => writeFileSync(folder.at('inbox', name), '%PDF'));
        const source = { kind: 'invoice-pdfs', folder: inbox, files: '*.pdf', fileName: 'INV-{number}.pdf' };
        const text = JSON.stringify({ name: 'PDFs', connection: 'main', upload: { source, object: 'invoice' } });
        const { records, summary } = await previews.sample({ mapping: folder.at('pdf.mapping.json'), text });
        assert.deepEqual(
            records.map(({ action, payload }) => [action, payload?.file, payload?.number]),
            [
                ['new', 'INV-7.pdf', '7'],
                ['refused', 'scan.pdf', undefined]
            ]
        );
        assert.deepEqual([summary.new, summary.refused], [1, 1]);
    });
});
