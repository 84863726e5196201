import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real folder for one test, outside the repository. */
export class TempFolder {
    readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'erp-connect-spec-')));

    at(...names: string[]): string {
        return join(this.path, ...names);
    }

    /** Writes a file, with the folders above it, and gives its path. */
    write(name: string, content: string | Uint8Array): string {
        const file = this.at(name);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
        return file;
    }

    read(name: string): string {
        return readFileSync(this.at(name), 'utf8');
    }

    folder(name: string): string {
        mkdirSync(this.at(name), { recursive: true });
        return this.at(name);
    }

    removeFile(name: string): void {
        rmSync(this.at(name));
    }

    remove(): void {
        rmSync(this.path, { recursive: true, force: true, maxRetries: 3 });
    }
}
