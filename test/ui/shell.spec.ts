import { ErpConnectApp } from './pages/erp-connect-app';
import { expect, test } from './support/fixtures';

test.describe('the shell', () => {
    test("has our views and no programmer's tools", async ({ app }) => {
        await expect(app.mappings.root).toBeVisible();
        await expect(app.errors.root).toBeVisible();
        expect(await app.viewLabels('left')).toEqual(['Mappings', 'Explorer']);
        expect(await app.viewLabels('bottom')).toEqual(['Errors', 'Problems']);
        expect(await app.menuLabels()).toEqual(['File', 'Edit', 'ERP Connect', 'View', 'Help']);
    });

    test('loads all that its page asks for, its icon too', async ({ page, workbench }) => {
        const failed: string[] = [];
        page.on('response', response => {
            if (response.status() >= 400) {
                failed.push(`${response.status()} ${response.url()}`);
            }
        });
        page.on('requestfailed', request => failed.push(`${request.failure()?.errorText} ${request.url()}`));
        await ErpConnectApp.open(page, workbench);
        // A browser without a window does not ask for it.
        const icon = await page.request.get(`${workbench.url}/favicon.ico`);
        expect(icon.headers()['content-type']).toMatch(/^image\//);
        expect([icon.status(), failed]).toEqual([200, []]);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
        test.describe(`in ${colorScheme}`, () => {
            test.use({ colorScheme });

            test('follows the system', async ({ app, page }) => {
                await expect(page.locator('body')).toHaveClass(new RegExp(`theia-${colorScheme}`));
                await expect(app.errors.empty).toHaveText('Nothing needs you.');
            });
        });
    }

    test('says in the status bar how it stands', async ({ app }) => {
        await expect(app.statusItem).toHaveText('ERP Connect: 1 active, 0 errors');
    });

    test('can be used with the keyboard alone', async ({ app, page }) => {
        await app.run('ERP Connect: Show Mappings');
        await expect(app.mappings.row('Sage invoices').root.locator('.erp-connect-mapping-open')).toBeFocused();
        await page.keyboard.press('Enter');
        await app.mappingEditor('sage-invoices.mapping.json').waitFor();
    });

    test.describe('of a new installation', () => {
        test.use({ withMapping: false, withConnection: false });

        test('shows the next step', async ({ app }) => {
            await expect(app.mappings.button('New Mapping')).toBeVisible();
            await expect(app.statusItem).toHaveText('ERP Connect: no connection');
            await app.mappings.button('Connections').click();
            await expect(app.connections.button('Add Connection')).toBeVisible();
        });
    });
});
