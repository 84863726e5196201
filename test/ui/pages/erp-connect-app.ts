import { Locator, Page } from '@playwright/test';
import { TheiaApp, TheiaWorkspace } from '@theia/playwright';
import { Workbench } from '../support/workbench';
import { ActivityPage } from './activity-page';
import { ConnectionsPage } from './connections-page';
import { Dialog } from './dialog';
import { ErrorsView } from './errors-view';
import { Explorer } from './explorer';
import { FileDialog } from './file-dialog';
import { MappingEditorPage } from './mapping-editor-page';
import { MappingsView } from './mappings-view';
import { NewDownloadPage } from './new-download-page';
import { NewMappingPage } from './new-mapping-page';
import { QuickInput } from './quick-input';
import { TextEditorPage } from './text-editor-page';

/** The workbench in a browser window. */
export class ErpConnectApp extends TheiaApp {
    readonly mappings = new MappingsView(this.page);
    readonly errors = new ErrorsView(this.page);
    readonly activity = new ActivityPage(this.page);
    readonly connections = new ConnectionsPage(this.page);
    readonly newMapping = new NewMappingPage(this.page);
    readonly newDownload = new NewDownloadPage(this.page);
    readonly explorer = new Explorer(this.page);
    readonly quickInput = new QuickInput(this.page);
    readonly dialog = new Dialog(this.page);
    readonly fileDialog = new FileDialog(this.page);

    static async open(page: Page, workbench: Workbench): Promise<ErpConnectApp> {
        const app = new ErpConnectApp(page, new TheiaWorkspace(), false);
        await page.goto(workbench.workspaceUrl);
        await app.waitForShellAndInitialized();
        return app;
    }

    override async waitForInitialized(): Promise<void> {
        await this.statusItem.waitFor();
    }

    get statusItem(): Locator {
        return this.page.locator('#theia-statusBar .element', { hasText: 'ERP Connect:' });
    }

    /** Messages that show by themselves at the lower right. */
    get notifications(): Locator {
        return this.page.locator('.theia-notification-toasts .theia-notification-list-item');
    }

    get problemsBadge(): Locator {
        return this.page
            .locator('#theia-bottom-content-panel .lm-TabBar-tab', { hasText: 'Problems' })
            .locator('.theia-badge-decorator-horizontal');
    }

    /** The tab of an editor, whether it is in front or not. */
    tab(fileName: string): Locator {
        return this.page.locator('#theia-main-content-panel .lm-TabBar-tab', { hasText: fileName });
    }

    mappingEditor(fileName: string): MappingEditorPage {
        return new MappingEditorPage(this.page, fileName);
    }

    editor(fileName: string): TextEditorPage {
        return new TextEditorPage(this.page, fileName);
    }

    /** Labels of the side bar's and bottom panel's tabs, in their order. */
    async viewLabels(area: 'left' | 'bottom'): Promise<string[]> {
        const bar = area === 'left' ? '#theia-left-content-panel .theia-app-sidebar-container' : '#theia-bottom-content-panel';
        const tabs = await this.page.locator(`${bar} .lm-TabBar-tab:visible`).all();
        return Promise.all(tabs.map(async tab => (await tab.locator('.lm-TabBar-tabLabel').textContent()) ?? ''));
    }

    async menuLabels(): Promise<string[]> {
        return this.page.locator('#theia-top-panel .lm-MenuBar-itemLabel').allTextContents();
    }

    /** Runs a command of the palette by its label, with its category. */
    async run(label: string): Promise<void> {
        await this.page.keyboard.press('F1');
        await this.quickInput.choose(label, label);
    }
}
