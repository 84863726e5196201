import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { ErpConnectApp } from '../pages/erp-connect-app';
import { invoiceMapping } from './sample-files';
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

export const test = base.extend<Options & Fixtures>({
    withMapping: [true, { option: true }],
    withConnection: [true, { option: true }],
    workbench: async ({ withMapping, withConnection }, use) => {
        const workbench = await Workbench.start(async (place, simulator) => {
            if (withConnection) {
                await place.connect(CONNECTION, simulator.url, simulator.key);
            }
            if (withMapping) {
                writeFileSync(join(place.workspace, MAPPING_FILE), invoiceMapping(CONNECTION));
            }
        });
        await use(workbench);
        await workbench.stop();
    },
    app: async ({ page, workbench }, use) => {
        await use(await ErpConnectApp.open(page, workbench));
    }
});
