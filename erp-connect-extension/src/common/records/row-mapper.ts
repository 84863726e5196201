import { InvoicedObject, PropertyTarget } from '../invoiced/property';
import { Problem } from '../problem';
import { CLEARED, Cleared } from './cleared';
import { Converter, Notation, PLAIN_NOTATION, Value, converterFor } from './converter';
import { Fields, MappedRow } from './mapped-row';
import { naturalKeyOf } from './natural-key';
import { Refusal } from './refusal';
import { SourceColumn } from './source-columns';
import { TableRow } from './table';

/** Texts that expressions gave for one row, by property id. */
export type ComputedTexts = ReadonlyMap<string, string | Refusal>;

interface CompiledColumn {
    readonly source: SourceColumn;
    readonly convert: Converter;
    /** What an empty cell means: a value, "clear the field", or nothing. */
    readonly whenEmpty: Value | Cleared | Refusal | undefined;
    readonly trim: boolean;
}

type Parts = Record<PropertyTarget, Record<string, Value | Cleared>>;

/** Maps rows of one table; all decisions about columns are made once, in the constructor. */
export class RowMapper {
    private readonly columns: readonly CompiledColumn[];

    constructor(
        private readonly object: InvoicedObject,
        columns: readonly SourceColumn[],
        notations: ReadonlyMap<string, Notation>,
        private readonly width: number
    ) {
        this.columns = columns.map(column => compile(column, notations.get(column.property.id)));
    }

    /** Mistakes of the mapping itself, e.g. a constant that is no date: with one of these no row can be mapped. */
    get problems(): readonly Problem[] {
        return this.columns.flatMap(({ source, whenEmpty }) =>
            whenEmpty instanceof Refusal && isConstant(source)
                ? [{ ...problemOf(source, whenEmpty), mappingPath: ['upload', 'columns', source.property.id] }]
                : []
        );
    }

    map(row: TableRow, computed?: ComputedTexts): MappedRow {
        const problems: Problem[] = [];
        const parts: Parts = {
            record: {}, customer: {}, line: {}, shipping: {}, total: {}, application: {}, metadata: {}, 'line-metadata': {}
        };
        const byProperty: Record<string, Value | Cleared> = {};
        for (const column of this.columns) {
            const value = this.valueOf(column, row, computed);
            if (value instanceof Refusal) {
                problems.push({ ...problemOf(column.source, value), row: row.row, seen: seenText(column, row, computed) });
            } else if (value !== undefined) {
                const { property } = column.source;
                parts[property.target][property.field] = value;
                byProperty[property.id] = value;
            }
        }
        this.checkWidth(row, problems);
        return this.toRow(row, parts, byProperty, problems);
    }

    private toRow(row: TableRow, parts: Parts, byProperty: Fields, problems: Problem[]): MappedRow {
        const key = naturalKeyOf(this.object, byProperty);
        if (key === undefined) {
            problems.push(noKey(this.object, row.row));
        }
        const { discount, tax } = parts.total;
        return {
            row: row.row,
            cells: row.cells,
            key,
            record: parts.record,
            customer: parts.customer,
            shipping: parts.shipping,
            line: hasFields(parts.line) ? parts.line : undefined,
            metadata: parts.metadata,
            lineMetadata: parts['line-metadata'],
            discount: typeof discount === 'number' ? discount : undefined,
            tax: typeof tax === 'number' ? tax : undefined,
            problems: key === undefined ? problems : problems.map(problem => ({ ...problem, key }))
        };
    }

    private valueOf(column: CompiledColumn, row: TableRow, computed?: ComputedTexts): Value | Cleared | Refusal | undefined {
        const { source } = column;
        const text = source.index === undefined ? computed?.get(source.property.id) : row.cells[source.index];
        if (text instanceof Refusal) {
            return text;
        }
        if (text === undefined || text.trim() === '') {
            return column.whenEmpty;
        }
        return column.convert(column.trim ? text.trim() : text);
    }

    /** More cells than headers: a delimiter stands inside an unquoted text, and every cell behind it has slipped. */
    private checkWidth(row: TableRow, problems: Problem[]): void {
        if (this.width > 0 && row.cells.length > this.width && row.cells.slice(this.width).some(cell => cell.trim() !== '')) {
            problems.push({
                code: 'row.too-many-cells',
                severity: 'error',
                kind: 'user',
                row: row.row,
                text: `Row ${row.row} has ${row.cells.length} cells, but the header has ${this.width}.`,
                hint: 'A text in this row probably contains the delimiter: put the text in quotes.'
            });
        }
    }
}

function compile(source: SourceColumn, decided: Notation | undefined): CompiledColumn {
    const { property, options } = source;
    const convert = converterFor(property, options, decided ?? PLAIN_NOTATION);
    return { source, convert, whenEmpty: emptyValue(source), trim: options.trim !== false };
}

function emptyValue({ property, options }: SourceColumn): Value | Cleared | Refusal | undefined {
    const given = options.value ?? options.default;
    if (given !== undefined && given !== '') {
        const { format: _format, decimal: _decimal, map: _map, ...plain } = options;
        return converterFor(property, plain, PLAIN_NOTATION)(String(given));
    }
    if (options.required) {
        return new Refusal('cell.empty', `${property.label} is empty.`, 'Fill the cell; the mapping says it is required.');
    }
    return options.empty === 'clear' ? CLEARED : undefined;
}

function isConstant(source: SourceColumn): boolean {
    return source.options.value !== undefined || source.options.default !== undefined;
}

function problemOf(source: SourceColumn, refusal: Refusal): Problem {
    return {
        code: refusal.code,
        severity: 'error',
        kind: 'user',
        text: `${source.property.label}: ${refusal.text}`,
        hint: refusal.hint,
        column: source.name,
        property: source.property.id
    };
}

function seenText({ source }: CompiledColumn, row: TableRow, computed?: ComputedTexts): string {
    const text = source.index === undefined ? computed?.get(source.property.id) : row.cells[source.index];
    return typeof text === 'string' ? text : '';
}

function noKey(object: InvoicedObject, row: number): Problem {
    const names = object.naturalKeys.map(properties =>
        properties.map(id => object.properties.find(property => property.id === id)?.label ?? id).join(' and ')
    );
    return {
        code: 'row.no-key',
        severity: 'error',
        kind: 'user',
        row,
        property: object.naturalKeys[0]?.[0],
        text: `Row ${row} has no ${names.join(' and no ')}, so the record cannot be told from others.`,
        hint: 'Fill the cell. Totals and blank lines need not be mended: nothing is sent for them.'
    };
}

function hasFields(fields: Fields): boolean {
    for (const _ in fields) {
        return true;
    }
    return false;
}
