import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ErpConnectApp } from './pages/erp-connect-app';
import { NewMappingPage } from './pages/new-mapping-page';
import { seriousViolations } from './support/accessibility';
import { CONNECTION, expect, test } from './support/fixtures';
import { REPOSITORY, Workbench } from './support/workbench';

const SAMPLES = join(REPOSITORY, 'samples', 'files');
const OBVIOUS = 'Invoice No,Account Number,Customer Name,Date,Item,Quantity,Unit Cost,Region\n';
const ROW = 'N-1,C-1,Alpha,2026-11-13,Goods,1,10.00,EU\n';
const PDF = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n';

test.describe('New Mapping', () => {
    test.use({ withMapping: false });

    test('makes a mapping of a QuickBooks file, which sends invoices with their lines', async ({ app, workbench }) => {
        const form = await beginWith(app, workbench, 'quickbooks-invoices.csv');
        await expect(form.columns.source('number')).toContainText('*InvoiceNo');
        await expect(form.columns.property('unit_cost')).toContainText('35.00');
        await expect(form.columns.property('number')).toContainText('%');
        await expect(form.previewRecords).toHaveCount(3);
        await form.control('Folder').fill('inbox');
        await form.control('Name').fill('QuickBooks');
        await form.button('Save and Switch On').click();

        await showMappings(app, 'quickbooks.mapping.json');
        drop(workbench, 'quickbooks-invoices.csv');
        await expect(app.mappings.row('QuickBooks').lastRun).toContainText('3 sent');
        expect(totals(workbench)).toEqual({ '1001': 402.5, '1002': 89.9, '1003': 229 });
    });

    test('makes one of a French file, whose decimals and letters nobody has to explain', async ({ app, workbench }) => {
        const form = await beginWith(app, workbench, 'factures-2026-03.csv');
        await expect(form.columns.source('description')).toContainText('Désignation');
        // The codes of this ERP are no items of the account.
        await form.columns.source('catalog_item').press('Delete');
        await expect(form.preview).toContainText('Clinique du Sacré-Cœur');
        await expect(form.previewRecords).toHaveCount(3);
        await expect(form.control('Name')).toHaveValue('Invoices from outside');
        await form.control('Folder').fill('inbox');
        await expect(form.control('Name')).toHaveValue('Invoices from inbox');
        // It waits in the folder before the mapping is there: nothing of it may go.
        drop(workbench, 'factures-2026-03.csv');
        await form.button('Save Only').click();

        await showMappings(app, 'invoices-from-inbox.mapping.json');
        const row = app.mappings.row('Invoices from inbox');
        await expect(row.state).toContainText('Paused');
        expect(workbench.place.list()).toEqual(['factures-2026-03.csv']);
        expect(totals(workbench)).toEqual({});
        await row.press(/^Resume/);
        await expect(row.lastRun).toContainText('3 sent');
        expect(totals(workbench)).toEqual({ 'FAC-2026-001': 414, 'FAC-2026-002': 120.96, 'FAC-2026-003': 4499.64 });
    });

    test('makes one of a German file without a mouse', async ({ app, workbench, page }) => {
        copyFileSync(join(SAMPLES, 'rechnungen-2026-01.csv'), join(workbench.place.inbox, 'rechnungen-2026-01.csv'));
        await app.run('ERP Connect: New Mapping…');
        await app.quickInput.choice('Upload to Invoiced').waitFor();
        await app.quickInput.accept();
        const form = app.newMapping;
        await expect(form.choice('Spreadsheets')).toBeFocused();
        await expect(form.columns.source('number')).toContainText('Rechnungsnummer');

        // What stands on every line is no column of this file: it is typed.
        await form.tabTo('Search properties and columns');
        await page.keyboard.type('item');
        await page.keyboard.press('ArrowDown');
        await expect(form.columns.source('item')).toBeFocused();
        await page.keyboard.press('Enter');
        await page.keyboard.type('Rechnungsbetrag');
        await expect(form.columns.choices().filter({ hasText: 'Rechnungsbetrag' }).first()).toBeVisible();
        await page.keyboard.press('Enter');
        await expect(form.columns.source('item')).toContainText('Rechnungsbetrag');
        await expect(form.preview).toContainText('Maschinenbau Großkreutz AG');
        await form.tabTo('Save and Switch On', 'Enter');

        await expect(app.mappings.row('Invoices from inbox').lastRun).toContainText('3 sent');
        expect(Object.keys(totals(workbench))).toEqual(['RE-2026-0101', 'RE-2026-0102', 'RE-2026-0103']);
    });

    test('says what is needed, and nothing is saved before', async ({ app, workbench }) => {
        writeFileSync(join(workbench.place.inbox, 'NAV-1.csv'), `${OBVIOUS}${ROW}`);
        const form = await beginUpload(app);
        await expect(form.columns.source('number')).toContainText('Invoice No');
        await form.columns.source('number').press('Delete');
        await expect(form.columns.property('number')).toHaveAttribute('data-need', 'missing');
        await form.control('Name').fill('');
        await form.button('Save and Switch On').click();
        await expect(form.complaint).toContainText('Enter a name.');
        await form.control('Name').fill('Navision');
        await expect(form.complaint).toContainText('"number"');
        await form.columns.drag('A', 'number');
        await expect(form.columns.source('number')).toContainText('Invoice No');
        await expect(form.complaint).toBeEmpty();
    });

    for (const colorScheme of ['light', 'dark'] as const) {
        test.describe(`in ${colorScheme}`, () => {
            test.use({ colorScheme });

            test('can be used by everybody, as far as axe can tell', async ({ app, workbench, page }) => {
                writeFileSync(join(workbench.place.inbox, 'NAV-1.csv'), `${OBVIOUS}${ROW}`);
                const form = await beginUpload(app);
                await expect(form.previewRecords).toHaveCount(1);
                expect(await seriousViolations(page, '#erp-connect-new-mapping')).toEqual([]);
                await form.choice('Attachments').check();
                await expect(form.examples).toBeVisible();
                expect(await seriousViolations(page, '#erp-connect-new-mapping')).toEqual([]);
            });
        });
    }

    test('takes a file that is dropped from elsewhere for the sample, and only looks at it', async ({ app, workbench, page }) => {
        const form = await beginUpload(app);
        await expect(form.root).toContainText('Put a file into the folder');
        const data = await page.evaluateHandle(text => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([text], 'NAV-9.csv', { type: 'text/csv' }));
            return transfer;
        }, `${OBVIOUS}${ROW}`);
        await form.root.locator('.erp-connect-sample-drop').dispatchEvent('drop', { dataTransfer: data });
        await expect(form.columns.source('number')).toContainText('Invoice No');
        await expect(form.control('Sample file')).toContainText('NAV-9.csv');
        await expect(form.previewRecords).toHaveCount(1);
        expect(workbench.place.list()).toEqual([]);
    });

    test('repeats what was chosen in another mapping', async ({ app, workbench }) => {
        workbench.place.addMapping('older', CONNECTION, {
            source: { kind: 'spreadsheet', folder: 'elsewhere', files: '*' },
            columns: { number: 'Invoice No', account_number: 'Account Number', 'metadata.region': 'Region' }
        });
        writeFileSync(join(workbench.place.inbox, 'NAV-1.csv'), `${OBVIOUS}${ROW}`);
        const form = await beginUpload(app);
        await expect(form.columns.source('metadata.region')).toContainText('Region');
    });

    test('is taken up where it was left, after the page or the window was closed, until it is started over', async ({
        app,
        workbench,
        page
    }) => {
        writeFileSync(join(workbench.place.inbox, 'NAV-1.csv'), `${OBVIOUS}${ROW}`);
        const form = await beginUpload(app);
        await expect(form.takenUp).toBeHidden();
        await form.control('Name').fill('Half done');
        await form.columns.choose('notes', 'Region');
        await form.close();

        await beginUpload(app);
        await expect(form.takenUp).toBeVisible();
        await expect(form.control('Name')).toHaveValue('Half done');
        await expect(form.columns.source('notes')).toContainText('Region');

        await form.control('Folder').fill('elsewhere');
        await page.reload();
        await app.waitForShellAndInitialized();
        await expect(form.control('Folder')).toHaveValue('elsewhere');
        await expect(form.control('Name')).toHaveValue('Half done');

        await form.button('Start Over').click();
        await expect(form.control('Name')).toHaveValue('Invoices from inbox');
        await expect(form.takenUp).toBeHidden();
        await expect(form.columns.source('number')).toContainText('Invoice No');
        await expect(form.columns.source('notes')).not.toContainText('Region');
        await expect(form.control('Connection')).toHaveValue(CONNECTION);
    });

    test('is not lost by a mapping for something else, unless a person says so', async ({ app, workbench, page }) => {
        mkdirSync(join(workbench.place.workspace, 'exports'));
        const form = await beginUpload(app);
        await form.control('Name').fill('Half done');
        await app.explorer.chooseFor('exports', 'New Mapping for This…');
        await page.getByRole('button', { name: 'Keep It' }).click();
        await expect(form.control('Name')).toHaveValue('Half done');
        await app.explorer.chooseFor('exports', 'New Mapping for This…');
        await page.getByRole('button', { name: 'Begin New' }).click();
        await expect(form.control('Folder')).toHaveValue('exports');
        await expect(form.control('Name')).toHaveValue('Invoices from exports');
    });

    test('makes of a folder of PDFs a mapping for their file names', async ({ app, workbench }) => {
        const folder = join(workbench.place.workspace, 'pdf');
        mkdirSync(folder);
        ['INV-1001_Alpha.pdf', 'INV-1002_Beta.pdf', 'INV-1003_Gamma.pdf'].forEach(name => writeFileSync(join(folder, name), PDF));
        await app.explorer.chooseFor('pdf', 'New Mapping for This…');
        const form = app.newMapping;
        await expect(form.choice('Invoice PDFs')).toBeChecked();
        await expect(form.control('Folder')).toHaveValue('pdf');
        await expect(form.control('Which files')).toHaveValue('*.pdf');
        await expect(form.control('Where the number stands')).toHaveValue('{number}_*.pdf');
        await expect(form.examples).toContainText('A number is found in 3 of 3 names.');
        await expect(form.examples.getByRole('cell', { name: 'INV-1002', exact: true })).toBeVisible();
        await form.button('Save and Switch On').click();

        await showMappings(app, 'invoice-pdfs-from-pdf.mapping.json');
        await expect(app.mappings.row('Invoice PDFs from pdf').state).toContainText('3 files wait for their invoices');
        const text = workbench.read('invoice-pdfs-from-pdf.mapping.json');
        expect(text).toContain('"kind": "invoice-pdfs"');
        expect(text).toContain('"fileName": "{number}_*.pdf"');
        expect(text).not.toContain('columns');
    });

    test("adds any files to records, by a pattern of one's own", async ({ app, workbench }) => {
        const folder = join(workbench.place.workspace, 'papers');
        mkdirSync(folder);
        ['photo of C-17.jpg', 'note of C-18.docx'].forEach(name => writeFileSync(join(folder, name), 'x'));
        await app.explorer.chooseFor('papers', 'New Mapping for This…');
        const form = app.newMapping;
        await expect(form.choice('Attachments')).toBeChecked();
        await form.control('Added to').selectOption('Customers');
        await form.control('Where the number stands').fill('*.jpg');
        await expect(form.root).toContainText('{number} is missing');
        await form.control('Where the number stands').fill('* of {number}.*');
        await expect(form.examples.getByRole('cell', { name: 'C-18', exact: true })).toBeVisible();
        await form.button('Save Only').click();

        await showMappings(app, 'attachments-of-customers-from-papers.mapping.json');
        await expect(app.mappings.row('Attachments of customers from papers').state).toContainText('Paused');
        const text = workbench.read('attachments-of-customers-from-papers.mapping.json');
        expect(text).toContain('"fileName": "* of {number}.*"');
        expect(text).toContain('"object": "customer"');
    });
});

/** Opens the page from the list of mappings. */
async function beginUpload(app: ErpConnectApp): Promise<NewMappingPage> {
    await app.mappings.button('New Mapping').first().click();
    await app.quickInput.choose('Upload to Invoiced');
    await app.newMapping.root.waitFor();
    return app.newMapping;
}

/** Opens the page from a sample in the explorer, which lies in no folder that is watched. */
async function beginWith(app: ErpConnectApp, workbench: Workbench, sample: string): Promise<NewMappingPage> {
    const folder = join(workbench.place.workspace, 'outside');
    mkdirSync(folder);
    copyFileSync(join(SAMPLES, sample), join(folder, sample));
    await app.explorer.expand('outside');
    await app.explorer.chooseFor(sample, 'New Mapping for This…');
    return app.newMapping;
}

/** The page has made room for the editor of the new mapping; the list beside it is shown again. */
async function showMappings(app: ErpConnectApp, file: string): Promise<void> {
    await app.mappingEditor(file).waitFor();
    await expect(app.newMapping.root).toBeHidden();
    await app.run('ERP Connect: Show Mappings');
}

function drop(workbench: Workbench, sample: string): void {
    workbench.place.drop(sample, readFileSync(join(SAMPLES, sample)));
}

/** Totals of the account's invoices, by number. */
function totals({ simulator }: Workbench): Record<string, number> {
    return Object.fromEntries(
        simulator
            .account()
            .tables.invoices.all()
            .map(({ number, total }) => [number, total])
    );
}
