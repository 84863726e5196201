import { expect, test } from './support/fixtures';

test.describe('the browser that all specs share', () => {
    test('hands nothing on from one to the next', async ({ warmBrowser, workbench, context, page }) => {
        const address = `${workbench.url}/favicon.ico`;
        await page.goto(address);
        await context.grantPermissions(['clipboard-read']);
        await page.evaluate(() => {
            localStorage.setItem('left', 'behind');
            document.cookie = 'left=behind';
        });
        await warmBrowser.forget();

        const next = await context.newPage();
        await next.goto(address);
        const found = await next.evaluate(async () => [
            localStorage.length,
            document.cookie,
            (await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })).state
        ]);
        expect([page.isClosed(), ...found]).toEqual([true, 0, '', 'prompt']);
    });
});
