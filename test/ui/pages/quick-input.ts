import { Locator, Page } from '@playwright/test';

/** The questions at the top of the window. */
export class QuickInput {
    private readonly box: Locator;

    constructor(page: Page) {
        this.box = page.locator('.quick-input-widget:visible');
    }

    get title(): Locator {
        return this.box.locator('.quick-input-title');
    }

    get message(): Locator {
        return this.box.locator('.quick-input-message');
    }

    get input(): Locator {
        return this.box.locator('.quick-input-filter input.input, .quick-input-box input').first();
    }

    /** Answers the question for a text whose prompt is this. */
    async answer(prompt: string | RegExp, text: string): Promise<void> {
        await this.message.filter({ hasText: prompt }).waitFor();
        await this.input.fill(text);
        await this.input.press('Enter');
    }

    /** An entry of the list, by its label or other text. */
    choice(text: string): Locator {
        return this.box.locator('.monaco-list-row', { hasText: text }).first();
    }

    /** Takes what is chosen or typed. */
    accept(): Promise<void> {
        return this.input.press('Enter');
    }

    /** Chooses from a list, after typing what narrows it down. */
    async choose(label: string, filter?: string): Promise<void> {
        if (filter !== undefined) {
            await this.input.waitFor();
            await this.input.pressSequentially(filter);
        }
        await this.choice(label).click();
    }
}
