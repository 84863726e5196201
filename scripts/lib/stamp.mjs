import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const NOT_SOURCE = new Set(['node_modules', 'lib', 'src-gen', '.git']);

/**
 * A fingerprint of files and folders by name, size and time: no content is read, so it costs milliseconds.
 * Missing places count as empty.
 * @param {string} root
 * @param {readonly string[]} places relative to the root
 */
export function fingerprint(root, places) {
    const hash = createHash('sha256');
    for (const place of places) {
        describe(path.join(root, place), hash);
    }
    return hash.digest('hex');
}

/** Whether `file` holds this fingerprint. */
export function isStamped(file, print) {
    return existsSync(file) && readFileSync(file, 'utf8') === print;
}

/** Records a fingerprint; the stamp lies beside what was built, so that it disappears together with it. */
export function stamp(file, print) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, print);
}

function describe(place, hash) {
    const stats = statSync(place, { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
        for (const entry of readdirSync(place).sort()) {
            if (!NOT_SOURCE.has(entry) && !entry.startsWith('gen-esbuild')) {
                describe(path.join(place, entry), hash);
            }
        }
    } else if (stats) {
        hash.update(`${place}\0${stats.size}\0${stats.mtimeMs}\n`);
    }
}
