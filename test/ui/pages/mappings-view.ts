import { Locator, Page } from '@playwright/test';

/** The list of mappings on the left. */
export class MappingsView {
    readonly root: Locator;

    constructor(page: Page) {
        this.root = page.locator('#erp-connect-mappings');
    }

    row(name: string): MappingRowPage {
        return new MappingRowPage(this.root.getByRole('listitem').filter({ has: this.root.page().getByText(name, { exact: true }) }));
    }

    /** For a mapping whose name may not be readable. */
    rowOf(fileName: string): MappingRowPage {
        return new MappingRowPage(this.root.locator(`[data-mapping$="${fileName}"]`));
    }

    button(name: string): Locator {
        return this.root.getByRole('button', { name });
    }
}

export class MappingRowPage {
    constructor(readonly root: Locator) {}

    get state(): Locator {
        return this.root.locator('.erp-connect-mapping-state');
    }

    get lastRun(): Locator {
        return this.root.locator('.erp-connect-mapping-last');
    }

    get badge(): Locator {
        return this.root.locator('.erp-connect-badge');
    }

    open(): Promise<void> {
        return this.root.locator('.erp-connect-mapping-open').click();
    }

    async press(button: RegExp): Promise<void> {
        await this.root.hover();
        await this.root.getByRole('button', { name: button }).click();
    }
}
