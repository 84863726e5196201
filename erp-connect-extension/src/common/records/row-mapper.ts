import { InvoicedObject, PropertyTarget } from '../invoiced/property';
import { Problem } from '../problem';
import { Cleared } from './cleared';
import { CompiledColumn, WhenEmpty, compileColumn, hasConstant } from './compiled-column';
import { Notation, Value } from './converter';
import { Fields, MappedRow } from './mapped-row';
import { KeyReader, keyReader } from './natural-key';
import { markOf } from './number-converter';
import { Refusal } from './refusal';
import { Remarked } from './remarked';
import { cellProblem, noKeyProblem, tooManyCellsProblem } from './row-problems';
import { SourceColumn } from './source-columns';
import { CellType, TableRow } from './table';
import { TotalsRows } from './totals-row';
import { worthlessCell } from './worthless-cell';

/** Texts that expressions gave for one row, by property id. */
export type ComputedTexts = ReadonlyMap<string, string | Refusal>;

type Parts = Record<PropertyTarget, Record<string, Value | Cleared>>;

const NOTHING: Record<string, Value | Cleared> = Object.freeze({});
const NO_PROBLEMS: readonly Problem[] = Object.freeze([]);
/** How spreadsheets are kept from reading a text as a number: `="00123"`. */
const FORMULA_TEXT = /^="(.*)"$/s;
const EQUALS_SIGN = 61;

/** Maps rows of one table; all decisions about columns are made once, in the constructor. */
export class RowMapper {
    private readonly columns: readonly CompiledColumn[];
    private readonly used: ReadonlySet<PropertyTarget>;
    private readonly keyOf: KeyReader;
    private readonly totals: TotalsRows;
    /** Constants and defaults alone make no line, unless lines are made of nothing else. */
    private readonly constantsMakeLines: boolean;

    /** Cells that a comma is the decimal mark of, wherever they stand as text. */
    private readonly commaCells: readonly number[];

    /** @param width how many headers the table has; 0 where it has none. */
    constructor(
        private readonly object: InvoicedObject,
        private readonly sources: readonly SourceColumn[],
        notations: ReadonlyMap<string, Notation>,
        private readonly width: number
    ) {
        // In the order of their fields, so that equal records come out as equal texts without sorting each of them.
        this.columns = sources
            .toSorted((left, right) => (left.property.field < right.property.field ? -1 : 1))
            .map(source => compileColumn(source, object, notations.get(source.property.id)));
        this.used = new Set(sources.map(({ property }) => property.target));
        this.keyOf = keyReader(object);
        this.totals = new TotalsRows(object, sources);
        this.commaCells = sources.flatMap(({ property, options, index }) =>
            index !== undefined && (markOf(options) ?? notations.get(property.id)?.mark) === ',' ? [index] : []
        );
        this.constantsMakeLines = !sources.some(({ property, options }) => property.target === 'line' && options.value === undefined);
    }

    /** Mistakes of the mapping itself, e.g. a constant that is no date: with one of these no row can be mapped. */
    get problems(): readonly Problem[] {
        return this.columns.flatMap(({ source, whenEmpty }) =>
            whenEmpty instanceof Refusal && hasConstant(source)
                ? [{ ...cellProblem(source, whenEmpty), mappingPath: ['upload', 'columns', source.property.id] }]
                : []
        );
    }

    map(row: TableRow, computed?: ComputedTexts): MappedRow {
        const parts = this.newParts();
        let problems: Problem[] | undefined;
        let hasLine = false;
        let applies = false;
        for (const column of this.columns) {
            const { source } = column;
            const { property } = source;
            const text = source.index === undefined ? computed?.get(property.id) : row.cells[source.index];
            const isBlank = text === undefined || text === '' || (typeof text === 'string' && text.trim() === '');
            const type = source.index === undefined ? undefined : row.types?.[source.index];
            let value: WhenEmpty = isBlank ? column.whenEmpty : text instanceof Refusal ? text : convert(column, text, type);
            if (value === undefined) {
                // The lookup table of the column may say that a text means an empty cell.
                value = column.whenEmpty;
            } else if (!isBlank && property.target === 'line') {
                hasLine = true;
            } else if (!isBlank && property.target === 'application') {
                applies = true;
            }
            if (typeof value === 'object' && (value instanceof Refusal || value instanceof Remarked)) {
                (problems ??= []).push(cellProblem(source, value, row.row, typeof text === 'string' ? text : ''));
                value = value instanceof Remarked ? value.value : undefined;
            }
            if (value !== undefined) {
                parts[property.target][property.field] = value;
            }
        }
        return this.toRow(row, parts, hasLine || this.constantsMakeLines, applies, problems);
    }

    private toRow(row: TableRow, parts: Parts, hasLine: boolean, applies: boolean, found: Problem[] | undefined): MappedRow {
        const named = this.keyOf(parts);
        const noRecord = this.totals.read(row, named !== undefined);
        const key = noRecord === undefined ? named : undefined;
        const { discount, tax } = parts.total;
        return {
            row: row.row,
            cells: this.textCells(row),
            key,
            record: parts.record,
            customer: parts.customer,
            shipping: parts.shipping,
            line: hasLine && hasFields(parts.line) ? parts.line : undefined,
            application: applies ? parts.application : undefined,
            metadata: parts.metadata,
            lineMetadata: parts['line-metadata'],
            discount: typeof discount === 'number' ? discount : undefined,
            tax: typeof tax === 'number' ? tax : undefined,
            problems: noRecord === 'label' ? NO_PROBLEMS : this.problemsOf(row, key, found),
            noRecord,
            columns: this.sources
        };
    }

    private problemsOf(row: TableRow, key: string | undefined, found: readonly Problem[] = NO_PROBLEMS): readonly Problem[] {
        const slipped = this.hasTooManyCells(row) ? [tooManyCellsProblem(row, this.width)] : NO_PROBLEMS;
        if (key !== undefined) {
            return found.length + slipped.length === 0 ? NO_PROBLEMS : [...found, ...slipped].map(problem => ({ ...problem, key }));
        }
        // A key that is there and cannot be read has its problem already.
        const isTold = found.some(
            ({ severity, property }) => severity === 'error' && this.object.naturalKeys.some(ids => ids.some(id => id === property))
        );
        return isTold ? [...found, ...slipped] : [...found, ...slipped, noKeyProblem(this.object, row.row)];
    }

    /**
     * More cells than headers: a delimiter stands inside an unquoted text, and every cell behind it has slipped. The
     * cells of a workbook cannot slip; one without a header is a remark.
     */
    private hasTooManyCells({ cells, types }: TableRow): boolean {
        for (let index = this.width; this.width > 0 && types === undefined && index < cells.length; index++) {
            if (cells[index].trim() !== '') {
                return true;
            }
        }
        return false;
    }

    /** Numbers of a workbook have a dot; written out for mending they must be read again as all texts of the column are. */
    private textCells({ cells, types }: TableRow): readonly string[] {
        if (types === undefined || !this.commaCells.some(index => types[index] === CellType.number)) {
            return cells;
        }
        return cells.map((cell, index) =>
            types[index] === CellType.number && this.commaCells.includes(index) ? cell.replace('.', ',') : cell
        );
    }

    /** Parts that the mapping does not fill are shared: no row writes to them. */
    private newParts(): Parts {
        const { used } = this;
        return {
            record: {},
            customer: used.has('customer') ? {} : NOTHING,
            line: used.has('line') ? {} : NOTHING,
            shipping: used.has('shipping') ? {} : NOTHING,
            total: used.has('total') ? {} : NOTHING,
            application: used.has('application') ? {} : NOTHING,
            metadata: used.has('metadata') ? {} : NOTHING,
            'line-metadata': used.has('line-metadata') ? {} : NOTHING
        };
    }
}

function convert({ convert, convertOwn, ownType, trim }: CompiledColumn, text: string, type?: string): WhenEmpty {
    if (type !== undefined && type !== CellType.text) {
        return worthlessCell(text, type, ownType === CellType.number) ?? (type === ownType ? convertOwn(text) : convert(text));
    }
    const plain = text.charCodeAt(0) === EQUALS_SIGN ? text.replace(FORMULA_TEXT, '$1') : text;
    const cell = trim ? plain.trim() : plain;
    return cell === '' ? undefined : convert(cell);
}

function hasFields(fields: Fields): boolean {
    for (const _ in fields) {
        return true;
    }
    return false;
}
