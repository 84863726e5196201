import { PreviewPage } from './pages/preview-page';
import { seriousViolations } from './support/accessibility';
import { expect, MAPPING_FILE, test } from './support/fixtures';
import { GOOD_INVOICES, invoicesWithOneBadRow } from './support/sample-files';

test.describe('the preview of a mapping', () => {
    let preview: PreviewPage;

    test.beforeEach(async ({ app, workbench, page }) => {
        const row = app.mappings.row('Sage invoices');
        await row.press(/^Pause/);
        workbench.place.drop('INV-1.csv', invoicesWithOneBadRow());
        await row.open();
        await app.mappingEditor(MAPPING_FILE).waitFor();
        preview = new PreviewPage(page);
        await expect(preview.records('new')).toHaveCount(GOOD_INVOICES);
    });

    test('shows what a file would become, and what of it is refused, before anything is sent', async ({ app, page, workbench }) => {
        await expect(preview.status).toHaveText('INV-1.csv: 13 records of 13 rows');
        await expect(preview.records('new').first()).toContainText('INV-2001');
        await preview.records('new').first().getByRole('button').click();
        await expect(preview.root).toContainText('Goods 1');
        await preview.count('Refused').click();
        await expect(preview.records('new')).toHaveCount(0);
        await preview.problem('31/02/2026').click();
        await expect(app.mappingEditor(MAPPING_FILE).source('date')).toBeFocused();
        expect(await seriousViolations(page, '.erp-connect-mapping-preview')).toEqual([]);
        expect(workbench.simulator.journal.effects('invoice')).toHaveLength(0);
    });

    test('follows what is changed in the form, saved or not', async ({ app }) => {
        await app.mappingEditor(MAPPING_FILE).choose('due_date', 'Inv Date');
        await expect(preview.root.getByRole('columnheader', { name: 'Due Date' })).toBeVisible();
        await expect(preview.records('new').first()).toContainText('2026-11-13');
    });

    test('looks at a file that is dropped onto it, and goes back to the newest', async () => {
        const [header, first] = invoicesWithOneBadRow().split('\n');
        await preview.drop('other.csv', `${header}\n${first.replace('INV-2001', 'INV-9')}\n`);
        await expect(preview.status).toHaveText('other.csv: 1 record of 1 row');
        await expect(preview.records('new')).toContainText('INV-9');
        await preview.button('Newest File').click();
        await expect(preview.records('new')).toHaveCount(GOOD_INVOICES);
    });

    test('makes the file that is looked at the sample of the form and of the text, until the newest counts again', async ({
        app,
        page,
        workbench
    }) => {
        const form = app.mappingEditor(MAPPING_FILE);
        await expect(form.sampleFile).toHaveText('INV-1.csv, first 13 rows');
        const requests = workbench.simulator.stats().requests;
        await preview.drop(
            'other.csv',
            'Invoice No,Cust ID,Customer,Inv Date,Description,Qty,Region\nINV-9,C-7,Acme,05/06/2026,Glue,3,North\n'
        );
        await expect(form.sampleFile).toHaveText('other.csv, first 1 row');
        await expect(form.column('G')).toContainText('Region North');
        await expect(form.property('unit_cost')).toContainText('The sample file has no column "Price"');

        await form.show('Show Text');
        const text = app.editor(MAPPING_FILE);
        await text.hoverOver('"Inv Date"', '"date"');
        await expect(text.hover).toContainText('05/06/2026 → 2026-06-05');
        await text.goInto('"Price"', '"Price"');
        await page.keyboard.press('End');
        await expect(text.squiggles).toHaveCount(1);

        await preview.button('Newest File').click();
        await expect(text.squiggles).toHaveCount(0);
        await text.hoverOver('"Inv Date"', '"date"');
        await expect(text.hover).toContainText('13/11/2026 → 2026-11-13');
        await form.show('Show Columns');
        await expect(form.sampleFile).toHaveText('INV-1.csv, first 13 rows');
        await expect(form.column('G')).toContainText('Price');
        expect(workbench.simulator.stats().requests).toBe(requests);
    });

    test('begins with the newest file again when a mapping is opened anew', async ({ app }) => {
        const form = app.mappingEditor(MAPPING_FILE);
        await preview.drop('other.csv', invoicesWithOneBadRow());
        await expect(form.sampleFile).toHaveText('other.csv, first 13 rows');
        await form.close();
        await app.mappings.row('Sage invoices').open();
        await expect(form.sampleFile).toHaveText('INV-1.csv, first 13 rows');
        await expect(preview.status).toHaveText('INV-1.csv: 13 records of 13 rows');
    });

    test('tells what the account says', async ({ workbench }) => {
        await preview.button('Compare with Invoiced').click();
        await expect(preview.button('Compare with Invoiced')).toBeEnabled();
        await expect(preview.count('New')).toContainText(String(GOOD_INVOICES));
        expect(workbench.simulator.stats().requests).toBeGreaterThan(GOOD_INVOICES);
        expect(workbench.simulator.journal.effects('invoice')).toHaveLength(0);
    });
});
