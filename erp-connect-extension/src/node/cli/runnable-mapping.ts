import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { RunnableDownload } from '../download/runnable-download';
import { LoadedMapping, RunnableMapping, loadMapping } from '../engine/loaded-mapping';
import { UserError } from '../runtime/user-error';

/** The upload of a command line. Throws a `UserError` with the first mistake and its place. */
export function runnableMapping(file: string): RunnableMapping {
    const { id, runnable } = loadedMapping(file);
    if (!runnable) {
        throw new UserError(`${id} is a download.`, `Run it with: erp-connect download "${file}".`);
    }
    return runnable;
}

/** The download of a command line. Throws a `UserError` with the first mistake and its place. */
export function runnableDownload(file: string): RunnableDownload {
    const { id, download } = loadedMapping(file);
    if (!download) {
        throw new UserError(`${id} is an upload.`, `Run it with: erp-connect upload "${file}".`);
    }
    return download;
}

function loadedMapping(file: string): LoadedMapping {
    const path = resolve(file);
    if (!existsSync(path)) {
        throw new UserError(`There is no mapping file ${path}.`);
    }
    const loaded = loadMapping(path);
    const [first, ...rest] = loaded.diagnostics.filter(({ severity }) => severity === 'error');
    if (first) {
        const place = `${path}:${first.range.start.line + 1}:${first.range.start.column + 1}`;
        const more = rest.length > 0 ? ` There are ${rest.length} more: erp-connect validate shows them.` : '';
        throw new UserError(`${place}: ${first.text}`, `${first.hint ?? ''}${more}`.trim() || undefined);
    }
    return loaded;
}
