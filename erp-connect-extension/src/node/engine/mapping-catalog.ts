import { FolderEvents } from '../folder/folder-events';
import { LoadedMapping, loadMapping } from './loaded-mapping';
import { MAPPING_SUFFIX, isSkipped, lookForMappings } from './mapping-files';

export interface CatalogListener {
    onDidChange(mapping: LoadedMapping): void;
    onDidRemove(id: string): void;
    /** A look may be worth while. */
    onHint(): void;
    /** How a workspace folder was found, after each look: `undefined` when it could be read. */
    onDidLook(folder: string, failure: Error | undefined): void;
}

// Events that come together are one hint, in milliseconds.
const TOGETHER = 50;

/** Finds the mapping files of the workspaces and tells when one comes, changes or goes. */
export class MappingCatalog {
    /** By the path it was found at. */
    private known = new Map<string, LoadedMapping>();
    private readonly workspaces = new Set<string>();
    /** By folder; only hints that make a look come sooner: what counts is the look itself. */
    private readonly events = new Map<string, FolderEvents>();
    private hinting: NodeJS.Timeout | undefined;
    private isClosed = false;

    constructor(private readonly listener: CatalogListener) {}

    addWorkspace(folder: string): void {
        this.workspaces.add(folder);
    }

    /** Looks at all workspaces and reports the differences. */
    async refresh(): Promise<void> {
        const found = new Map<string, LoadedMapping>();
        const folders: string[] = [];
        for (const workspace of this.workspaces) {
            const look = await lookForMappings(workspace).catch((error: unknown) => error as Error);
            this.listener.onDidLook(workspace, look instanceof Error ? look : undefined);
            if (look instanceof Error) {
                continue;
            }
            folders.push(...look.folders);
            for (const file of look.files) {
                const mapping = this.load(file);
                if (mapping) {
                    found.set(file, mapping);
                }
            }
        }
        const before = new Map([...this.known.values()].map(mapping => [mapping.id, mapping]));
        const after = new Map([...found.values()].map(mapping => [mapping.id, mapping]));
        this.known = found;
        [...before.keys()].filter(id => !after.has(id)).forEach(id => this.listener.onDidRemove(id));
        [...after.values()].filter(({ id, text }) => before.get(id)?.text !== text).forEach(mapping => this.listener.onDidChange(mapping));
        await this.watch(new Set(folders));
    }

    close(): void {
        this.isClosed = true;
        clearTimeout(this.hinting);
        this.letGo([...this.events.keys()]);
    }

    /** A file that is only locked at this moment stays what it was. */
    private load(file: string): LoadedMapping | undefined {
        const before = this.known.get(file);
        try {
            return loadMapping(file, before);
        } catch (error) {
            return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : before;
        }
    }

    private async watch(folders: ReadonlySet<string>): Promise<void> {
        this.letGo([...this.events.keys()].filter(folder => !folders.has(folder)));
        const isNew = [...folders].some(folder => !this.events.has(folder));
        for (const folder of this.isClosed ? [] : folders) {
            const events = this.events.get(folder) ?? new FolderEvents(folder, { onEvent: name => this.hint(name) });
            this.events.set(folder, events);
            await events.refresh();
        }
        if (isNew) {
            this.hint(); // what changed between the look and the watch
        }
    }

    private letGo(folders: readonly string[]): void {
        folders.forEach(folder => {
            this.events.get(folder)?.close();
            this.events.delete(folder);
        });
    }

    private hint(name?: string): void {
        if (this.hinting === undefined && !this.isClosed && isWorthALook(name)) {
            this.hinting = setTimeout(() => {
                this.hinting = undefined;
                this.listener.onHint();
            }, TOGETHER);
        }
    }
}

/** In many workspaces the ERP's files come and go, too. A name without an ending may be a folder. */
function isWorthALook(name: string | undefined): boolean {
    return name === undefined || name.endsWith(MAPPING_SUFFIX) || (!name.includes('.') && !isSkipped(name));
}
