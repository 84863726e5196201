import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, Page } from '@playwright/test';
import { ErpConnectApp } from '../ui/pages/erp-connect-app';
import { PreviewPage } from '../ui/pages/preview-page';
import { CHROMIUM } from '../ui/support/chromium';
import { Workbench } from '../ui/support/workbench';
import { BenchRow } from './report';

const COLUMNS = 80;
const MEGABYTES = 50;
const FILE = 'wide.mapping.json';
/** Milliseconds. */
const TO_OPEN = 1500;
const LONGEST_TASK = 200;

const MAPPED: Readonly<Record<string, string>> = {
    number: 'Invoice No',
    account_number: 'Cust ID',
    customer: 'Customer',
    date: 'Inv Date',
    item: 'Description',
    quantity: 'Qty',
    unit_cost: 'Price'
};

/** How long a mapping takes to open beside a wide and large sample, and how long it ever keeps the window from answering. */
export async function benchEditor(): Promise<BenchRow[]> {
    const own = Object.values(MAPPED);
    const headers = [...own, ...Array.from({ length: COLUMNS - own.length }, (_, index) => `Field ${index + 1}`)];
    const metadata = Array.from({ length: 10 }, (_, index) => [`metadata.field${index}`, `Field ${index + 1}`] as const);
    const workbench = await Workbench.start(async (place, simulator) => {
        await place.connect('bench', simulator.url, simulator.key);
        const source = { kind: 'spreadsheet', folder: 'samples', files: '*.csv', ready: { settle: 3600 } };
        const columns: Readonly<Record<string, string>> = { ...MAPPED, ...Object.fromEntries(metadata) };
        const mapping = { name: 'Wide', connection: 'bench', upload: { source, object: 'invoice', columns } };
        writeFileSync(join(place.workspace, FILE), JSON.stringify(mapping, undefined, 2));
        mkdirSync(join(place.workspace, 'samples'));
        writeSample(join(place.workspace, 'samples', 'wide.csv'), headers);
    });
    const browser = await chromium.launch(CHROMIUM);
    try {
        const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } });
        const app = await ErpConnectApp.open(page, workbench);
        await app.mappings.row('Wide').root.waitFor();
        await watchTasks(page);
        const start = Date.now();
        await app.mappings.row('Wide').open();
        const editor = app.mappingEditor(FILE);
        await editor.column('A').waitFor();
        const opened = Date.now() - start;
        const preview = new PreviewPage(page);
        await preview.records('new').first().waitFor();
        const previewed = Date.now() - start;
        await editor.search.fill('due');
        await editor.choose('due_date', 'Inv Date');
        await preview.root.getByRole('columnheader', { name: 'Due Date' }).waitFor();
        const longest = await longestTask(page);
        const bench = `Editor: a mapping with a sample of ${COLUMNS} columns and ${MEGABYTES} MB`;
        const row = (what: string, milliseconds: number, target: number): BenchRow => ({
            bench,
            what,
            figure: `${Math.round(milliseconds)} ms, to be at most ${target} ms`,
            ratio: milliseconds / target
        });
        return [
            row('form and columns ÷ target', opened, TO_OPEN),
            row('first records of preview ÷ target', previewed, TO_OPEN),
            longest > 0
                ? row('longest task ÷ target', longest, LONGEST_TASK)
                : { ...row('longest task ÷ target', 0, LONGEST_TASK), figure: `none of 50 ms or more, to be at most ${LONGEST_TASK} ms` }
        ];
    } finally {
        await browser.close();
        await workbench.stop();
    }
}

function writeSample(file: string, headers: readonly string[]): void {
    const handle = openSync(file, 'w');
    writeSync(handle, `${headers.join(',')}\r\n`);
    let bytes = 0;
    for (let row = 0; bytes < MEGABYTES * 2 ** 20; row++) {
        const own = [`INV-${row}`, `C-${row % 97}`, `Customer ${row % 97}`, '2026-11-23', 'Goods', '2', '10.50'];
        const others = headers.slice(own.length).map((_, index) => `${(row * index) % 1000}.50`);
        bytes += writeSync(handle, `${[...own, ...others].join(',')}\r\n`);
    }
    closeSync(handle);
}

interface Watched {
    longestTask: number;
}

/** Long tasks are those over 50 ms, by the browser's own measure. */
/** Waits until a task that is long on purpose was seen: a watch that sees nothing would praise everything. */
async function watchTasks(page: Page): Promise<void> {
    await page.evaluate(
        () =>
            new Promise<void>(resolve => {
                const watched = window as unknown as Watched;
                watched.longestTask = 0;
                let isProven = false;
                new PerformanceObserver(list => {
                    if (isProven) {
                        watched.longestTask = Math.max(watched.longestTask, ...list.getEntries().map(({ duration }) => duration));
                    }
                    isProven = true;
                    resolve();
                }).observe({ type: 'longtask' });
                setTimeout(() => {
                    const start = performance.now();
                    while (performance.now() - start < 100) {
                        // works
                    }
                });
            })
    );
}

function longestTask(page: Page): Promise<number> {
    return page.evaluate(() => (window as unknown as Watched).longestTask);
}
