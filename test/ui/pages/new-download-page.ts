import { Locator, Page } from '@playwright/test';
import { DownloadFormPage } from './download-form-page';

/** The page on which a download is made. */
export class NewDownloadPage extends DownloadFormPage {
    constructor(page: Page) {
        super(page, '#erp-connect-new-download');
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
