import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONNECTION, expect, MAPPING_FILE, test } from './support/fixtures';
import { GOOD_INVOICES, invoiceMapping, invoicesWithOneBadRow } from './support/sample-files';

test.describe('what needs a person', () => {
    test('a mapping with a mistake says so once, and runs again when it is mended', async ({ app, workbench }) => {
        const row = app.mappings.rowOf(MAPPING_FILE);
        await expect(row.state).toContainText('Watching inbox');
        const file = join(workbench.place.workspace, MAPPING_FILE);
        writeFileSync(file, invoiceMapping(CONNECTION).replace('"object": "invoice"', '"object": "invoic"'));

        await expect(row.root).toHaveAttribute('data-state', 'invalid');
        await expect(app.notifications.filter({ hasText: 'does not run' })).toHaveCount(1);
        await expect(app.statusItem).toContainText('0 active');
        await expect(app.problemsBadge).toHaveText('1');

        writeFileSync(file, invoiceMapping(CONNECTION));
        await expect(row.root).toHaveAttribute('data-state', 'idle');
        await expect(app.problemsBadge).toHaveCount(0);
    });

    test('a connection whose key is refused pauses, and goes on by itself with a good key', async ({ app, workbench }) => {
        await workbench.place.connect(CONNECTION, workbench.simulator.url, 'no-such-key-here');
        workbench.place.drop('INV-1.csv', invoicesWithOneBadRow());
        const row = app.mappings.row('Sage invoices');
        await expect(row.root).toHaveAttribute('data-state', 'waiting');
        await expect(app.notifications.filter({ hasText: `${CONNECTION} is paused` })).toHaveCount(1);
        await expect(app.statusItem).toHaveClass(/erp-connect-status-warning/);

        await app.statusItem.click();
        await expect(app.connections.card(CONNECTION)).toContainText('Paused');
        await app.connections.button(`Change the API key of ${CONNECTION}`).click();
        await app.quickInput.answer(/API Keys/, workbench.simulator.key);
        await expect(row.lastRun).toContainText(`${GOOD_INVOICES} sent, 1 refused`);
        expect(workbench.simulator.journal.effects('invoice')).toHaveLength(GOOD_INVOICES);
        await expect(app.statusItem).not.toHaveClass(/erp-connect-status-warning/);
    });
});
