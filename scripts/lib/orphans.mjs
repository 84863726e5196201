import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes compiled specs whose source is gone: the compiler leaves them, and the test runner would run them.
 * @param {string} lib folder of compiled files
 * @param {string} source folder they were compiled from
 * @returns {string[]} what was removed, from `lib`
 */
export function removeOrphanedSpecs(lib, source) {
    if (!existsSync(lib)) {
        return [];
    }
    const orphans = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter(
        name => name.endsWith('.spec.js') && !existsSync(join(source, name.replace(/\.js$/, '.ts')))
    );
    orphans.forEach(name => rmSync(join(lib, name)));
    return orphans;
}
