import { readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { validateMapping } from '../../common/mapping/mapping-diagnostics';
import { usesAmong } from '../engine/folder-uses';
import { LoadedMapping, loadMapping } from '../engine/loaded-mapping';
import { MAPPING_SUFFIX, mappingFiles } from '../engine/mapping-files';
import { UserError } from '../runtime/user-error';
import { ExitCode } from './exit-code';
import { Output, countsText } from './output';

/** A single file may lie anywhere: not a whole disk is searched for mappings beside it. */
const MOST_FOLDERS = 1000;

/** `erp-connect validate [PATH…]`: what is wrong with mapping files, with line and column. */
export async function validateCommand(paths: readonly string[], output: Output): Promise<ExitCode> {
    const files = (paths.length > 0 ? paths : ['.']).flatMap(path => namedMappings(resolve(path)));
    const mappings = files.map(file => ({ file, loaded: loadMapping(file) }));
    // Links may lead to one mapping twice.
    const known = new Map([...mappings.map(({ loaded }) => loaded), ...(await neighboursOf(files))].map(each => [each.id, each]));
    const usesOf = usesAmong([...known.values()]);
    let errors = 0;
    let warnings = 0;
    for (const { file, loaded } of mappings) {
        for (const { range, severity, code, text, hint, path } of validateMapping(loaded.text, { usesOf: usesOf(loaded.id) })) {
            errors += severity === 'error' ? 1 : 0;
            warnings += severity === 'warning' ? 1 : 0;
            const line = range.start.line + 1;
            const column = range.start.column + 1;
            output.say(
                {
                    diagnostic: {
                        file,
                        line,
                        column,
                        endLine: range.end.line + 1,
                        endColumn: range.end.column + 1,
                        severity,
                        code,
                        text,
                        hint,
                        path
                    }
                },
                `${file}:${line}:${column}: ${severity}: ${text}${hint ? `\n    ${hint}` : ''}`
            );
        }
    }
    const summary = { files: files.length, errors, warnings };
    output.say(
        { summary },
        errors + warnings === 0 ? `${files.length} mapping ${files.length === 1 ? 'file' : 'files'}, all well` : countsText(summary)
    );
    return errors > 0 ? ExitCode.BadInput : ExitCode.AllWell;
}

function namedMappings(path: string): string[] {
    const there = statSync(path, { throwIfNoEntry: false });
    if (!there) {
        throw new UserError(`There is no file or folder ${path}.`);
    }
    if (there.isFile()) {
        return [path];
    }
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith(MAPPING_SUFFIX) && !name.split(/[\\/]/).includes('node_modules'))
        .sort()
        .map(name => join(path, name));
}

/** Mappings in and below the folders of those that were named: what these do with a folder may concern the others. */
async function neighboursOf(files: readonly string[]): Promise<readonly LoadedMapping[]> {
    const folders = [...new Set(files.map(file => dirname(file)))];
    const found = await Promise.all(folders.map(folder => mappingFiles(folder, MOST_FOLDERS).catch(() => [])));
    return [...new Set(found.flat())].filter(file => !files.includes(file)).flatMap(readable);
}

function readable(file: string): readonly LoadedMapping[] {
    try {
        return [loadMapping(file)];
    } catch {
        return []; // nobody asked for it
    }
}
