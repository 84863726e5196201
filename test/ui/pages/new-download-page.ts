import { Locator, Page } from '@playwright/test';

// More than there are controls on the page.
const MOST_TABS = 120;

/** The page on which a download is made. */
export class NewDownloadPage {
    readonly root: Locator;

    constructor(private readonly page: Page) {
        this.root = page.locator('#erp-connect-new-download');
    }

    /** A control under this label. */
    control(label: string): Locator {
        return this.root.getByLabel(label, { exact: true });
    }

    /** A field that the account offers, by its label. */
    field(label: string, group?: string): Locator {
        const offered = this.root.getByRole('group', { name: 'Fields in Invoiced', exact: true });
        return (group === undefined ? offered : offered.getByRole('group', { name: group, exact: true })).getByRole('checkbox', {
            name: label,
            exact: true
        });
    }

    /** The headers of the file, each in its own box, from left to right. */
    get headers(): Locator {
        return this.root.getByRole('textbox', { name: /^Header of column/ });
    }

    async headerTexts(): Promise<string[]> {
        return this.headers.evaluateAll(boxes => boxes.map(box => (box as HTMLInputElement).value));
    }

    /** Drags a column by its handle onto another one. */
    async dragColumn(from: number, onto: number): Promise<void> {
        const rows = this.root.locator('.erp-connect-column');
        await rows
            .nth(from)
            .locator('.erp-connect-column-handle')
            .dragTo(rows.nth(onto), { targetPosition: { x: 60, y: 3 } });
    }

    get nextRuns(): Locator {
        return this.root.getByRole('complementary', { name: 'Next runs' });
    }

    get previewHeaders(): Locator {
        return this.root.locator('.erp-connect-preview th');
    }

    get previewRows(): Locator {
        return this.root.locator('.erp-connect-preview tbody tr');
    }

    get previewStatus(): Locator {
        return this.root.locator('.erp-connect-preview-line');
    }

    get complaint(): Locator {
        return this.root.getByRole('alert');
    }

    button(name: string): Locator {
        return this.root.getByRole('button', { name, exact: true });
    }

    choice(name: string): Locator {
        return this.root.getByRole('radio', { name, exact: true });
    }

    /** Goes to a control with the Tab key alone, whatever stands between, and presses keys there. */
    async tabTo(name: string, ...keys: string[]): Promise<void> {
        for (let presses = 0; presses < MOST_TABS; presses++) {
            if ((await this.focusedName()) === name) {
                for (const key of keys) {
                    await this.page.keyboard.press(key);
                }
                return;
            }
            await this.page.keyboard.press('Tab');
        }
        throw new Error(`The Tab key does not lead to "${name}".`);
    }

    private focusedName(): Promise<string> {
        return this.page.evaluate(() => {
            const focused = document.activeElement;
            const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : undefined;
            return (focused?.getAttribute('aria-label') ?? label ?? focused?.textContent ?? '').trim();
        });
    }
}
