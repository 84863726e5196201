import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, Page } from '@playwright/test';
import { ErpConnectApp } from './pages/erp-connect-app';
import { takeGettingStarted } from './getting-started-pictures';
import { CHROMIUM } from './support/chromium';
import { GOOD_INVOICES, invoiceMapping, invoicesWithOneBadRow } from './support/sample-files';
import { REPOSITORY, Workbench } from './support/workbench';

const IMAGES = join(REPOSITORY, 'docs', 'images');

/** Takes the pictures of the documentation: a mapping in the editor, a finished run, and an error that waits. */
async function main(): Promise<void> {
    mkdirSync(IMAGES, { recursive: true });
    const browser = await chromium.launch(CHROMIUM);
    try {
        for (const colorScheme of ['light', 'dark'] as const) {
            const context = await browser.newContext({ viewport: { width: 1360, height: 1000 }, colorScheme, locale: 'en-US' });
            await takePicture(await context.newPage(), join(IMAGES, `workbench-${colorScheme}.png`));
            await context.close();
        }
        await takeGettingStarted(browser);
    } finally {
        await browser.close();
    }
}

async function takePicture(page: Page, file: string): Promise<void> {
    const workbench = await Workbench.start(async (place, simulator) => {
        await place.connect('americas', simulator.url, simulator.key);
        await place.connect('emea', simulator.url, simulator.key);
        writeFileSync(join(place.workspace, 'sage-invoices.mapping.json'), invoiceMapping('americas'));
        writeFileSync(join(place.workspace, 'navision-customers.mapping.json'), customerMapping());
    });
    try {
        const app = await ErpConnectApp.open(page, workbench);
        workbench.place.drop('CUST-2026-11.csv', customers());
        await expect(app.mappings.row('Navision customers').lastRun).toContainText('sent');
        workbench.place.drop('INV-2026-11.csv', invoicesWithOneBadRow());
        await expect(app.mappings.row('Sage invoices').lastRun).toContainText(`${GOOD_INVOICES} sent, 1 refused`);
        await app.mappings.row('Sage invoices').open();
        await app.mappingEditor('sage-invoices.mapping.json').show('Show Columns and Text');
        const editor = app.editor('sage-invoices.mapping.json');
        await editor.waitFor();
        await editor.goToEndOf('"unit_cost"');
        await expect(app.errors.rows).toHaveCount(1);
        await expect(app.errors.tabBadge).toHaveText('1');
        await editor.colourOf('"unit_cost"', '"Price"');
        // Nothing may hover or blink in a picture.
        await page.mouse.move(700, 450);
        await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    } finally {
        await workbench.stop();
    }
}

function customers(): string {
    const rows = Array.from({ length: 8 }, (_, index) => `C-10${index},Customer ${index},customer${index}@example.com,Hamburg,DE`);
    return ['No.,Name,E-Mail,City,Country', ...rows, ''].join('\n');
}

function customerMapping(): string {
    return JSON.stringify(
        {
            name: 'Navision customers',
            connection: 'emea',
            upload: {
                source: { kind: 'spreadsheet', folder: 'inbox', files: 'CUST*.csv' },
                object: 'customer',
                columns: { number: 'No.', name: 'Name', email: 'E-Mail', city: 'City', country: 'Country' }
            }
        },
        undefined,
        2
    );
}

main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
});
