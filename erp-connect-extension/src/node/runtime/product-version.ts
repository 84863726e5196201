import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version in the package's own description, e.g. `0.1.0`. */
export function productVersion(): string {
    const { version } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as { readonly version: string };
    return version;
}
