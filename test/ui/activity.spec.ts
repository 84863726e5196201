import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seriousViolations } from './support/accessibility';
import { CONNECTION, expect, test } from './support/fixtures';
import { addPayments } from './support/payments-account';
import { GOOD_INVOICES, invoicesWithOneBadRow } from './support/sample-files';

test.describe('the Activity page', () => {
    test('shows each run with what came of it, and leads to its file and its errors', async ({ app, workbench }) => {
        await app.run('ERP Connect: Show Activity');
        await expect(app.activity.empty).toHaveText('Nothing ran yet');

        workbench.place.drop('INV-1.csv', invoicesWithOneBadRow());
        const run = app.activity.run('INV-1.csv');
        await expect(run).toContainText(`${GOOD_INVOICES} sent, 1 refused`);
        await expect(run.getByRole('img')).toHaveAccessibleName('Finished, something was refused');
        await expect(app.activity.days).toHaveText(['Today']);

        workbench.place.drop('INV-2.csv', 'Invoice No;nothing else\n'.repeat(3));
        await expect(app.activity.run('INV-2.csv').getByRole('img')).toHaveAccessibleName('Failed');
        await expect(app.activity.runs).toHaveCount(2);

        await run.getByRole('button', { name: 'Show the errors of Sage invoices' }).click();
        await expect(app.errors.chip).toContainText('Sage invoices');

        await app.activity.choose('Sage invoices');
        await expect(app.activity.runs).toHaveCount(2);
        await run.getByRole('button', { name: 'INV-1.csv' }).click();
        await app.editor('INV-1').waitFor();
    });

    test('shows what comes up; a download that is edited shows its times and its rows', async ({ app, workbench, page }) => {
        addPayments(workbench.simulator, 3);
        const download = {
            object: 'payment',
            schedule: { every: 'week', on: 'monday', at: '02:30', timeZone: 'Asia/Kathmandu' },
            columns: [
                { header: 'Reference', field: 'reference' },
                { header: 'Amount', field: 'amount' }
            ],
            destination: { folder: 'outbox' }
        };
        const text = JSON.stringify({ name: 'Weekly payments', connection: CONNECTION, download }, undefined, 2);
        writeFileSync(join(workbench.place.workspace, 'weekly.mapping.json'), text);
        await app.run('ERP Connect: Show Activity');
        const coming = app.activity.root.getByRole('region', { name: 'Coming up' });
        await expect(coming).toContainText('Every Monday at 02:30, Asia/Kathmandu');
        await coming.getByRole('button', { name: 'Run Weekly payments now' }).click();
        await expect(app.activity.runs).toContainText(['3 rows']);

        await coming.getByRole('button', { name: 'Weekly payments', exact: true }).click();
        const preview = page.getByRole('region', { name: 'Preview', exact: true });
        // In the form, and not in the preview once more.
        const nextRuns = page.getByRole('complementary', { name: 'Next runs' }).getByRole('listitem');
        await expect(nextRuns).toHaveCount(5);
        await expect(nextRuns.first()).toContainText('02:30 UTC+05:45');
        await expect(preview.getByRole('columnheader')).toHaveText(['Reference', 'Amount']);
        await expect(preview.getByRole('cell', { name: '007700' })).toBeVisible();
        await expect(preview).toContainText('Last run');
        expect(await seriousViolations(page, '.erp-connect-mapping-preview')).toEqual([]);
    });
});
