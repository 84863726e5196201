import { Locator, Page } from '@playwright/test';

/** A question in front of everything, which is answered by one of its buttons. */
export class Dialog {
    readonly root: Locator;

    constructor(protected readonly page: Page) {
        this.root = page.locator('.dialogOverlay .dialogBlock');
    }

    async answer(button: string): Promise<void> {
        await this.root.getByRole('button', { name: button, exact: true }).click();
        await this.root.waitFor({ state: 'detached' });
    }
}
