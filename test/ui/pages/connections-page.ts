import { Locator, Page } from '@playwright/test';

/** The page with the connections. */
export class ConnectionsPage {
    readonly root: Locator;

    constructor(page: Page) {
        this.root = page.locator('#erp-connect-connections');
    }

    card(name: string): Locator {
        return this.root.getByRole('region', { name, exact: true });
    }

    outcome(name: string): Locator {
        return this.card(name).locator('[data-ok]');
    }

    button(name: string): Locator {
        return this.root.getByRole('button', { name });
    }
}
