import { CONNECTION, expect, test } from './support/fixtures';

test.describe('Connections', () => {
    test('tells a good key from a wrong one', async ({ app }) => {
        await app.run('ERP Connect: Connections');
        await app.connections.button(`Test ${CONNECTION}`).click();
        await expect(app.connections.outcome(CONNECTION)).toHaveAttribute('data-ok', 'true');
        await expect(app.connections.outcome(CONNECTION)).toContainText('Connected to');

        await app.connections.button(`Change the API key of ${CONNECTION}`).click();
        await app.quickInput.answer(/API Keys/, 'no-such-key-here');
        await expect(app.connections.outcome(CONNECTION)).toHaveAttribute('data-ok', 'false');
    });

    test('can be added and removed', async ({ app, workbench, page }) => {
        await app.run('ERP Connect: Add Connection');
        await app.quickInput.answer(/short name/, 'emea');
        await app.quickInput.choose('Custom URL');
        await app.quickInput.answer(/Address of the API/, workbench.simulator.url);
        expect(await app.quickInput.input.getAttribute('type')).toBe('password');
        await app.quickInput.answer(/API Keys/, workbench.simulator.key);
        await expect(app.notifications.filter({ hasText: 'emea: Connected to' })).toBeVisible();

        await app.run('ERP Connect: Connections');
        await expect(app.connections.card('emea')).toContainText(workbench.simulator.url);
        expect(await page.content()).not.toContain(workbench.simulator.key);
        await app.connections.button('Remove emea').click();
        await page.locator('.dialogBlock').getByRole('button', { name: 'Remove' }).click();
        await expect(app.connections.card('emea')).toHaveCount(0);
    });
});
