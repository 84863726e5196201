import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FSWatcher, watch } from 'chokidar';
import { LoadedMapping, loadMapping } from './loaded-mapping';

const SUFFIX = '.mapping.json';
const DEPTH = 5;
const SKIPPED = new Set(['node_modules', '.git', 'done', 'failed']);

/** Finds the mapping files of the workspaces and tells when one comes, changes or goes. */
export class MappingCatalog {
    private readonly known = new Map<string, LoadedMapping>();
    private watcher: FSWatcher | undefined;
    private readonly folders = new Set<string>();

    constructor(
        private readonly onDidChange: (mapping: LoadedMapping) => void,
        private readonly onDidRemove: (id: string) => void,
        private readonly onHint: () => void
    ) {}

    addWorkspace(folder: string): void {
        if (this.folders.has(folder)) {
            return;
        }
        this.folders.add(folder);
        // Only a hint that makes a look come sooner; what counts is the look itself.
        this.watcher ??= watch([], { ignoreInitial: true, depth: DEPTH, ignored: (path, stats) => this.isOfNoInterest(path, stats?.isFile() === true) })
            .on('all', () => this.onHint())
            .on('error', () => undefined); // without events the regular look still finds every change
        this.watcher.add(folder);
    }

    /** Looks at all workspaces and reports the differences. */
    async refresh(): Promise<void> {
        const found = new Set<string>();
        for (const folder of this.folders) {
            for (const file of await mappingFiles(folder, DEPTH)) {
                const mapping = this.load(file);
                if (mapping) {
                    found.add(mapping.id);
                    if (this.known.get(mapping.id)?.text !== mapping.text) {
                        this.known.set(mapping.id, mapping);
                        this.onDidChange(mapping);
                    }
                }
            }
        }
        for (const id of [...this.known.keys()]) {
            if (!found.has(id)) {
                this.known.delete(id);
                this.onDidRemove(id);
            }
        }
    }

    async close(): Promise<void> {
        await this.watcher?.close();
    }

    private load(file: string): LoadedMapping | undefined {
        try {
            return loadMapping(file);
        } catch {
            return undefined; // gone or locked at this moment: the next look tells
        }
    }

    private isOfNoInterest(path: string, isFile: boolean): boolean {
        const name = path.split(/[\\/]/).pop() ?? '';
        return SKIPPED.has(name) || (isFile && !name.endsWith(SUFFIX));
    }
}

async function mappingFiles(folder: string, depth: number): Promise<string[]> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const files = entries.filter(entry => !entry.isDirectory() && entry.name.endsWith(SUFFIX)).map(entry => join(folder, entry.name));
    const folders = depth > 0 ? entries.filter(entry => entry.isDirectory() && !SKIPPED.has(entry.name) && !entry.name.startsWith('.')) : [];
    const below = await Promise.all(folders.map(entry => mappingFiles(join(folder, entry.name), depth - 1)));
    return [...files, ...below.flat()];
}
