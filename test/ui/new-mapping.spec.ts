import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONNECTION, expect, test } from './support/fixtures';
import { GOOD_INVOICES } from './support/sample-files';

const OBVIOUS = 'Invoice No,Account Number,Customer Name,Date,Item,Quantity,Unit Cost,Region\n';

test.describe('New Mapping', () => {
    test.use({ withMapping: false });

    test('asks a few questions, matches obvious columns and runs', async ({ app, workbench }) => {
        const sample = Array.from({ length: GOOD_INVOICES }, (_, index) => `N-${index},C-1,Alpha,2026-11-${index + 13},Goods,1,10.00,EU`);
        writeFileSync(join(workbench.place.inbox, 'NAV-1.csv'), `${OBVIOUS}${sample.join('\n')}\n`);
        await app.mappings.button('New Mapping').click();
        await app.quickInput.answer(/A name/, 'Navision invoices');
        await app.quickInput.choose(CONNECTION);
        await app.quickInput.choose('Invoices');
        await app.quickInput.answer(/folder to watch/, 'inbox');
        await app.quickInput.answer(/Which files/, 'NAV*.csv');
        await app.quickInput.choose('NAV-1.csv');

        const editor = app.editor('navision-invoices.mapping.json');
        await editor.waitFor();
        const text = workbench.read('navision-invoices.mapping.json');
        expect(text).toContain('"number": "Invoice No"');
        expect(text).toContain('"unit_cost": "Unit Cost"');
        expect(text).not.toContain('Region');
        await expect(app.mappings.row('Navision invoices').lastRun).toContainText(`${GOOD_INVOICES} sent`);
    });

    test('goes back to a question and can be given up', async ({ app, page }) => {
        await app.run('ERP Connect: New Mapping');
        await app.quickInput.answer(/A name/, 'Wrong');
        await expect(app.quickInput.title).toContainText('2/6');
        await page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
        await expect(app.quickInput.input).toHaveValue('Wrong');
        await page.keyboard.press('Escape');
        await expect(app.quickInput.title).toBeHidden();
        await expect(app.mappings.button('New Mapping')).toBeVisible();
    });
});
