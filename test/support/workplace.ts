import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConnectionStore } from 'erp-connect-extension/lib/node/connections/connection-store';
import { HomeFolder } from 'erp-connect-extension/lib/node/runtime/home-folder';
import { INVOICE_COLUMNS } from './invoice-file';

/** Times short enough for tests; the rules are the same. */
export const QUICK = {
    ERP_CONNECT_SCAN_INTERVAL: '200',
    ERP_CONNECT_SETTLE_TIME: '40',
    ERP_CONNECT_PROBE_INTERVAL: '100',
    ERP_CONNECT_SERVER_LIMIT: '1000',
    ERP_CONNECT_KEY_STORE: 'file'
} as const;

/** A computer of our own: state folder, workspace, inbox. */
export class Workplace {
    readonly home: string;
    readonly workspace: string;
    readonly inbox: string;
    /** Where downloads are put. */
    readonly outbox: string;

    constructor(readonly root: string = mkdtempSync(join(tmpdir(), 'erp-connect-'))) {
        this.home = join(root, 'home');
        this.workspace = join(root, 'workspace');
        this.inbox = join(this.workspace, 'inbox');
        this.outbox = join(this.workspace, 'outbox');
        mkdirSync(this.inbox, { recursive: true });
    }

    async connect(name: string, url: string, key: string): Promise<void> {
        process.env.ERP_CONNECT_KEY_STORE = 'file';
        await (await ConnectionStore.open(HomeFolder.open(this.home))).save(name, 'custom', url, key);
    }

    /** Writes a mapping for invoices and gives its path. */
    addMapping(name: string, connection: string, upload: object = {}): string {
        const file = join(this.workspace, `${name}.mapping.json`);
        const source = { kind: 'spreadsheet', folder: 'inbox', files: '*.csv' };
        writeFileSync(
            file,
            JSON.stringify({ name, connection, upload: { source, object: 'invoice', columns: INVOICE_COLUMNS, ...upload } }, undefined, 4)
        );
        return file;
    }

    /** Writes a mapping that downloads into the outbox, and gives its path. */
    addDownload(name: string, connection: string, download: object): string {
        const file = join(this.workspace, `${name}.mapping.json`);
        writeFileSync(
            file,
            JSON.stringify({ name, connection, download: { destination: { folder: 'outbox' }, ...download } }, undefined, 4)
        );
        return file;
    }

    /** Puts a file into the inbox the way a careful ERP does: written beside, then renamed. */
    drop(name: string, text: string | Uint8Array): string {
        const draft = join(this.inbox, `.${name}.part`);
        const file = join(this.inbox, name);
        writeFileSync(draft, text);
        renameSync(draft, file);
        return file;
    }

    list(...folder: string[]): string[] {
        try {
            return readdirSync(join(this.inbox, ...folder), { withFileTypes: true })
                .filter(entry => entry.isFile())
                .map(entry => entry.name)
                .sort();
        } catch {
            return [];
        }
    }

    remove(): void {
        rmSync(this.root, { recursive: true, force: true });
    }
}
