import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A backup, named after the moment it was begun. */
export interface Backup {
    readonly file: string;
    /** Milliseconds since 1970. */
    readonly at: number;
}

const NAME = /^ledger-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.sqlite$/;

/** The backups of a folder, newest first; none where there is no folder. */
export function backupsIn(folder: string): readonly Backup[] {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names
        .flatMap(name => {
            const [, day, hours, minutes, seconds] = NAME.exec(name) ?? [];
            return day === undefined ? [] : [{ file: join(folder, name), at: Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`) }];
        })
        .sort((left, right) => right.at - left.at);
}

/** Where a backup of this moment goes. */
export function backupAt(folder: string, at: number): string {
    return join(folder, `ledger-${fileStamp(at)}.sqlite`);
}

/** Removes all but the newest. */
export function pruneBackups(folder: string, kept: number): void {
    backupsIn(folder)
        .slice(kept)
        .forEach(({ file }) => rmSync(file, { force: true }));
}

/** Removes what backups left behind that were cut short. Only while nobody else makes one. */
export function removeDrafts(folder: string): void {
    readdirSync(folder)
        .filter(name => /\.tmp(-journal)?$/.test(name))
        .forEach(name => rmSync(join(folder, name), { force: true }));
}

/** A moment as it may stand in a file name, to the second and in UTC. */
export function fileStamp(at: number): string {
    return new Date(at)
        .toISOString()
        .replace(/\.\d+Z$/, 'Z')
        .replace(/:/g, '-');
}
