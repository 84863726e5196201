import { open } from 'node:fs/promises';
import { FSWatcher, watch } from 'chokidar';
import { fileMatcher } from '../folder/ignored-files';
import { FolderScan, SettlingFolder } from '../folder/settling-folder';
import { RunnableMapping } from './loaded-mapping';

// Events that come together wake one look, in milliseconds.
const TOGETHER = 100;

/** The source folder of a mapping: looked at when asked to; events only make that happen sooner. */
export class WatchedFolder {
    readonly settleTime: number;
    private readonly files: SettlingFolder;
    private readonly watcher: FSWatcher;

    /** @param onHint told that a look may be worth while, and after how many milliseconds. */
    constructor(
        readonly runnable: RunnableMapping,
        endings: readonly string[],
        usualSettleTime: number,
        onHint: (delay: number) => void
    ) {
        const { files, ready } = runnable.mapping.upload.source;
        this.settleTime = ready?.settle === undefined ? usualSettleTime : ready.settle * 1000;
        this.files = new SettlingFolder(runnable.folder, fileMatcher(files, endings), this.settleTime);
        this.watcher = watch(runnable.folder, { depth: 0, ignoreInitial: true })
            .on('all', () => onHint(Math.min(this.settleTime, TOGETHER)))
            .on('error', () => undefined); // without events the regular look still finds every file
    }

    /** Rejects when the folder cannot be read. */
    scan(): Promise<FolderScan> {
        return this.files.scan();
    }

    async close(): Promise<void> {
        await this.watcher.close();
    }
}

/**
 * Why a file cannot be read: `undefined` when it can, `gone` when it is not there any more. Some locks let a file be
 * opened and only refuse its bytes.
 */
export async function whyUnreadable(file: string): Promise<Error | 'gone' | undefined> {
    try {
        const handle = await open(file, 'r');
        try {
            await handle.read(Buffer.alloc(1), 0, 1, 0);
        } finally {
            await handle.close();
        }
        return undefined;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : (error as Error);
    }
}
