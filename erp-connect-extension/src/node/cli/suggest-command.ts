import { resolve } from 'node:path';
import { findObject, objectIds } from '../../common/invoiced/object-catalogue';
import { InvoicedObject } from '../../common/invoiced/property';
import { ColumnMatching, matchColumns } from '../../common/matching/column-matching';
import { createRegistry } from '../readers/create-registry';
import { OpenTable } from '../readers/record-source';
import { UserError } from '../runtime/user-error';
import { ExitCode } from './exit-code';
import { Output } from './output';

/** More rows say hardly more about what a column holds. */
const SAMPLE_ROWS = 50;

/** `erp-connect suggest FILE --object invoice`: which column fits which property, and why. */
export async function suggestCommand(file: string, options: { object?: string; sheet?: string }, output: Output): Promise<ExitCode> {
    const object = objectOf(options.object);
    const table = await createRegistry().open(resolve(file), { sheet: options.sheet });
    if (table.headers.length === 0) {
        throw new UserError(
            `${file} has no row with column headers, and columns are matched by their headers.`,
            'Put a header row on top, or choose the columns by their letters in the mapping.'
        );
    }
    const matching = matchColumns({ object, headers: table.headers, rows: await sampleRows(table) });
    output.say(suggestion(matching), textOf(matching));
    table.notes.forEach(note => output.problem(note));
    return ExitCode.AllWell;
}

function objectOf(id = 'invoice'): InvoicedObject {
    const object = findObject(id);
    if (!object) {
        throw new UserError(`"${id}" is no object of Invoiced.`, `Use --object with one of ${objectIds().join(', ')}.`);
    }
    return object;
}

async function sampleRows(table: OpenTable): Promise<string[][]> {
    const rows: string[][] = [];
    for await (const batch of table.rows()) {
        rows.push(...batch.map(({ cells }) => [...cells]));
        if (rows.length >= SAMPLE_ROWS) {
            break;
        }
    }
    return rows.slice(0, SAMPLE_ROWS);
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
