import { expect, Locator, Page } from '@playwright/test';

/** A text editor in the main area. */
export class TextEditorPage {
    private readonly root: Locator;

    constructor(
        private readonly page: Page,
        private readonly fileName: string
    ) {
        this.root = page.locator('#theia-main-content-panel .theia-editor:visible .monaco-editor').first();
    }

    get tab(): Locator {
        return this.page.locator('#theia-main-content-panel .lm-TabBar-tab.lm-mod-current', { hasText: this.fileName });
    }

    get position(): Locator {
        return this.page.locator('#theia-statusBar .element', { hasText: /^Ln \d+, Col \d+/ });
    }

    get squiggles(): Locator {
        return this.root.locator('.squiggly-error, .squiggly-warning');
    }

    get proposals(): Locator {
        return this.page.locator('.suggest-widget.visible .monaco-list-row');
    }

    get fixes(): Locator {
        return this.page.locator('.action-widget .monaco-list-row.action');
    }

    get hover(): Locator {
        return this.page.locator('.monaco-hover:visible');
    }

    get selection(): Locator {
        return this.root.locator('.selected-text');
    }

    line(text: string): Locator {
        return this.root.locator('.view-line', { hasText: text });
    }

    async waitFor(): Promise<void> {
        await this.tab.waitFor();
        await this.root.locator('.view-line').first().waitFor();
    }

    /** Scrolls to a line. The editor draws only the lines that are in sight, so others have neither text nor squiggles. */
    async reveal(text: string): Promise<void> {
        await expect(async () => {
            if ((await this.line(text).count()) === 0) {
                await this.root.hover();
                await this.page.mouse.wheel(0, 60);
            }
            await expect(this.line(text)).toBeInViewport({ timeout: 500 });
        }).toPass();
    }

    /** Puts the caret behind the last character of a line. */
    async goToEndOf(text: string): Promise<void> {
        await this.reveal(text);
        await this.line(text).click();
        await this.page.keyboard.press('End');
    }

    /** Puts the caret into a word of a line. */
    async goInto(line: string, word: string): Promise<void> {
        await this.reveal(line);
        await this.line(line).getByText(word).last().click();
    }

    async hoverOver(line: string, word: string): Promise<void> {
        await this.reveal(line);
        await this.line(line).getByText(word, { exact: true }).hover();
    }

    /** The colour of a word; the grammar that gives it loads after the text is there. */
    colourOf(line: string, word: string): Promise<string> {
        return this.line(line)
            .getByText(word, { exact: true })
            .evaluate(element => getComputedStyle(element).color);
    }

    save(): Promise<void> {
        return this.page.keyboard.press('ControlOrMeta+s');
    }
}
