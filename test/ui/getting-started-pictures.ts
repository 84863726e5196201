import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Browser, expect, Locator, Page } from '@playwright/test';
import { ErpConnectApp } from './pages/erp-connect-app';
import { PreviewPage } from './pages/preview-page';
import { addPayments } from './support/payments-account';
import { REPOSITORY, Workbench } from './support/workbench';

const IMAGES = join(REPOSITORY, 'docs', 'images', 'getting-started');
const SAMPLE = 'quickbooks-invoices.csv';
/** A day that does not exist, as it happens in real files. */
const BAD_ROW = '1004,Green Acre Farm Supply,04/31/2026,05/31/2026,Net 30,Depot,,Pump,Fountain pump,1,89.90,89.90,\n';

/** Takes the pictures of docs/getting-started.md by going its way: a file of the ERP, a mapping, its errors, the way back. */
export async function takeGettingStarted(browser: Browser): Promise<void> {
    mkdirSync(IMAGES, { recursive: true });
    const workbench = await Workbench.start(async (place, simulator) => {
        await place.connect('americas', simulator.url, simulator.key);
        place.drop(SAMPLE, readFileSync(join(REPOSITORY, 'samples', 'files', SAMPLE), 'utf8') + BAD_ROW);
        addPayments(simulator, 12);
    });
    try {
        const page = await browser.newPage({ viewport: { width: 1360, height: 1000 }, colorScheme: 'light', locale: 'en-US' });
        const app = await ErpConnectApp.open(page, workbench);
        await upload(app, page);
        await download(app, page);
    } finally {
        await workbench.stop();
    }
}

async function upload(app: ErpConnectApp, page: Page): Promise<void> {
    await app.run('ERP Connect: New Mapping…');
    await app.quickInput.choose('Upload to Invoiced');
    const form = app.newMapping;
    await form.control('Name').fill('QuickBooks invoices');
    await expect(form.previewRecords).not.toHaveCount(0);
    await take(page, '1-files', form.root);
    await take(page, '2-columns', form.root, form.columns.source('number'));
    await take(page, '3-preview', form.root, form.preview);
    await form.button('Save and Switch On').click();
    await expect(app.mappings.row('QuickBooks invoices').lastRun).toContainText('refused');
    await app.mappingEditor('quickbooks-invoices.mapping.json').waitFor();
    await expect(app.errors.rows).not.toHaveCount(0);
    await take(page, '4-errors');
}

async function download(app: ErpConnectApp, page: Page): Promise<void> {
    await app.run('ERP Connect: New Download…');
    const form = app.newDownload;
    await expect(form.previewStatus).toContainText('rows');
    await take(page, '5-download', form.root, form.nextRuns);
    await form.button('Save Only').click();
    const editor = app.mappingEditor('daily-payments.mapping.json');
    await editor.waitFor();
    await editor.show('Show Columns and Text');
    await app.editor('daily-payments.mapping.json').waitFor();
    await expect(new PreviewPage(page).root.getByRole('columnheader')).not.toHaveCount(0);
    await take(page, '6-editor');
}

/** @param place what is to be in sight. */
async function take(page: Page, name: string, within?: Locator, place?: Locator): Promise<void> {
    await place?.first().evaluate(element => element.scrollIntoView({ block: 'center' }));
    await page.mouse.move(1350, 5); // nothing may hover
    const options = { path: join(IMAGES, `${name}.png`), animations: 'disabled', caret: 'hide' } as const;
    await (within ?? page).screenshot(options);
}
