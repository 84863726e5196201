import { expect, test } from './support/fixtures';
import { GOOD_INVOICES, invoicesWithOneBadRow } from './support/sample-files';

test.describe('records that Invoiced refused', () => {
    test('go again, one or all, once the account is in order; a cell has to be mended', async ({ app, workbench }) => {
        const { simulator, place } = workbench;
        simulator.faults.add({
            kind: 'status',
            status: 400,
            body: { type: 'invalid_request', message: 'This customer is on credit hold.' },
            match: { method: 'POST', path: '/invoices' },
            times: 3,
            remember: true
        });
        place.drop('INV-1.csv', invoicesWithOneBadRow());
        await expect(app.errors.rows).toHaveCount(4);

        await app.errors.chooseFromMenu(app.errors.row('31/02/2026'), 'Retry');
        await expect(app.notifications.filter({ hasText: 'Correct it in' })).toHaveCount(1);
        await app.errors.chooseFromMenu(app.errors.row('credit hold').first(), 'Retry');
        await expect(app.errors.rows).toHaveCount(3);

        await app.errors.root.getByRole('button', { name: 'Retry All' }).click();
        await expect(app.notifications.filter({ hasText: '2 records go again. 1 error left' })).toHaveCount(1);
        await expect(app.errors.rows).toHaveCount(1);
        await expect(app.mappings.row('Sage invoices').lastRun).toContainText(`${GOOD_INVOICES} sent, 1 refused`);
        expect(simulator.journal.effects('invoice')).toHaveLength(GOOD_INVOICES);
    });
});
