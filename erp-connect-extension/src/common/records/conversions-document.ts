import { findObject, findProperty } from '../invoiced/object-catalogue';
import { AMOUNTS } from './amount-examples';
import { CELLS, CellExamples } from './conversion-examples';
import { AMOUNT_COLUMNS, ColumnExample, DATE_COLUMNS } from './column-examples';
import { DateColumn } from './date-column';
import { readDecimal } from './decimal-text';
import { NumberColumn } from './number-column';
import { Refusal } from './refusal';
import { RowMapper } from './row-mapper';

const HEAD = `# Conversions

What ERP Connect makes of the texts in a file. Written by \`scripts/make-conversions.mjs\`, which runs every line through
the code of an upload; do not edit it by hand.

Blanks around a text are removed unless the mapping says \`"trim": false\`. An empty cell keeps what Invoiced has, unless
the mapping says \`"empty": "clear"\`, gives a \`default\`, or says \`"required": true\`. A refused cell refuses its record,
never the file, and is shown with its row, column and reason.
`;

const AMOUNTS_ABOUT = `The decimal mark is decided once for a whole column, or by \`decimal\` or \`thousands\` in the mapping. Currency signs and
codes, one minus in front or behind, parentheses (an amount below zero), and \`CR\` (a credit, below zero) or \`DR\` may
stand around the digits. What contradicts itself, like \`-(10)\`, is refused.
`;

const AMOUNT_COLUMNS_ABOUT = `A text that is a number in one way only proves the mark. Where no cell proves one and the two ways differ, the file waits
for \`"decimal"\` in the mapping; nobody guesses.
`;

const DATE_COLUMNS_ABOUT = `Without \`format\`, one cell that is a date in one way only decides the column. Where no cell does, the file waits for
\`"format"\` in the mapping. A date has no time zone and no time of day; Invoiced stores it at 06:00 of the company, due
dates at 18:00. A year of two digits stands last.
`;

/** The text of docs/conversions.md. */
export function conversionsDocument(): string {
    return [
        HEAD,
        `## Amounts and numbers\n\n${AMOUNTS_ABOUT}`,
        table(
            ['Cell', 'with decimal "."', 'with decimal ","'],
            AMOUNTS.map(([cell]) => [code(cell), decimal(cell, '.'), decimal(cell, ',')])
        ),
        `### Columns of amounts\n\n${AMOUNT_COLUMNS_ABOUT}`,
        columnTable(AMOUNT_COLUMNS, amountDecision),
        `## Columns of dates\n\n${DATE_COLUMNS_ABOUT}`,
        columnTable(DATE_COLUMNS, dateDecision),
        ...CELLS.flatMap(examples => [
            `## ${examples.title}\n\n${examples.about}\n`,
            table(
                ['Cell', 'becomes'],
                examples.cells.map(([cell]) => [code(cell), outcomeText(examples, cell)])
            )
        ])
    ].join('\n');
}

/** How a column of amounts is read: its mark, or why it cannot be read. */
export function amountDecision(cells: readonly string[]): string {
    const column = new NumberColumn();
    cells.forEach((cell, index) => column.add(cell, index + 2));
    const decision = column.decide();
    return decision.kind === 'mark' ? decision.mark : decision.kind;
}

/** How a column of dates is read: the first of its formats, or why it cannot be read. */
export function dateDecision(cells: readonly string[]): string {
    const column = new DateColumn();
    cells.forEach((cell, index) => column.add(cell, index + 2));
    const decision = column.decide();
    return decision.kind === 'format' ? decision.formats[0] : decision.kind;
}

/** Maps one cell as the rows of an upload are mapped. */
export function mapCell({ object: objectId, property: id, options, notation }: CellExamples, cell: string): ReturnType<RowMapper['map']> {
    const object = findObject(objectId);
    const property = object && findProperty(object, id);
    if (!object || !property) {
        throw new Error(`No property ${id} of ${objectId}`);
    }
    const source = { property, options: { column: 'Cell', ...options }, index: 0, name: 'Cell' };
    return new RowMapper(object, [source], new Map(notation ? [[property.id, notation]] : []), 1).map({ row: 2, cells: [cell] });
}

function outcomeText(examples: CellExamples, cell: string): string {
    const row = mapCell(examples, cell);
    const problem = row.problems.find(({ code: word }) => word.startsWith('cell.'));
    const [value] = Object.values({ ...row.record, ...row.customer, ...row.line });
    const text = value === undefined || value === null ? 'an empty cell' : code(JSON.stringify(value));
    return problem ? (problem.severity === 'error' ? `refused: ${problem.text}` : `${text}; ${problem.text}`) : text;
}

function decimal(cell: string, mark: '.' | ','): string {
    const read = readDecimal(cell, mark);
    return read instanceof Refusal ? 'refused' : code(read);
}

function columnTable(examples: readonly ColumnExample[], decide: (cells: readonly string[]) => string): string {
    const shown = (cells: readonly string[]): string => {
        const some = cells.length > 4 ? [...cells.slice(0, 2), '…', ...cells.slice(-1)] : cells;
        return some.map(cell => (cell === '…' ? cell : code(cell))).join(', ');
    };
    return table(
        ['Cells', 'read as'],
        examples.map(([cells]) => [shown(cells), decisionText(decide(cells))])
    );
}

function decisionText(decision: string): string {
    switch (decision) {
        case 'ambiguous':
            return 'can be read in two ways: the file waits';
        case 'mixed':
            return 'is written in two ways: the file waits';
        case 'yearless':
            return 'are days without a year: the file waits';
        case 'none':
            return 'proves nothing; every cell is refused';
        default:
            return code(decision);
    }
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
    const line = (cells: readonly string[]): string => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return `${[line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

/** Blanks that cannot be seen are named. */
function code(text: string): string {
    const shown = text.replaceAll('\u00a0', '⍽').replaceAll('\u202f', '⍽');
    return text === '' ? '(empty)' : `\`${shown}\``;
}
