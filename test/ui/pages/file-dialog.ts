import { expect, Locator } from '@playwright/test';
import { Dialog } from './dialog';

/** The question for a file or a folder of the computer. */
export class FileDialog extends Dialog {
    entry(name: string): Locator {
        return this.root.locator('.theia-TreeNode').filter({ has: this.page.getByText(name, { exact: true }) });
    }

    /** Goes to the folder above. */
    up(): Promise<void> {
        return this.root.locator('.theia-NavigationUp').click();
    }

    /** Chooses from the folder that is shown. */
    async choose(name: string): Promise<void> {
        await this.entry(name).click();
        await expect(this.entry(name)).toHaveClass(/theia-mod-selected/);
        await this.answer('Open');
    }
}
