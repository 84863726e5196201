import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FSWatcher, watch } from 'chokidar';
import { LoadedMapping, loadMapping } from './loaded-mapping';

const SUFFIX = '.mapping.json';
const DEPTH = 5;
const SKIPPED = new Set(['node_modules', '.git', 'done', 'failed']);

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
            depth: DEPTH,
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
            const files = await mappingFiles(folder, DEPTH).catch((error: unknown) => error as Error);
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
    const name = path.split(/[\\/]/).pop() ?? '';
    return SKIPPED.has(name) || (isFile && !name.endsWith(SUFFIX));
}

/** Rejects when the folder itself cannot be read; a folder below it that cannot is left out. */
async function mappingFiles(folder: string, depth: number): Promise<string[]> {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter(entry => !entry.isDirectory() && entry.name.endsWith(SUFFIX)).map(entry => join(folder, entry.name));
    const folders =
        depth > 0 ? entries.filter(entry => entry.isDirectory() && !SKIPPED.has(entry.name) && !entry.name.startsWith('.')) : [];
    const below = await Promise.all(folders.map(entry => mappingFiles(join(folder, entry.name), depth - 1).catch(() => [])));
    return [...files, ...below.flat()];
}
