import { Locator, Page } from '@playwright/test';
import { FormPage } from './form-page';
import { MappingEditorPage } from './mapping-editor-page';

/** The page on which an upload is made. */
export class NewMappingPage extends FormPage {
    /** Its table of properties and columns is that of the editor. */
    readonly columns: MappingEditorPage;

    constructor(page: Page) {
        super(page, '#erp-connect-new-mapping');
        this.columns = new MappingEditorPage(page, 'New Mapping');
    }

    /** What says that an earlier draft was taken up. */
    get takenUp(): Locator {
        return this.root.locator('.erp-connect-banner', { hasText: 'you began before' });
    }

    /** The records that the sample makes. */
    get previewRecords(): Locator {
        return this.root.getByRole('region', { name: 'Records of the preview' }).locator('tr[data-action]');
    }

    get preview(): Locator {
        return this.root.getByRole('region', { name: 'Preview', exact: true });
    }

    /** What is found in the names of files. */
    get examples(): Locator {
        return this.root.getByRole('region', { name: 'What is found in the names' });
    }

    async close(): Promise<void> {
        await this.page
            .locator('#theia-main-content-panel .lm-TabBar-tab', { hasText: 'New Mapping' })
            .locator('.lm-TabBar-tabCloseIcon')
            .click();
        await this.root.waitFor({ state: 'detached' });
    }
}
