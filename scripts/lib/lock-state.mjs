import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const STAMP = 'node_modules/.erp-connect-lock';

/**
 * Whether `node_modules` holds what `package-lock.json` asks for. The stamp answers at once; without it (somebody
 * ran npm by hand) npm's own record of what it installed is compared, so that a good folder is never thrown away.
 * @param {string} root
 */
export function isInstalled(root) {
    const lock = readFileSync(path.join(root, 'package-lock.json'));
    if (readStamp(root) === hash(lock)) {
        return true;
    }
    if (!holdsWhatTheLockSays(root, JSON.parse(lock.toString('utf8')))) {
        return false;
    }
    writeStamp(root);
    return true;
}

/** Records that `node_modules` fits the lock as it is now. @param {string} root */
export function writeStamp(root) {
    writeFileSync(path.join(root, STAMP), hash(readFileSync(path.join(root, 'package-lock.json'))));
}

function readStamp(root) {
    const file = path.join(root, STAMP);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function hash(content) {
    return createHash('sha256').update(content).digest('hex');
}

function holdsWhatTheLockSays(root, lock) {
    const record = path.join(root, 'node_modules', '.package-lock.json');
    if (!existsSync(record)) {
        return false;
    }
    const present = JSON.parse(readFileSync(record, 'utf8')).packages ?? {};
    const needed = Object.entries(lock.packages ?? {}).filter(
        ([where, entry]) => where.includes('node_modules/') && !entry.optional && !entry.devOptional && !entry.peerOptional
    );
    return needed.every(
        ([where, entry]) =>
            present[where]
            && present[where].version === entry.version
            && present[where].integrity === entry.integrity
            && existsSync(path.join(root, where))
    );
}
