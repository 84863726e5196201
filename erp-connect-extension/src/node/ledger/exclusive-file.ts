import { NativeDatabase, openNative } from './sqlite-database';

/**
 * Takes a lock file for this process alone: a database held in an exclusive transaction, so that the operating system
 * gives it back when the process ends, however it ends. Close it to let go. `undefined` when another one holds it.
 */
export function holdExclusively(file: string): NativeDatabase | undefined {
    const database = openNative(file, { timeout: 0 });
    try {
        database.exec('begin exclusive');
        return database;
    } catch (error) {
        database.close();
        if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) {
            return undefined;
        }
        throw error;
    }
}
