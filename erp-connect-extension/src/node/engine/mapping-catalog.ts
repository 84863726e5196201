import { FSWatcher, watch } from 'chokidar';
import { LoadedMapping, loadMapping } from './loaded-mapping';
import { isSkipped, MAPPING_DEPTH, MAPPING_SUFFIX, mappingFiles } from './mapping-files';

export interface CatalogListener {
    onDidChange(mapping: LoadedMapping): void;
    onDidRemove(id: string): void;
    /** A look may be worth while. */
    onHint(): void;
    /** How a workspace folder was found, after each look: `undefined` when it could be read. */
    onDidLook(folder: string, failure: Error | undefined): void;
}

/** Finds the mapping files of the workspaces and tells when one comes, changes or goes. */
export class MappingCatalog {
    /** By the path it was found at. */
    private known = new Map<string, LoadedMapping>();
    private watcher: FSWatcher | undefined;
    private readonly folders = new Set<string>();

    constructor(private readonly listener: CatalogListener) {}

    addWorkspace(folder: string): void {
        if (this.folders.has(folder)) {
            return;
        }
        this.folders.add(folder);
        // Only a hint that makes a look come sooner; what counts is the look itself.
        this.watcher ??= watch([], {
            ignoreInitial: true,
            depth: MAPPING_DEPTH,
            ignored: (path, stats) => isOfNoInterest(path, stats?.isFile() === true)
        })
            .on('all', () => this.listener.onHint())
            .on('error', () => undefined); // without events the regular look still finds every change
        this.watcher.add(folder);
    }

    /** Looks at all workspaces and reports the differences. */
    async refresh(): Promise<void> {
        const found = new Map<string, LoadedMapping>();
        for (const folder of this.folders) {
            const files = await mappingFiles(folder).catch((error: unknown) => error as Error);
            this.listener.onDidLook(folder, files instanceof Error ? files : undefined);
            for (const file of files instanceof Error ? [] : files) {
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
    }

    async close(): Promise<void> {
        await this.watcher?.close();
    }

    /** A file that is only locked at this moment stays what it was. */
    private load(file: string): LoadedMapping | undefined {
        try {
            return loadMapping(file);
        } catch (error) {
            return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : this.known.get(file);
        }
    }
}

function isOfNoInterest(path: string, isFile: boolean): boolean {
    return isSkipped(path) || (isFile && !path.endsWith(MAPPING_SUFFIX));
}
