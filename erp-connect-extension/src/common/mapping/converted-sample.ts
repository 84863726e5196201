import { Node } from 'jsonc-parser';
import { InvoicedObject } from '../invoiced/property';
import { CompiledColumn, compileColumn } from '../records/compiled-column';
import { NotationScan } from '../records/notation-scan';
import { PartReader } from '../records/part-reader';
import { findColumns } from '../records/source-columns';
import { cellAt, TableRow } from '../records/table';
import { indexToLetter } from './columns';
import { MappingContext } from './mapping-context';
import { codeSpan, plainMarkdown } from './markdown';
import { shownValue } from './sample-column';
import { writtenOptions } from './written-options';

const MOST_VALUES = 3;

/**
 * The first different cells of a mapped column with what the engine makes of each, in Markdown; `undefined` where the
 * value cannot be taken that far, or there are no cells.
 *
 * @param column the value of the column in the text
 */
export function conversionMarkdown(object: InvoicedObject, key: string, column: Node, context: MappingContext): string | undefined {
    const { headers = [], rows = [], types } = context;
    const found = findColumns({ [key]: writtenOptions(column) }, object, headers).columns;
    const [source] = found;
    if (source?.index === undefined) {
        return undefined;
    }
    const { index } = source;
    const table = rows.map((cells, row): TableRow => ({ row: row + 1, cells, types: types?.[row] || undefined }));
    const scan = new NotationScan(found);
    table.forEach(row => scan.add(row));
    const { byProperty, problems } = scan.decide();
    const header = headers[index]?.trim() ?? '';
    const title = `Column ${indexToLetter(index)}${header === '' ? '' : ` ${codeSpan(header)}`}`;
    if (problems.length > 0) {
        return `${title}: ${plainMarkdown([problems[0].text, problems[0].hint].filter(Boolean).join(' '))}`;
    }
    const compiled = compileColumn(source, object, byProperty.get(source.property.id));
    const lines = firstDifferent(table, index).map(row => conversionLine(compiled, row, index));
    return lines.length === 0 ? undefined : `${title}:\n\n${lines.join('\n')}`;
}

function firstDifferent(table: readonly TableRow[], index: number): readonly TableRow[] {
    const seen = new Map<string, TableRow>();
    for (const row of table) {
        const text = (cellAt(row, index) ?? '').trim();
        if (text !== '' && !seen.has(text) && seen.size < MOST_VALUES) {
            seen.set(text, row);
        }
    }
    return [...seen.values()];
}

function conversionLine(column: CompiledColumn, row: TableRow, index: number): string {
    const text = codeSpan(shownValue((cellAt(row, index) ?? '').trim()));
    const { fields, problems } = new PartReader([column]).read(row, undefined);
    const problem = problems.find(({ severity }) => severity === 'error');
    if (problem) {
        return `- ${text} is refused: ${plainMarkdown(problem.text)}`;
    }
    const value = fields[column.source.property.field];
    if (value === undefined) {
        return `- ${text} means an empty cell`;
    }
    const result = codeSpan(shownValue(String(value)));
    return result === text ? `- ${text} stays as it is` : `- ${text} \u2192 ${result}`;
}
