import { Locator, Page } from '@playwright/test';

/** The files of the workspace, on the left. */
export class Explorer {
    constructor(private readonly page: Page) {}

    entry(name: string): Locator {
        return this.page.locator('#files .theia-TreeNode', { hasText: name }).first();
    }

    /** Chooses from the menu of a file or folder. */
    async chooseFor(name: string, label: string): Promise<void> {
        await this.show();
        await this.entry(name).click({ button: 'right' });
        await this.page.locator('.lm-Menu .lm-Menu-item', { hasText: label }).click();
    }

    async open(name: string): Promise<void> {
        await this.show();
        await this.entry(name).dblclick();
    }

    async expand(folder: string): Promise<void> {
        await this.show();
        await this.entry(folder).click();
        await this.page.keyboard.press('ArrowRight');
    }

    private async show(): Promise<void> {
        if (!(await this.page.locator('#files').isVisible())) {
            await this.page.keyboard.press('ControlOrMeta+Shift+e');
        }
        await this.page.locator('#files').waitFor();
    }
}
