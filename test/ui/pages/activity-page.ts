import { Locator, Page } from '@playwright/test';

/** The page with what ran. */
export class ActivityPage {
    readonly root: Locator;

    constructor(page: Page) {
        this.root = page.locator('#erp-connect-activity');
    }

    get runs(): Locator {
        return this.root.locator('tr[data-run]');
    }

    get days(): Locator {
        return this.root.locator('.erp-connect-activity-day');
    }

    get empty(): Locator {
        return this.root.locator('.erp-connect-empty-title');
    }

    run(file: string): Locator {
        return this.runs.filter({ has: this.root.page().getByRole('button', { name: file, exact: true }) });
    }

    async choose(mapping: string): Promise<void> {
        await this.root.getByRole('combobox', { name: 'Mapping' }).selectOption(mapping);
    }
}
