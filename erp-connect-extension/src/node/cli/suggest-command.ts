import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findObject, objectIds } from '../../common/invoiced/object-catalogue';
import { InvoicedObject } from '../../common/invoiced/property';
import { ColumnMatching } from '../../common/matching/column-matching';
import { PastMapping } from '../../common/matching/past-mapping';
import { pastMappings } from '../engine/past-mappings';
import { suggestColumns } from '../engine/suggested-columns';
import { UserError } from '../runtime/user-error';
import { ExitCode } from './exit-code';
import { namedFile } from './named-file';
import { Output } from './output';

/** Where nobody says which folder is the workspace, not a whole disk is searched for mappings. */
const MOST_FOLDERS = 1000;

export interface SuggestOptions {
    readonly object?: string;
    readonly sheet?: string;
    readonly workspace?: string;
}

/** `erp-connect suggest FILE --object invoice`: which column fits which property, and why. */
export async function suggestCommand(file: string, options: SuggestOptions, output: Output): Promise<ExitCode> {
    const object = objectOf(options.object);
    const matching = await suggestColumns(namedFile(file), object, await memory(options.workspace), options.sheet);
    if (matching.headers.length === 0) {
        throw new UserError(
            `${file} has no row with column headers, and columns are matched by their headers.`,
            'Put a header row on top, or choose the columns by their letters in the mapping.'
        );
    }
    output.say(suggestion(matching), textOf(matching));
    matching.notes.forEach(note => output.problem(note));
    return ExitCode.AllWell;
}

/** The mappings of the workspace: what was chosen in them is suggested again. */
async function memory(workspace: string | undefined): Promise<readonly PastMapping[]> {
    if (workspace === undefined) {
        return pastMappings(process.cwd(), MOST_FOLDERS);
    }
    if (!existsSync(workspace)) {
        throw new UserError(`There is no folder ${workspace}.`);
    }
    return pastMappings(resolve(workspace));
}

function objectOf(id = 'invoice'): InvoicedObject {
    const object = findObject(id);
    if (!object) {
        throw new UserError(`"${id}" is no object of Invoiced.`, `Use --object with one of ${objectIds().join(', ')}.`);
    }
    return object;
}

function suggestion({ matches, unmatched }: ColumnMatching): object {
    const columns = matches.map(({ property, column, score, reason }) => [property, { column, score, reason }] as const);
    return { columns: Object.fromEntries(columns), unmatched };
}

function textOf({ matches, unmatched }: ColumnMatching): string {
    const lines = matches.map(
        ({ property, column, score, reason }) =>
            `${property.padEnd(20)} ${String(Math.round(score * 100)).padStart(3)} %  ${column.trim()}\n${' '.repeat(28)}${reason}`
    );
    const rest = unmatched.length > 0 ? [`without a property: ${unmatched.map(header => header.trim()).join(', ')}`] : [];
    return [...lines, ...rest].join('\n');
}
