import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Everything a start writes lies in here; git ignores it and it may be deleted at any time. */
export const SCRATCH = path.join(ROOT, '.erp-connect');

/**
 * An absolute path below the repository.
 * @param {...string} parts
 */
export function inRoot(...parts) {
    return path.join(ROOT, ...parts);
}
