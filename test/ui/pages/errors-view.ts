import { Locator, Page } from '@playwright/test';

/** The list of errors at the bottom. */
export class ErrorsView {
    readonly root: Locator;

    constructor(private readonly page: Page) {
        this.root = page.locator('#erp-connect-errors');
    }

    get rows(): Locator {
        return this.root.getByRole('option');
    }

    get tabBadge(): Locator {
        return this.page
            .locator('#theia-bottom-content-panel .lm-TabBar-tab', { hasText: 'Errors' })
            .locator('.theia-badge-decorator-horizontal');
    }

    get list(): Locator {
        return this.root.getByRole('listbox');
    }

    get empty(): Locator {
        return this.root.locator('.erp-connect-empty-title');
    }

    get count(): Locator {
        return this.root.locator('.erp-connect-count');
    }

    /** The mapping that the list is limited to. */
    get chip(): Locator {
        return this.root.locator('.erp-connect-chip');
    }

    row(text: string | RegExp): Locator {
        return this.rows.filter({ hasText: text });
    }

    search(text: string): Promise<void> {
        return this.root.getByRole('textbox', { name: 'Search errors' }).fill(text);
    }

    async chooseFromMenu(row: Locator, action: string): Promise<void> {
        await row.click({ button: 'right' });
        await this.page.locator('.lm-Menu-item', { hasText: action }).click();
    }
}
