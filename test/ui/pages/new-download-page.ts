import { Locator, Page } from '@playwright/test';
import { FormPage } from './form-page';

/** The page on which a download is made. */
export class NewDownloadPage extends FormPage {
    constructor(page: Page) {
        super(page, 'erp-connect-new-download');
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
}
