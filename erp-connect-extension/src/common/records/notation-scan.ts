import { Problem } from '../problem';
import { Notation } from './converter';
import { DateColumn, DateDecision } from './date-column';
import { ProofCell } from './date-order';
import { markOf } from './number-converter';
import { NumberColumn, NumberDecision } from './number-column';
import { SourceColumn } from './source-columns';
import { withYear } from './yearless-date';
import { CellType, TableRow, cellAt } from './table';
import { trimmed } from './trimmed';

/** How each column is written, by property id; problems for columns where nobody can tell. */
export interface Notations {
    readonly byProperty: ReadonlyMap<string, Notation>;
    readonly problems: readonly Problem[];
}

interface Watched {
    readonly column: SourceColumn;
    readonly index: number;
    readonly dates?: DateColumn;
    readonly numbers?: NumberColumn;
}

/**
 * Decides, for whole columns, how dates and amounts are written where the mapping does not say. Show it every row
 * of the table; a column that proves nothing stops the file with the proof rows, because guessing a date or a
 * decimal mark would upload wrong money silently.
 */
export class NotationScan {
    private readonly watched: readonly Watched[];

    constructor(columns: readonly SourceColumn[]) {
        this.watched = columns.flatMap(column => watch(column));
    }

    /** True when every notation is given by the mapping, so that no row need be looked at. */
    get isNeedless(): boolean {
        return this.watched.length === 0;
    }

    add(row: TableRow): void {
        for (const { index, dates, numbers } of this.watched) {
            const cell = cellAt(row, index);
            const text = cell === undefined ? '' : trimmed(cell);
            const type = row.types === undefined ? CellType.text : (row.types[index] ?? CellType.text);
            // A cell of a workbook that is no text says by itself what it means.
            if (text && type === CellType.text) {
                dates?.add(text, row.row);
                numbers?.add(text, row.row);
            } else if (text && type === CellType.number) {
                dates?.add(text, row.row); // 20260304 is a number to a spreadsheet
            }
        }
    }

    /**
     * @param previous what was decided for the whole file that these rows are taken from: a handful of mended rows
     * may prove nothing by themselves.
     */
    decide(previous?: ReadonlyMap<string, Notation>): Notations {
        const byProperty = new Map<string, Notation>();
        const problems: Problem[] = [];
        for (const { column, dates, numbers } of this.watched) {
            const known = previous?.get(column.property.id);
            if (known) {
                // Whoever mends a date may write it in a way that is clear by itself.
                const formats = known.formats && [...new Set([...known.formats, ...(dates?.clearFormats ?? [])])];
                byProperty.set(column.property.id, formats ? { ...known, formats } : known);
                continue;
            }
            const date = dates?.decide();
            if (date?.kind === 'format') {
                byProperty.set(column.property.id, { formats: date.formats });
            } else if (date?.kind === 'ambiguous' || date?.kind === 'mixed') {
                problems.push(dateProblem(column, date));
            } else if (date?.kind === 'yearless') {
                problems.push(yearlessProblem(column, date.proof));
            }
            const number = numbers?.decide();
            if (number?.kind === 'mark') {
                byProperty.set(column.property.id, { mark: number.mark });
            } else if (number) {
                problems.push(numberProblem(column, number));
            }
        }
        return { byProperty, problems };
    }
}

function watch(column: SourceColumn): Watched[] {
    const { property, options, index } = column;
    if (index === undefined) {
        return [];
    }
    if (property.type === 'date' && options.format === undefined) {
        return [{ column, index, dates: new DateColumn() }];
    }
    const isNumber = property.type === 'money' || property.type === 'number' || property.type === 'integer';
    return isNumber && markOf(options) === undefined ? [{ column, index, numbers: new NumberColumn() }] : [];
}

function dateProblem(column: SourceColumn, decision: DateDecision & { kind: 'ambiguous' | 'mixed' }): Problem {
    const [first, second] = decision.formats;
    const what = decision.kind === 'ambiguous' ? 'can be read in two ways' : 'is written in two ways';
    return {
        ...columnProblem(column, decision.proof),
        code: `column.${decision.kind}-dates`,
        text: `The date column "${column.name}" ${what}, ${first} and ${second}: ${proofText(decision.proof)}.`,
        hint:
            decision.kind === 'ambiguous'
                ? `Set "format": "${first}" or "format": "${second}" for ${column.property.label} in the mapping.`
                : `Correct the cells that differ, or set "format" for ${column.property.label} in the mapping; cells in the other format are then refused.`
    };
}

function yearlessProblem(column: SourceColumn, proof: readonly ProofCell[]): Problem {
    return {
        ...columnProblem(column, proof),
        code: 'column.dates-without-year',
        text: `The dates in the column "${column.name}" have no year: ${proofText(proof)}.`,
        hint:
            `Let the ERP write the year, or add it in the mapping: "${column.property.id}": ${withYear(column.name, proof[0].text)}, `
            + 'with the year of your file.'
    };
}

function numberProblem(column: SourceColumn, decision: NumberDecision & { kind: 'ambiguous' | 'mixed' }): Problem {
    const what = decision.kind === 'ambiguous' ? 'can be read in two ways' : 'has both a decimal dot and a decimal comma';
    return {
        ...columnProblem(column, decision.proof),
        code: `column.${decision.kind}-numbers`,
        text: `The amount column "${column.name}" ${what}: ${proofText(decision.proof)}.`,
        hint: `Set "decimal": "." or "decimal": "," for ${column.property.label} in the mapping.`
    };
}

function columnProblem(column: SourceColumn, proof: readonly ProofCell[]): Omit<Problem, 'code' | 'text'> {
    return {
        severity: 'error',
        kind: 'user',
        property: column.property.id,
        column: column.name,
        row: proof[0]?.row,
        seen: proof[0]?.text,
        mappingPath: ['upload', 'columns', column.property.id]
    };
}

function proofText(proof: readonly ProofCell[]): string {
    return proof.map(cell => `"${cell.text}" in row ${cell.row}`).join(', ');
}
