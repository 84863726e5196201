import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of its own for one folder, which a test can fill or write-protect for real. Takes the rights of root on Linux. */
export class SmallDisk {
    private constructor(private readonly folder: string) {}

    /** Gives `undefined` where this process may not mount anything. */
    static mount(folder: string, kilobytes: number): SmallDisk | undefined {
        mkdirSync(folder, { recursive: true });
        return run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder) ? new SmallDisk(folder) : undefined;
    }

    /** Leaves no byte free. */
    fill(): void {
        const { bavail, bsize } = statfsSync(this.folder);
        writeFileSync(this.filler, Buffer.alloc(bavail * bsize));
    }

    makeRoom(): void {
        rmSync(this.filler);
    }

    protect(isReadOnly: boolean): void {
        if (!run('mount', '-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, this.folder)) {
            throw new Error(`${this.folder} could not be mounted anew.`);
        }
    }

    unmount(): void {
        run('umount', '-l', this.folder);
    }

    private get filler(): string {
        return join(this.folder, '.filler');
    }
}

function run(command: string, ...parameters: string[]): boolean {
    return process.platform === 'linux' && spawnSync(command, parameters).status === 0;
}
