import { expect, Locator, Page } from '@playwright/test';

/** The mapping editor: the form, and from there the text. */
export class MappingEditorPage {
    readonly root: Locator;

    constructor(
        private readonly page: Page,
        private readonly fileName: string
    ) {
        this.root = page.locator('.erp-connect-mapping-form:visible');
    }

    get tab(): Locator {
        return this.page.locator('#theia-main-content-panel .lm-TabBar-tab.lm-mod-current', { hasText: this.fileName });
    }

    async waitFor(): Promise<void> {
        await this.tab.waitFor();
        await this.root.getByRole('region', { name: 'Settings of the mapping' }).waitFor();
    }

    async close(): Promise<void> {
        await this.tab.locator('.lm-TabBar-tabCloseIcon').click();
        await expect(this.tab).toHaveCount(0);
    }

    /** All properties that are looked at. */
    get properties(): Locator {
        return this.root.locator('.erp-connect-property');
    }

    property(id: string): Locator {
        return this.root.locator(`[data-property="${id}"]`);
    }

    /** Where the source of a property is seen and chosen. */
    source(id: string): Locator {
        return this.property(id).locator('.erp-connect-property-source');
    }

    column(letter: string): Locator {
        return this.root.locator(`[data-letter="${letter}"]`);
    }

    /** Which file the columns come from. */
    get sampleFile(): Locator {
        return this.root.locator('.erp-connect-sample-file');
    }

    get search(): Locator {
        return this.root.getByRole('searchbox', { name: 'Search properties and columns' });
    }

    filter(name: 'all' | 'mapped' | 'open' | 'unused'): Locator {
        return this.root.locator(`[data-filter="${name}"]`);
    }

    button(name: string | RegExp): Locator {
        return this.root.getByRole('button', { name });
    }

    /** A setting of the mapping by its path, e.g. `upload.source.folder`. */
    setting(path: string): Locator {
        return this.root.locator(`[data-setting="${path}"]`).locator('input, select');
    }

    get banner(): Locator {
        return this.root.locator('.erp-connect-banner');
    }

    /** What the list of choices is narrowed down with. */
    get chooser(): Locator {
        return this.page.locator('.erp-connect-chooser').getByRole('combobox');
    }

    choices(): Locator {
        return this.page.locator('.erp-connect-chooser').getByRole('option');
    }

    /** Chooses a column for a property with the mouse. */
    async choose(id: string, choice: string): Promise<void> {
        await this.source(id).click();
        await this.choices().filter({ hasText: choice }).first().click();
    }

    async drag(letter: string, id: string): Promise<void> {
        await this.column(letter).dragTo(this.property(id));
    }

    show(faces: 'Show Columns' | 'Show Columns and Text' | 'Show Text'): Promise<void> {
        return this.page.locator(`#theia-main-content-panel .lm-TabBar-toolbar [title="${faces}"]`).click();
    }

    async expectDirty(isDirty: boolean): Promise<void> {
        await (isDirty ? expect(this.tab).toHaveClass(/theia-mod-dirty/) : expect(this.tab).not.toHaveClass(/theia-mod-dirty/));
    }
}
