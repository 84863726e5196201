import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MappingEditorPage } from './pages/mapping-editor-page';
import { seriousViolations } from './support/accessibility';
import { CONNECTION, expect, MAPPING_FILE, test } from './support/fixtures';
import { invoiceMapping, invoicesWithOneBadRow } from './support/sample-files';

const TEXT = invoiceMapping(CONNECTION);

test.describe('the mapping editor', () => {
    let editor: MappingEditorPage;

    test.beforeEach(async ({ app, workbench }) => {
        workbench.place.drop('INV-1.csv', invoicesWithOneBadRow());
        await expect(app.mappings.row('Sage invoices').lastRun).toBeVisible();
        await app.mappings.row('Sage invoices').open();
        editor = app.mappingEditor(MAPPING_FILE);
        await editor.waitFor();
        await expect(editor.column('A')).toContainText('Invoice No');
    });

    test('shows each property with its source, sample values and needs', async () => {
        await expect(editor.source('number')).toHaveAccessibleName('Invoice #, needed: column A Invoice No');
        await expect(editor.property('number')).toContainText('INV-2001');
        await expect(editor.source('due_date')).toHaveAccessibleName('Due Date: not used, Choose…');
        await expect(editor.column('A')).toContainText('Invoice #');
        await editor.filter('mapped').click();
        await expect(editor.properties).toHaveCount(7);
        await editor.filter('all').click();
        await editor.search.fill('due');
        await expect(editor.properties).toHaveCount(1);
    });

    test('changes no more of the text than what was chosen; undo, redo and save are those of the text', async ({ workbench, page }) => {
        await editor.choose('due_date', 'Inv Date');
        await expect(editor.source('due_date')).toHaveAccessibleName('Due Date: column D Inv Date');
        await editor.expectDirty(true);
        await page.keyboard.press('ControlOrMeta+z');
        await expect(editor.source('due_date')).toHaveAccessibleName('Due Date: not used, Choose…');
        await editor.expectDirty(false);
        await page.keyboard.press(process.platform === 'darwin' ? 'Meta+Shift+z' : 'Control+y');
        await editor.expectDirty(true);
        await page.keyboard.press('ControlOrMeta+s');
        await editor.expectDirty(false);
        expect(workbench.read(MAPPING_FILE)).toBe(TEXT.replace('"Price"\n', '"Price",\n      "due_date": "Inv Date"\n'));
    });

    test('takes a column that is dragged onto a property, and keeps its conversion', async ({ workbench, page }) => {
        await editor.drag('C', 'date');
        await expect(editor.source('date')).toHaveAccessibleName('Date: column C Customer');
        await page.keyboard.press('ControlOrMeta+s');
        await expect.poll(() => workbench.read(MAPPING_FILE)).toBe(TEXT.replace('"column": "Inv Date"', '"column": "Customer"'));
    });

    test('is worked with the keyboard alone', async ({ workbench, page }) => {
        await expect(editor.source('number')).toBeFocused();
        await page.keyboard.press('ArrowDown');
        await expect(editor.source('date')).toBeFocused();
        // Options: a right arrow, then Tab to the first field.
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        const format = editor.property('date').getByLabel('Date format');
        await expect(format).toBeFocused();
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type('DD.MM.YYYY');
        await page.keyboard.press('Enter');
        await editor.source('date').focus();
        // A constant for the property below: Enter opens the list, typing narrows it down, Enter takes it.
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('ArrowDown');
        await expect(editor.source('due_date')).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(editor.chooser).toBeFocused();
        await page.keyboard.type('2026-12-31');
        await expect(editor.choices().first()).toHaveAttribute('aria-selected', 'true');
        await page.keyboard.press('Enter');
        await expect(editor.source('due_date')).toHaveAccessibleName('Due Date: = 2026-12-31 in every record');
        await expect(editor.source('due_date')).toBeFocused();
        await page.keyboard.press('End');
        await page.keyboard.press('Home');
        await expect(editor.source('number')).toBeFocused();
        await page.keyboard.press('ControlOrMeta+s');
        await expect
            .poll(() => workbench.read(MAPPING_FILE))
            .toBe(TEXT.replace('DD/MM/YYYY', 'DD.MM.YYYY').replace('"Price"\n', '"Price",\n      "due_date": { "value": "2026-12-31" }\n'));
    });

    test('shows a problem at its property and mends it', async ({ app }) => {
        await editor.show('Show Columns and Text');
        const text = app.editor(MAPPING_FILE);
        await text.waitFor();
        await text.goInto('"quantity"', '"Qty"');
        await app.page.keyboard.type('x');
        await expect(editor.property('quantity')).toContainText('The sample file has no column');
        await editor.property('quantity').getByRole('button', { name: 'Change to "Qty"' }).click();
        await expect(editor.source('quantity')).toHaveAccessibleName('Quantity: column F Qty');
        await expect(text.line('"quantity": "Qty"')).toBeVisible();
    });

    test('bears a text that is being typed', async ({ app, page }) => {
        await editor.show('Show Columns and Text');
        const text = app.editor(MAPPING_FILE);
        await text.waitFor();
        await text.goToEndOf('"customer": "Customer"');
        await page.keyboard.press('Backspace');
        await expect(editor.banner).toContainText('The form follows as soon as the text is right again');
        await expect(editor.banner).toContainText(/Line \d+:/);
        await expect(editor.properties.first()).toBeVisible();
        await page.keyboard.type(',');
        await expect(editor.banner).toHaveCount(0);
    });

    test('settings are changed in place, and taken back', async ({ page, workbench }) => {
        await editor.button(/Sage invoices/).click();
        await editor.setting('upload.source.files').fill('INV-*.csv');
        await page.keyboard.press('Enter');
        await editor.setting('upload.operation').selectOption('create');
        await page.keyboard.press('ControlOrMeta+s');
        const changed = TEXT.replace('INV*.csv', 'INV-*.csv').replace('"upsert"', '"create"');
        await expect.poll(() => workbench.read(MAPPING_FILE)).toBe(changed);
        await editor.source('number').focus();
        await page.keyboard.press('ControlOrMeta+z');
        await expect(editor.setting('upload.operation')).toHaveValue('upsert');
    });

    test('follows the file when it changes on disk', async ({ workbench }) => {
        writeFileSync(join(workbench.place.workspace, MAPPING_FILE), TEXT.replace('"Qty"', '"Price"'));
        await expect(editor.source('quantity')).toHaveAccessibleName('Quantity: column G Price');
    });

    for (const colorScheme of ['light', 'dark'] as const) {
        test.describe(colorScheme, () => {
            test.use({ colorScheme });
            test('has no serious barrier', async ({ page }) => {
                await editor.button(/Sage invoices/).click();
                await editor.source('date').focus();
                await page.keyboard.press('ArrowRight');
                await expect(editor.property('date').getByLabel('Date format')).toBeVisible();
                expect(await seriousViolations(page, '.erp-connect-mapping-form')).toEqual([]);
                await editor.source('due_date').focus();
                await page.keyboard.press('Enter');
                await expect(editor.chooser).toBeFocused();
                expect(await seriousViolations(page, '.erp-connect-chooser')).toEqual([]);
            });
        });
    }
});

test.describe('proposals', () => {
    test.use({ withMapping: false });

    test('lead from what is missing to the column for it', async ({ app, workbench, page }) => {
        writeFileSync(
            join(workbench.place.workspace, MAPPING_FILE),
            TEXT.replace('"number": "Invoice No",\n      ', '').replace('"INV*.csv"', '"IN*.csv"')
        );
        workbench.place.drop('INV-1.csv', invoicesWithOneBadRow());
        await app.mappings.row('Sage invoices').open();
        const editor = app.mappingEditor(MAPPING_FILE);
        await editor.waitFor();
        await expect(editor.column('A')).toBeVisible();
        await expect(editor.property('number')).toHaveAttribute('data-need', 'missing');
        await editor.button('Choose a column').click();
        await expect(editor.chooser).toBeFocused();
        await expect(editor.choices().first()).toContainText('Invoice No');
        await page.keyboard.press('Enter');
        await expect(editor.source('number')).toHaveAccessibleName('Invoice #, needed: column A Invoice No');
        await expect(editor.button('Choose a column')).toHaveCount(0);
    });

    test('those that are sure are taken over together, with one step back', async ({ app, workbench, page }) => {
        writeFileSync(
            join(workbench.place.workspace, MAPPING_FILE),
            TEXT.replace(/"number": [^]*"unit_cost": "Price"/, '// the key\n      "number": "Invoice No"').replace(
                '"INV*.csv"',
                '"IN*.csv"'
            )
        );
        workbench.place.drop('INV-1.csv', invoicesWithOneBadRow());
        await app.mappings.row('Sage invoices').open();
        const editor = app.mappingEditor(MAPPING_FILE);
        await editor.waitFor();
        await expect(editor.property('account_number').getByRole('button', { name: /Accept the proposal/ })).toBeVisible();
        const before = await editor.filter('mapped').textContent();
        await editor.button(/^Accept \d+ above 90 %$/).click();
        await expect(editor.source('account_number')).toHaveAccessibleName('Account #, needed: column B Cust ID');
        await expect(editor.button(/^Accept \d+ above 90 %$/)).toHaveCount(0);
        await editor.source('number').focus();
        await page.keyboard.press('ControlOrMeta+z');
        await expect(editor.filter('mapped')).toHaveText(before ?? '');
        await editor.expectDirty(false);
    });
});
