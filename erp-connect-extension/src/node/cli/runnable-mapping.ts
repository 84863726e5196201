import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { RunnableMapping, loadMapping } from '../engine/loaded-mapping';
import { UserError } from '../runtime/user-error';

/** The mapping of a command line. Throws a `UserError` with the first mistake and its place. */
export function runnableMapping(file: string): RunnableMapping {
    const path = resolve(file);
    if (!existsSync(path)) {
        throw new UserError(`There is no mapping file ${path}.`);
    }
    const { runnable, diagnostics } = loadMapping(path);
    if (!runnable) {
        const [first, ...rest] = diagnostics.filter(({ severity }) => severity === 'error');
        const place = `${path}:${first.range.start.line + 1}:${first.range.start.column + 1}`;
        const more = rest.length > 0 ? ` There are ${rest.length} more: erp-connect validate shows them.` : '';
        throw new UserError(`${place}: ${first.text}`, `${first.hint ?? ''}${more}`.trim() || undefined);
    }
    return runnable;
}
