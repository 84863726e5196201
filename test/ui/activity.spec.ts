import { expect, test } from './support/fixtures';
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
});
