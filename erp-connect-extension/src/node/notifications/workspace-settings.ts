import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Diagnostic } from '../../common/mapping/diagnostic';
import { NotificationSettings, SETTINGS_FILE, isDiagnostic, parseNotificationSettings } from './notification-settings';

/**
 * What one workspace says about notifications. As long as the folder itself is away, as a share may be, what it said
 * last goes on: that it is away is what people want to be told.
 */
export class WorkspaceSettings {
    readonly file: string;
    /** `undefined` when nobody is to be told, also because of a mistake. */
    settings: NotificationSettings | undefined;
    mistake: Diagnostic | undefined;
    private realFolder: string;

    constructor(readonly folder: string) {
        this.file = join(folder, SETTINGS_FILE);
        this.realFolder = folder;
    }

    /** Reads the file anew. A file that is only locked at this moment stays what it was. */
    async refresh(): Promise<void> {
        try {
            this.take(parseNotificationSettings((await readFile(this.file, 'utf8')).replace(/^\uFEFF/, '')));
            this.realFolder = realpathSync(this.folder);
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code === 'ENOENT' && existsSync(this.folder)) {
                this.settings = this.mistake = undefined;
            }
        }
    }

    /** How deep below the top of the disk the workspace lies, when a path is in it; 0 when it is not. */
    depthOver(path: string): number {
        return path.startsWith(this.realFolder.endsWith(sep) ? this.realFolder : this.realFolder + sep) ? this.realFolder.length : 0;
    }

    private take(result: NotificationSettings | Diagnostic): void {
        this.settings = isDiagnostic(result) ? undefined : result;
        this.mistake = isDiagnostic(result) ? result : undefined;
    }
}
