import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readFile } from 'node:fs/promises';
import { SourceSample } from '../../common/engine-protocol';
import { parseMapping } from '../../common/mapping/mapping-document';
import { TableOptions, TableRow } from '../../common/records/table';
import { fileMatcher } from '../folder/ignored-files';
import { createRegistry } from '../readers/create-registry';

const ROWS = 50;

/**
 * The newest file of a mapping's source, in its folder or in `done/`, with its first rows. Works for a mapping that
 * is still full of mistakes: a folder and a file pattern are enough. `undefined` when there is no readable file.
 */
export async function sampleOf(mappingFile: string): Promise<SourceSample | undefined> {
    const source = sourceOf(mappingFile, await readFile(mappingFile, 'utf8').catch(() => ''));
    const file = source && (await newestFile(source));
    if (!source || !file) {
        return undefined;
    }
    try {
        const table = await createRegistry().open(file, source.options);
        const rows: TableRow[] = [];
        for await (const batch of table.rows()) {
            rows.push(...batch);
            if (rows.length >= ROWS) {
                break;
            }
        }
        const first = rows.slice(0, ROWS);
        const width = table.headers.length || Math.max(0, ...first.map(({ cells }) => cells.length));
        return {
            file,
            headers: table.headers,
            rows: first.map(({ cells }) => Array.from({ length: width }, (_, index) => cells[index] ?? '')),
            ...(first.some(({ types }) => types !== undefined) && { types: first.map(({ types }) => types ?? '') })
        };
    } catch {
        return undefined; // a file that cannot be read is the engine's to report, when it runs
    }
}

/** Where the files of a mapping come from, and how they are to be read. */
export interface Source {
    /** Absolute path. */
    readonly folder: string;
    readonly files: string;
    readonly options: TableOptions;
}

/** What a mapping's text says of its source, however wrong the rest is; `undefined` as long as that is not enough. */
export function sourceOf(mappingFile: string, text: string): Source | undefined {
    const document = parseMapping(text);
    const at = (name: string): string | undefined => document.stringAt(['upload', 'source', name]);
    const folder = at('folder');
    const files = at('files');
    if (folder === undefined || files === undefined) {
        return undefined;
    }
    const rowAt = (name: string): number | undefined => {
        const row = document.nodeAt(['upload', 'source', name])?.value as unknown;
        return typeof row === 'number' ? row : undefined;
    };
    return {
        folder: resolve(dirname(mappingFile), folder),
        files,
        options: {
            sheet: at('sheet'),
            delimiter: at('delimiter'),
            quote: at('quote'),
            encoding: at('encoding'),
            headerRow: rowAt('headerRow'),
            firstRow: rowAt('firstRow')
        }
    };
}

/** The newest file of a source, in its folder or in `done/`. */
export async function newestFile({ folder, files: glob }: Source): Promise<string | undefined> {
    const { endings } = createRegistry();
    const belongs = fileMatcher(glob, endings);
    const found: { path: string; time: number }[] = [];
    for (const place of [folder, join(folder, 'done')]) {
        for (const name of await readdir(place).catch(() => [] as string[])) {
            // Files in done/ carry a time stamp behind their name.
            if (belongs(name) || belongs(name.replace(/\.\d{4}-\d{2}-\d{2}T[\d-]+(?=\.[^.]+$)/, ''))) {
                const file = await stat(join(place, name)).catch(() => undefined);
                if (file?.isFile()) {
                    found.push({ path: join(place, name), time: file.mtimeMs });
                }
            }
        }
    }
    return found.sort((left, right) => right.time - left.time)[0]?.path;
}
