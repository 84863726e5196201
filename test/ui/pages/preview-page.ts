import { Locator, Page } from '@playwright/test';

/** The preview below a mapping. */
export class PreviewPage {
    readonly root: Locator;

    constructor(private readonly page: Page) {
        this.root = page.locator('.erp-connect-mapping-preview:visible');
    }

    get status(): Locator {
        return this.root.getByRole('status');
    }

    /** Records of an outcome, e.g. `refused`. */
    records(action: string): Locator {
        return this.root.locator(`tr[data-action="${action}"]`);
    }

    /** How many records have an outcome; shows only those. */
    count(label: string): Locator {
        return this.root.getByRole('group', { name: 'Show only' }).getByRole('button', { name: label });
    }

    get nothing(): Locator {
        return this.root.locator('.erp-connect-preview-nothing');
    }

    problem(text: string): Locator {
        return this.root.getByRole('button', { name: text });
    }

    button(name: string): Locator {
        return this.root.getByRole('button', { name });
    }

    /** Drops a file of the computer onto the preview. */
    async drop(name: string, content: string): Promise<void> {
        const data = await this.page.evaluateHandle(
            ([fileName, text]) => {
                const transfer = new DataTransfer();
                transfer.items.add(new File([text], fileName, { type: 'text/csv' }));
                return transfer;
            },
            [name, content] as const
        );
        await this.root.dispatchEvent('drop', { dataTransfer: data });
    }
}
