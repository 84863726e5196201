import { BrowserContext, BrowserType, CDPSession } from '@playwright/test';
import { CHROMIUM, WINDOW } from './chromium';

/** What a page can leave behind. */
const STORAGE = 'cookies,local_storage,indexeddb,file_systems,service_workers,cache_storage';

/**
 * A browser that remembers, from one spec to the next, the workbench's program and what its compiler made of it, and
 * nothing else. A browser keeps that per address, so the backends of all specs listen on the same port, one after
 * the other.
 */
export class WarmBrowser {
    /** Where the backend of the last spec listened; 0 before the first. */
    port = 0;

    private constructor(
        readonly context: BrowserContext,
        private readonly devTools: CDPSession
    ) {}

    static async launch(chromium: BrowserType): Promise<WarmBrowser> {
        // Only a profile on disk keeps compiled programs; without a name it is a new one that goes with the browser.
        const context = await chromium.launchPersistentContext('', { ...CHROMIUM, ...WINDOW });
        await context.addInitScript(showAtOnce);
        return new WarmBrowser(context, await context.newCDPSession(context.pages()[0]!));
    }

    /** Makes it a browser that was never used, but for the files that it has loaded. */
    async forget(): Promise<void> {
        // The page that it opened itself stays, or the browser would end with its last one.
        const [, ...used] = this.context.pages();
        await Promise.all(used.map(page => page.close()));
        await this.context.clearPermissions();
        // Not Playwright's own way to set the state of storage: that has the program compiled anew, too.
        await this.devTools.send('Storage.clearDataForOrigin', { origin: `http://127.0.0.1:${this.port}`, storageTypes: STORAGE });
    }

    async close(): Promise<void> {
        await this.context.close();
    }
}

/** Theia's first picture fades for most of a second while all is there already. Runs in the page. */
function showAtOnce(): void {
    const style = new CSSStyleSheet();
    style.replaceSync('.theia-preload { transition: none !important; }');
    document.adoptedStyleSheets.push(style);
}
