import jsonata from 'jsonata';
import { indexToLetter } from '../mapping/columns';
import { Problem } from '../problem';
import { LIST_LIMIT, limitRun } from './expression-limit';
import { expressionText } from './expression-text';
import { Refusal } from './refusal';
import { shorten } from './plain-text';
import { SourceColumn } from './source-columns';
import { TableRow } from './table';
import { worthlessCell } from './worthless-cell';

interface CompiledExpression {
    readonly id: string;
    readonly isList: boolean;
    readonly expression: jsonata.Expression;
}

/** The columns of a mapping that are computed by a JSONata expression over the row, columns by header. */
export class ExpressionColumns {
    /** Expressions that JSONata cannot read. The mapping's diagnostics show them before a run, at their place. */
    readonly problems: readonly Problem[];
    private readonly compiled: readonly CompiledExpression[];
    private readonly names: readonly string[];

    constructor(
        columns: readonly SourceColumn[],
        private readonly headers: readonly string[]
    ) {
        const problems: Problem[] = [];
        this.compiled = columns.flatMap(({ property, options }) => {
            try {
                const expression = options.expression === undefined ? undefined : jsonata(options.expression, LIST_LIMIT);
                return expression ? [{ id: property.id, isList: property.list === true, expression }] : [];
            } catch (error) {
                problems.push(badExpression(property.id, property.label, error));
                return [];
            }
        });
        this.problems = problems;
        // Of equal headers the first counts.
        this.names = headers.map(header => header.trim()).map((name, index, all) => (all.indexOf(name) === index ? name : ''));
    }

    get isEmpty(): boolean {
        return this.compiled.length === 0;
    }

    /** Computes the texts of one row; an expression that fails refuses its cell, not the file. */
    async evaluate(row: TableRow): Promise<Map<string, string | Refusal>> {
        const input = this.inputOf(row);
        const texts = new Map<string, string | Refusal>();
        for (const { id, isList, expression } of this.compiled) {
            try {
                limitRun(expression);
                texts.set(id, expressionText(await expression.evaluate(input), isList));
            } catch (error) {
                texts.set(
                    id,
                    new Refusal(
                        'cell.expression-failed',
                        `The expression fails in this row: ${reasonOf(error)}`,
                        'Correct the cell or the expression.'
                    )
                );
            }
        }
        return texts;
    }

    /** A row by its headers, or by the letters of its columns where the table has no headers. */
    private inputOf({ cells, types }: TableRow): Record<string, string> {
        const input: [string, string][] =
            this.headers.length === 0
                ? cells.map((cell, index) => [indexToLetter(index), cell])
                : this.names.map((name, index) => [name, cells[index] ?? '']);
        const values = Object.fromEntries(input.filter(([name]) => name !== ''));
        if (types !== undefined) {
            input.forEach(([name, text], index) => guardCell(values, name, text, types[index]));
        }
        return values;
    }
}

/** An expression that looks at a cell of a workbook without a value must fail, not compute with `#N/A`. */
function guardCell(values: Record<string, string>, name: string, text: string, type: string | undefined): void {
    const refusal = type === undefined || name === '' ? undefined : worthlessCell(text, type, true);
    if (refusal) {
        Object.defineProperty(values, name, {
            get: () => {
                throw new Error(refusal.text);
            }
        });
    }
}

function badExpression(id: string, label: string, error: unknown): Problem {
    return {
        code: 'mapping.bad-expression',
        severity: 'error',
        kind: 'user',
        property: id,
        text: `The expression for ${label} is not right: ${reasonOf(error)}`,
        hint: 'Correct the expression in the mapping.',
        mappingPath: ['upload', 'columns', id]
    };
}

/** JSONata throws plain objects for mistakes, and real errors for endless nesting. */
function reasonOf(error: unknown): string {
    const { message } = (error ?? {}) as { message?: unknown };
    return shorten(typeof message === 'string' ? message : String(error), 200);
}
