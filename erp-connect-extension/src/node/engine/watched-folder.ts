import { open } from 'node:fs/promises';
import { FolderEvents } from '../folder/folder-events';
import { fileMatcher } from '../folder/ignored-files';
import { FolderScan, SettledFile, SettlingFolder } from '../folder/settling-folder';
import { RunnableMapping } from './loaded-mapping';

// Events that come together wake one look, in milliseconds.
const TOGETHER = 100;

export interface FolderListener {
    /** A look may be worth while, after so many milliseconds. */
    onHint(delay: number): void;
    /** Whether the system lets us know of events: `undefined` when it does, otherwise why not. */
    onDidWatch(folder: string, failure: Error | undefined): void;
}

/** The source folder of a mapping: looked at when asked to; events only make that happen sooner. */
export class WatchedFolder {
    readonly settleTime: number;
    private readonly files: SettlingFolder;
    private readonly events: FolderEvents;

    constructor(
        readonly runnable: RunnableMapping,
        endings: readonly string[],
        usualSettleTime: number,
        { onHint, onDidWatch }: FolderListener
    ) {
        const { folder, mapping } = runnable;
        const { files, ready } = mapping.upload.source;
        this.settleTime = ready?.settle === undefined ? usualSettleTime : ready.settle * 1000;
        this.files = new SettlingFolder(folder, fileMatcher(files, endings), this.settleTime);
        this.events = new FolderEvents(folder, {
            onEvent: () => onHint(Math.min(this.settleTime, TOGETHER)),
            onDidWatch: failure => onDidWatch(folder, failure)
        });
    }

    /** Rejects when the folder cannot be read. */
    async scan(): Promise<FolderScan> {
        // Before the look: what comes after it is told, or there when we look.
        await this.events.refresh();
        return this.files.scan();
    }

    close(): void {
        this.events.close();
    }
}

/**
 * Why a file cannot be taken: `undefined` when it can, `changed` when it is not there any more or not what was seen
 * when it had settled, which may have been long ago where many files came together. Some locks let a file be opened
 * and only refuse its bytes.
 */
export async function whyNotReady({ path, size, mtime }: SettledFile): Promise<Error | 'changed' | undefined> {
    try {
        const handle = await open(path, 'r');
        try {
            await handle.read(Buffer.alloc(1), 0, 1, 0);
            const now = await handle.stat();
            return now.size === size && now.mtimeMs === mtime ? undefined : 'changed';
        } finally {
            await handle.close();
        }
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'changed' : (error as Error);
    }
}
