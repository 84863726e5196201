import { FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';

export interface FolderEventsListener {
    /** @param name of the file or folder, where the system says it. */
    onEvent(name: string | undefined): void;
    /** Told after each try to watch, and in the end: why no events come, `undefined` when they do or nobody asks any more. */
    onDidWatch?(failure: Error | undefined): void;
}

/**
 * Tells that something happens in a folder, where the system tells at all: shares often do not, and there may be no
 * room for one more watch. One watch a folder and nothing remembered of its files, because this is only a hint.
 */
export class FolderEvents {
    private watcher: FSWatcher | undefined;
    private identity: string | undefined;
    private isClosed = false;

    constructor(
        private readonly folder: string,
        private readonly listener: FolderEventsListener
    ) {}

    /**
     * To be called before each look. A folder that went away and came back is another one to the system, though it
     * has the same name: without a new watch it would stay silent for ever. Never rejects.
     */
    async refresh(): Promise<void> {
        const there = await stat(this.folder).catch(() => undefined);
        const identity = there && `${there.dev}/${there.ino}`;
        if (this.watcher && identity === this.identity) {
            return;
        }
        this.letGo();
        this.identity = identity;
        if (identity !== undefined && !this.isClosed) {
            this.begin();
        }
    }

    close(): void {
        this.isClosed = true;
        this.letGo();
        this.listener.onDidWatch?.(undefined);
    }

    private begin(): void {
        try {
            this.watcher = watch(this.folder, { persistent: false }, (_event, name) => this.listener.onEvent(name ?? undefined));
        } catch (error) {
            this.listener.onDidWatch?.(error as Error);
            return;
        }
        // A folder that is deleted is an error on some systems; the next look finds out.
        this.watcher.on('error', () => this.letGo());
        this.listener.onDidWatch?.(undefined);
    }

    private letGo(): void {
        this.watcher?.close();
        this.watcher = undefined;
    }
}
