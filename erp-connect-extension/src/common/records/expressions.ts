import jsonata from 'jsonata';
import { Refusal } from './refusal';
import { shorten } from './plain-text';
import { SourceColumn } from './source-columns';
import { TableRow } from './table';

/** The columns of a mapping that are computed by a JSONata expression over the row, columns by header. */
export class ExpressionColumns {
    private readonly compiled: readonly { readonly id: string; readonly expression: jsonata.Expression }[];

    /** Throws what JSONata says of a syntax error; the mapping's diagnostics show it before a run. */
    constructor(
        columns: readonly SourceColumn[],
        private readonly headers: readonly string[]
    ) {
        this.compiled = columns.flatMap(({ property, options }) =>
            options.expression === undefined ? [] : [{ id: property.id, expression: jsonata(options.expression) }]
        );
    }

    get isEmpty(): boolean {
        return this.compiled.length === 0;
    }

    /** Computes the texts of one row; an expression that fails refuses its cell, not the file. */
    async evaluate(row: TableRow): Promise<Map<string, string | Refusal>> {
        const input = Object.fromEntries(this.headers.map((header, index) => [header.trim(), row.cells[index] ?? '']));
        const texts = new Map<string, string | Refusal>();
        for (const { id, expression } of this.compiled) {
            try {
                texts.set(id, resultText(await expression.evaluate(input)));
            } catch (error) {
                const reason = error instanceof Error ? error.message : String((error as { message?: string }).message ?? error);
                texts.set(id, new Refusal('cell.expression-failed', `The expression fails in this row: ${reason}`, 'Correct the cell or the expression.'));
            }
        }
        return texts;
    }
}

function resultText(result: unknown): string | Refusal {
    if (result === undefined || result === null) {
        return '';
    }
    if (typeof result === 'object' || typeof result === 'function') {
        return new Refusal('cell.expression-no-text', `The expression gives ${shorten(JSON.stringify(result) ?? 'a function')}, not one value.`, 'Make the expression return a text or a number.');
    }
    return String(result);
}
