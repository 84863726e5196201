import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONNECTION, expect, MAPPING_FILE, test } from './support/fixtures';
import { invoiceMapping, invoicesOf, invoicesWithOneBadRow } from './support/sample-files';

test.describe('the text of a mapping', () => {
    test('is completed with properties and with columns of the newest file', async ({ app, workbench, page }) => {
        workbench.place.drop('INV-1.csv', invoicesWithOneBadRow());
        await expect(app.mappings.row('Sage invoices').lastRun).toBeVisible();
        await app.mappings.row('Sage invoices').open();
        await app.mappingEditor(MAPPING_FILE).show('Show Text');
        const editor = app.editor(MAPPING_FILE);
        await editor.waitFor();

        await editor.goToEndOf('"quantity"');
        await page.keyboard.press('Enter');
        await page.keyboard.type('"due');
        await expect(editor.proposals.filter({ hasText: 'due_date' })).toContainText('Due Date');
        await page.keyboard.press('Enter');
        await editor.reveal('"due_date"');
        await page.keyboard.press('ControlOrMeta+Space');
        await expect(editor.proposals.filter({ hasText: 'Inv Date' })).toBeVisible();
    });

    test('marks a column that the file lacks, and mends it', async ({ app, workbench, page }) => {
        workbench.place.drop('INV-1.csv', invoicesWithOneBadRow());
        await expect(app.mappings.row('Sage invoices').lastRun).toBeVisible();
        await app.mappings.row('Sage invoices').open();
        await app.mappingEditor(MAPPING_FILE).show('Show Text');
        const editor = app.editor(MAPPING_FILE);
        await editor.waitFor();
        await editor.reveal('"Inv Date"');
        await expect(editor.squiggles).toHaveCount(0);

        await editor.goInto('"Inv Date"', '"Inv Date"');
        await page.keyboard.type('X');
        await expect(editor.squiggles).toHaveCount(1);
        // The editor asks for fixes when the key is pressed: before the language is ready, there are none to show.
        await expect(async () => {
            await page.keyboard.press('ControlOrMeta+.');
            await expect(editor.fixes.first()).toContainText('Change to "Inv Date"', { timeout: 2000 });
        }).toPass();
        await page.keyboard.press('Enter');
        await expect(editor.squiggles).toHaveCount(0);
        await editor.save();
        await expect.poll(() => workbench.read(MAPPING_FILE)).toContain('"column": "Inv Date"');
    });

    test('shows what becomes of cells, and lets a person choose between two ways to read dates', async ({ app, workbench, page }) => {
        const undecided = invoiceMapping(CONNECTION).replace(', "format": "DD/MM/YYYY"', '');
        writeFileSync(join(workbench.place.workspace, MAPPING_FILE), undecided);
        workbench.place.drop('INV-1.csv', invoicesOf('03/04/2026'));
        await app.mappings.row('Sage invoices').open();
        await app.mappingEditor(MAPPING_FILE).show('Show Text');
        const editor = app.editor(MAPPING_FILE);
        await editor.waitFor();
        await editor.reveal('"Inv Date"');
        await expect(editor.squiggles).toHaveCount(1);

        await editor.goInto('"Inv Date"', '"Inv Date"');
        await expect(async () => {
            await page.keyboard.press('ControlOrMeta+.');
            await expect(editor.fixes.filter({ hasText: 'Read as DD/MM/YYYY: 03/04/2026 → 2026-04-03' })).toBeVisible({ timeout: 2000 });
        }).toPass();
        await expect(editor.fixes.nth(1)).toContainText('Read as MM/DD/YYYY: 03/04/2026 → 2026-03-04');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await expect(editor.squiggles).toHaveCount(0);
        await expect(editor.line('"format": "MM/DD/YYYY"')).toBeVisible();

        await editor.hoverOver('"Inv Date"', '"date"');
        await expect(editor.hover).toContainText('03/04/2026 → 2026-03-04');
        // A mapping that is saved runs: trying a fix must not send anything.
        await app.mappingEditor(MAPPING_FILE).expectDirty(true);
        expect(workbench.read(MAPPING_FILE)).toBe(undecided);
    });

    test('is shown in colours of its own', async ({ app }) => {
        await app.mappings.row('Sage invoices').open();
        await app.mappingEditor(MAPPING_FILE).show('Show Text');
        const editor = app.editor(MAPPING_FILE);
        await editor.waitFor();
        const colours = [
            await editor.colourOf('"object"', '"object"'),
            await editor.colourOf('"object"', '"invoice"'),
            await editor.colourOf('// Invoices', '// Invoices as the ERP exports them every night')
        ];
        expect(new Set(colours).size).toBe(3);
    });
});
