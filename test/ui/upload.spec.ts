import { expect, test } from './support/fixtures';
import { BAD_ROW, GOOD_INVOICES, invoicesWithOneBadRow } from './support/sample-files';

test.describe('a file that arrives', () => {
    test('is sent, and its bad row can be looked at', async ({ app, workbench }) => {
        const row = app.mappings.row('Sage invoices');
        await expect(row.state).toContainText('Watching inbox');
        workbench.place.drop('INV-2026-11.csv', invoicesWithOneBadRow());

        await expect(row.lastRun).toHaveText(new RegExp(`^\\d\\d:\\d\\d INV-2026-11\\.csv: ${GOOD_INVOICES} sent, 1 refused$`));
        await expect(row.badge).toHaveText('1');
        await expect(app.statusItem).toHaveText('ERP Connect: 1 active, 1 error');
        expect(workbench.simulator.journal.effects('invoice')).toHaveLength(GOOD_INVOICES);

        await row.badge.click();
        await expect(app.errors.chip).toContainText('Sage invoices');
        await expect(app.errors.count).toHaveText('1 of 1 error');
        await app.errors.chip.click();
        await expect(app.errors.count).toHaveText('1 error');

        const error = app.errors.row('31/02/2026');
        await expect(error).toContainText('Inv Date');
        await error.click();
        const editor = app.editor('INV-2026-11');
        await editor.waitFor();
        await expect(editor.position).toContainText(`Ln ${BAD_ROW},`);
        await expect(editor.selection.first()).toBeVisible();
    });

    test('leaves an error that can be found, copied and ignored', async ({ app, workbench, context }) => {
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        workbench.place.drop('INV-1.csv', invoicesWithOneBadRow());
        await expect(app.errors.rows).toHaveCount(1);

        await app.errors.search('nothing like it');
        await expect(app.errors.empty).toHaveText('Nothing matches');
        await app.errors.search('inv-1');
        await expect(app.errors.rows).toHaveCount(1);

        await app.errors.chooseFromMenu(app.errors.rows.first(), 'Copy');
        await expect.poll(() => app.page.evaluate(() => navigator.clipboard.readText())).toContain('31/02/2026');
        await app.errors.search('');
        await app.errors.chooseFromMenu(app.errors.rows.first(), 'Ignore');
        await expect(app.errors.empty).toHaveText('Nothing needs you.');
        await expect(app.mappings.row('Sage invoices').badge).toHaveCount(0);
    });

    test('waits while its mapping is paused', async ({ app, workbench }) => {
        const row = app.mappings.row('Sage invoices');
        await row.press(/^Pause/);
        await expect(row.state).toContainText('Paused');
        workbench.place.drop('INV-1.csv', invoicesWithOneBadRow());
        await expect(app.statusItem).toHaveText('ERP Connect: 0 active, 0 errors');
        await row.press(/^Resume/);
        await expect(row.lastRun).toContainText('12 sent, 1 refused');
        expect(workbench.simulator.journal.effects('invoice')).toHaveLength(GOOD_INVOICES);
    });
});
