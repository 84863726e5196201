import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONNECTION, expect, test } from './support/fixtures';
import { GOOD_INVOICES } from './support/sample-files';

const OBVIOUS = 'Invoice No,Account Number,Customer Name,Date,Item,Quantity,Unit Cost,Region\n';
const PDF = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n';

test.describe('New Mapping', () => {
    test.use({ withMapping: false });

    test('asks a few questions, matches columns and runs', async ({ app, workbench }) => {
        const sample = Array.from({ length: GOOD_INVOICES }, (_, index) => `N-${index},C-1,Alpha,2026-11-${index + 13},Goods,1,10.00,EU`);
        writeFileSync(join(workbench.place.inbox, 'NAV-1.csv'), `${OBVIOUS}${sample.join('\n')}\n`);
        await app.mappings.button('New Mapping').click();
        await app.quickInput.choose('Upload to Invoiced');
        await app.quickInput.answer(/A name/, 'Navision invoices');
        await app.quickInput.choose(CONNECTION);
        await app.quickInput.answer(/folder to watch/, 'inbox');
        await expect(app.quickInput.choice('Spreadsheets')).toContainText('NAV-1.csv');
        await app.quickInput.choose('Spreadsheets');
        await app.quickInput.choose('Invoices');
        await app.quickInput.answer(/Which files/, 'NAV*.csv');
        await app.quickInput.choose('NAV-1.csv');

        const editor = app.mappingEditor('navision-invoices.mapping.json');
        await editor.waitFor();
        const text = workbench.read('navision-invoices.mapping.json');
        expect(text).toContain('"number": "Invoice No"');
        expect(text).toContain('"unit_cost": "Unit Cost"');
        expect(text).not.toContain('Region');
        await expect(app.mappings.row('Navision invoices').lastRun).toContainText(`${GOOD_INVOICES} sent`);
    });

    test('repeats what was chosen in another mapping', async ({ app, workbench }) => {
        workbench.place.addMapping('older', CONNECTION, {
            source: { kind: 'spreadsheet', folder: 'elsewhere', files: '*' },
            columns: { number: 'Invoice No', account_number: 'Account Number', 'metadata.region': 'Region' }
        });
        writeFileSync(join(workbench.place.inbox, 'NAV-1.csv'), `${OBVIOUS}N-1,C-1,Alpha,2026-11-13,Goods,1,10.00,EU\n`);
        await app.run('ERP Connect: New Mapping…');
        await app.quickInput.choose('Upload to Invoiced');
        await app.quickInput.answer(/A name/, 'Newer');
        await app.quickInput.choose(CONNECTION);
        await app.quickInput.answer(/folder to watch/, 'inbox');
        await app.quickInput.choose('Spreadsheets');
        await app.quickInput.choose('Invoices');
        await app.quickInput.answer(/Which files/, 'NAV*.csv');
        await app.quickInput.choose('NAV-1.csv');

        await app.mappingEditor('newer.mapping.json').waitFor();
        expect(workbench.read('newer.mapping.json')).toContain('"metadata.region": "Region"');
    });

    test('makes of a folder of PDFs a mapping for their file names', async ({ app, workbench }) => {
        const folder = join(workbench.place.workspace, 'pdf');
        mkdirSync(folder);
        ['INV-1001_Alpha.pdf', 'INV-1002_Beta.pdf', 'INV-1003_Gamma.pdf'].forEach(name => writeFileSync(join(folder, name), PDF));
        await app.explorer.chooseFor('pdf', 'New Mapping for This…');
        await app.quickInput.answer(/A name/, 'Invoice PDFs');
        await app.quickInput.choose(CONNECTION);

        const pdfs = app.quickInput.choice('Invoice PDFs');
        await expect(pdfs).toHaveClass(/focused/);
        await expect(pdfs).toContainText('INV-1001_Alpha.pdf and 2 others');
        await app.quickInput.accept();
        await app.quickInput.answer(/Which files/, '*.pdf');
        const pattern = app.quickInput.choice('{number}_*.pdf');
        await expect(pattern).toContainText('INV-1001_Alpha.pdf is INV-1001');
        await app.quickInput.accept();

        await app.mappingEditor('invoice-pdfs.mapping.json').waitFor();
        const text = workbench.read('invoice-pdfs.mapping.json');
        expect(text).toContain('"kind": "invoice-pdfs"');
        expect(text).toContain('"folder": "pdf"');
        expect(text).toContain('"fileName": "{number}_*.pdf"');
        expect(text).not.toContain('columns');
        await app.run('ERP Connect: Show Mappings');
        await expect(app.mappings.row('Invoice PDFs').state).toContainText('3 files wait for their invoices');
    });

    test("adds any files to records, by a pattern of one's own", async ({ app, workbench }) => {
        const folder = join(workbench.place.workspace, 'papers');
        mkdirSync(folder);
        ['photo of C-17.jpg', 'note of C-18.docx'].forEach(name => writeFileSync(join(folder, name), 'x'));
        await app.explorer.chooseFor('papers', 'New Mapping for This…');
        await app.quickInput.answer(/A name/, 'Customer papers');
        await app.quickInput.choose(CONNECTION);
        await expect(app.quickInput.choice('Attachments')).toHaveClass(/focused/);
        await app.quickInput.accept();
        await app.quickInput.choose('Customers');
        await app.quickInput.answer(/Which files/, '*');
        await app.quickInput.choose('Another Pattern');
        await app.quickInput.answer(/takes the number/, '*.jpg');
        await expect(app.quickInput.message).toContainText('{number} is missing');
        await app.quickInput.input.fill('* of {number}.*');
        await app.quickInput.accept();

        await app.mappingEditor('customer-papers.mapping.json').waitFor();
        const text = workbench.read('customer-papers.mapping.json');
        expect(text).toContain('"fileName": "* of {number}.*"');
        expect(text).toContain('"object": "customer"');
    });

    test('goes back to a question and can be given up', async ({ app, page }) => {
        await app.run('ERP Connect: New Mapping…');
        await app.quickInput.choose('Upload to Invoiced');
        await app.quickInput.answer(/A name/, 'Wrong');
        await expect(app.quickInput.title).toContainText('3/8');
        await page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
        await expect(app.quickInput.input).toHaveValue('Wrong');
        await page.keyboard.press('Escape');
        await expect(app.quickInput.title).toBeHidden();
        await expect(app.mappings.button('New Mapping')).toBeVisible();
    });
});
