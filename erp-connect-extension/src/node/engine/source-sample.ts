import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { SourceSample } from '../../common/engine-protocol';
import { MappingDocument, parseMapping } from '../../common/mapping/mapping-document';
import { TableOptions, TableRow } from '../../common/records/table';
import { fileMatcher } from '../folder/ignored-files';
import { createRegistry } from '../readers/create-registry';

const ROWS = 50;

/**
 * The first rows of a file, read as a mapping says. Works for a mapping that is still full of mistakes. `undefined` when
 * there is no readable file.
 * @param chosen absolute path of the file. Absent, it is the newest of the mapping's source, in its folder or in `done/`:
 * then folder and file pattern have to be there.
 */
export async function sampleOf(mappingFile: string, chosen?: string): Promise<SourceSample | undefined> {
    const text = await readFile(mappingFile, 'utf8').catch(() => '');
    const source = sourceOf(mappingFile, text);
    const file = chosen ?? (source && (await newestFile(source)));
    if (file === undefined) {
        return undefined;
    }
    try {
        const table = await createRegistry().open(file, tableOptions(parseMapping(text)));
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

/** Where the files of a mapping come from. */
export interface Source {
    /** Absolute path. */
    readonly folder: string;
    readonly files: string;
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
    return { folder: resolve(dirname(mappingFile), folder), files };
}

/** How the files of a source are to be read. */
function tableOptions(document: MappingDocument): TableOptions {
    const at = (name: string): string | undefined => document.stringAt(['upload', 'source', name]);
    const rowAt = (name: string): number | undefined => {
        const row = document.nodeAt(['upload', 'source', name])?.value as unknown;
        return typeof row === 'number' ? row : undefined;
    };
    return {
        sheet: at('sheet'),
        delimiter: at('delimiter'),
        quote: at('quote'),
        encoding: at('encoding'),
        headerRow: rowAt('headerRow'),
        firstRow: rowAt('firstRow')
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
