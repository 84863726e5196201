import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that has been left alone long enough to be taken. */
export interface SettledFile {
    readonly path: string;
    readonly size: number;
    /** Milliseconds since 1970. */
    readonly mtime: number;
    /** When the system last changed anything of it, whatever programs say; milliseconds since 1970. */
    readonly ctime: number;
    /** Milliseconds since it was first seen like this, by our own clock. */
    readonly age: number;
}

export interface FolderScan {
    /** Oldest first, then by name: the order in which the ERP meant them. */
    readonly ready: readonly SettledFile[];
    /** Paths of all files that are there, ready or not. */
    readonly present: ReadonlySet<string>;
    /** Whether other files are still settling, so that it is worth looking again soon. */
    readonly isSettling: boolean;
}

interface Sighting {
    readonly size: number;
    readonly mtime: number;
    /** When it was first seen like this, by our own clock. */
    readonly since: number;
}

/**
 * Looks at a folder again and again. A file is ready once its size and time stayed the same over the settle time,
 * measured by our own clock: the file's time says nothing, because copies keep old ones and shares have other clocks.
 */
export class SettlingFolder {
    private sightings = new Map<string, Sighting>();

    constructor(
        private readonly folder: string,
        private readonly belongs: (name: string) => boolean,
        private readonly settleTime: number
    ) {}

    /**
     * Rejects when the folder cannot be read.
     *
     * @param now milliseconds of a clock that nobody sets.
     */
    async scan(now = performance.now()): Promise<FolderScan> {
        const entries = await readdir(this.folder, { withFileTypes: true });
        const sightings = new Map<string, Sighting>();
        const ready: SettledFile[] = [];
        for (const entry of entries) {
            if (entry.isDirectory() || !this.belongs(entry.name)) {
                continue;
            }
            const path = join(this.folder, entry.name);
            const file = await stat(path).catch(() => undefined); // gone since the folder was read
            if (!file?.isFile()) {
                continue;
            }
            const before = this.sightings.get(path);
            const isSame = before?.size === file.size && before.mtime === file.mtimeMs;
            const sighting = isSame ? before : { size: file.size, mtime: file.mtimeMs, since: now };
            sightings.set(path, sighting);
            if (isSame && now - sighting.since >= this.settleTime) {
                ready.push({ path, size: file.size, mtime: file.mtimeMs, ctime: file.ctimeMs, age: now - sighting.since });
            }
        }
        this.sightings = sightings;
        ready.sort((left, right) => left.mtime - right.mtime || left.path.localeCompare(right.path));
        return { ready, present: new Set(sightings.keys()), isSettling: sightings.size > ready.length };
    }
}
