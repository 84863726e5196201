import { Locator, Page } from '@playwright/test';

// More than there are controls on a page.
const MOST_TABS = 160;

/** A page of questions on which a mapping is made. */
export class FormPage {
    readonly root: Locator;

    constructor(
        protected readonly page: Page,
        selector: string
    ) {
        this.root = page.locator(selector);
    }

    /** A control under this label. */
    control(label: string): Locator {
        return this.root.getByLabel(label, { exact: true });
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
