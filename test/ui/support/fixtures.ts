import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { ErpConnectApp } from '../pages/erp-connect-app';
import { invoiceMapping } from './sample-files';
import { WarmBrowser } from './warm-browser';
import { Workbench } from './workbench';

export { expect } from '@playwright/test';

/** Name of the connection that tests begin with. */
export const CONNECTION = 'americas';
export const MAPPING_FILE = 'sage-invoices.mapping.json';

interface Options {
    /** Whether the workspace has a mapping from the start. */
    readonly withMapping: boolean;
    readonly withConnection: boolean;
}

interface Fixtures {
    readonly workbench: Workbench;
    readonly app: ErpConnectApp;
}

interface WorkerFixtures {
    readonly warmBrowser: WarmBrowser;
}

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
    warmBrowser: [
        async ({ playwright }, use) => {
            const browser = await WarmBrowser.launch(playwright.chromium);
            await use(browser);
            await browser.close();
        },
        { scope: 'worker' }
    ],
    context: async ({ warmBrowser }, use) => {
        await use(warmBrowser.context);
        await warmBrowser.forget();
    },
    page: async ({ context, colorScheme }, use) => {
        const page = await context.newPage();
        await page.emulateMedia({ colorScheme });
        await use(page);
    },
    withMapping: [true, { option: true }],
    withConnection: [true, { option: true }],
    workbench: async ({ withMapping, withConnection, warmBrowser }, use) => {
        const workbench = await Workbench.start(async (place, simulator) => {
            if (withConnection) {
                await place.connect(CONNECTION, simulator.url, simulator.key);
            }
            if (withMapping) {
                writeFileSync(join(place.workspace, MAPPING_FILE), invoiceMapping(CONNECTION));
            }
        }, warmBrowser.port);
        warmBrowser.port = workbench.port;
        await use(workbench);
        await workbench.stop();
    },
    app: async ({ page, workbench }, use) => {
        await use(await ErpConnectApp.open(page, workbench));
    }
});
