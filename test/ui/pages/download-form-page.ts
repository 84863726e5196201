import { Locator } from '@playwright/test';
import { FormPage } from './form-page';

/** The questions about a download, on the page that makes one and in the editor of one. */
export class DownloadFormPage extends FormPage {
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

    /** The column that has this index. */
    column(index: number): Locator {
        return this.root.locator('.erp-connect-column').nth(index);
    }

    /** Drags a column by its handle onto another one. */
    async dragColumn(from: number, onto: number): Promise<void> {
        await this.column(from)
            .locator('.erp-connect-column-handle')
            .dragTo(this.column(onto), { targetPosition: { x: 60, y: 3 } });
    }

    /** The control of a field that the records are filtered by. */
    filter(id: string): Locator {
        return this.root.locator(`[data-filter="${id}"]`).locator('input, select');
    }

    get nextRuns(): Locator {
        return this.root.getByRole('complementary', { name: 'Next runs' });
    }
}
