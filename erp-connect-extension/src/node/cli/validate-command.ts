import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadMapping } from '../engine/loaded-mapping';
import { MAPPING_SUFFIX } from '../engine/mapping-files';
import { UserError } from '../runtime/user-error';
import { ExitCode } from './exit-code';
import { Output, countsText } from './output';

/** `erp-connect validate [PATH…]`: what is wrong with mapping files, with line and column. */
export async function validateCommand(paths: readonly string[], output: Output): Promise<ExitCode> {
    const files = (paths.length > 0 ? paths : ['.']).flatMap(path => mappingFiles(resolve(path)));
    let errors = 0;
    let warnings = 0;
    for (const file of files) {
        for (const { range, severity, code, text, hint, path } of loadMapping(file).diagnostics) {
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

function mappingFiles(path: string): string[] {
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
