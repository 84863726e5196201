import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

// Looks at so many files are asked for together: most of what one costs is the way to the thread that does it.
const TOGETHER = 32;

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
        const names = entries.filter(entry => !entry.isDirectory() && this.belongs(entry.name)).map(({ name }) => name);
        for (let first = 0; first < names.length; first += TOGETHER) {
            for (const { path, size, mtime, ctime } of await this.lookAt(names.slice(first, first + TOGETHER))) {
                const before = this.sightings.get(path);
                const isSame = before?.size === size && before.mtime === mtime;
                const sighting = isSame ? before : { size, mtime, since: now };
                sightings.set(path, sighting);
                if (isSame && now - sighting.since >= this.settleTime) {
                    ready.push({ path, size, mtime, ctime, age: now - sighting.since });
                }
            }
        }
        this.sightings = sightings;
        ready.sort((left, right) => left.mtime - right.mtime || left.path.localeCompare(right.path));
        return { ready, present: new Set(sightings.keys()), isSettling: sightings.size > ready.length };
    }

    /** What is a file among these; what is gone since the folder was read is left out. */
    private async lookAt(names: readonly string[]): Promise<readonly Omit<SettledFile, 'age'>[]> {
        const looks = await Promise.all(
            names.map(async name => {
                const path = join(this.folder, name);
                const file = await stat(path).catch(() => undefined);
                return file?.isFile() ? [{ path, size: file.size, mtime: file.mtimeMs, ctime: file.ctimeMs }] : [];
            })
        );
        return looks.flat();
    }
}
