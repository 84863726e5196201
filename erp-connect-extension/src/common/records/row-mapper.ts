import { InvoicedObject, PropertyTarget } from '../invoiced/property';
import { Problem } from '../problem';
import { CompiledColumn, compileColumn, hasConstant } from './compiled-column';
import { Notation } from './converter';
import { HeaderReader } from './header-reader';
import { Fields, MappedRow } from './mapped-row';
import { markOf } from './number-converter';
import { ComputedTexts, PartReader } from './part-reader';
import { Refusal } from './refusal';
import { cellProblem, noKeyProblem, tooManyCellsProblem } from './row-problems';
import { SourceColumn } from './source-columns';
import { SourceRow } from './source-row';
import { CellType, TableRow, cellAt, widthOf } from './table';

const NO_PROBLEMS: readonly Problem[] = Object.freeze([]);

/** Maps rows of one table; all decisions about columns are made once, in the constructor. */
export class RowMapper {
    private readonly columns: readonly CompiledColumn[];
    private readonly header: HeaderReader;
    private readonly line: PartReader;
    private readonly lineMetadata: PartReader;
    private readonly application: PartReader;
    private readonly total: PartReader;
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
        const reader = (target: PropertyTarget): PartReader =>
            new PartReader(this.columns.filter(({ source }) => source.property.target === target));
        this.header = new HeaderReader(object, sources, reader);
        this.line = reader('line');
        this.lineMetadata = reader('line-metadata');
        this.application = reader('application');
        this.total = reader('total');
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
        const { parts, key, noRecord, problems } = this.header.read(row, computed);
        const line = this.line.read(row, computed);
        const lineMetadata = this.lineMetadata.read(row, computed);
        const application = this.application.read(row, computed);
        const total = this.total.read(row, computed);
        const { discount, tax } = total.fields;
        const isLine = (line.isFilled || this.constantsMakeLines) && hasFields(line.fields);
        const found = [problems, line.problems, lineMetadata.problems, application.problems, total.problems];
        return {
            row: row.row,
            source: this.sourceOf(row),
            key,
            record: parts.record,
            customer: parts.customer,
            shipping: parts.shipping,
            line: isLine ? line.fields : undefined,
            application: application.isFilled ? application.fields : undefined,
            metadata: parts.metadata,
            lineMetadata: lineMetadata.fields,
            discount: typeof discount === 'number' ? discount : undefined,
            tax: typeof tax === 'number' ? tax : undefined,
            problems: noRecord === 'label' ? NO_PROBLEMS : this.problemsOf(row, key, found),
            noRecord,
            columns: this.sources
        };
    }

    private problemsOf(row: TableRow, key: string | undefined, ofParts: readonly (readonly Problem[])[]): readonly Problem[] {
        const hasSlipped = this.hasTooManyCells(row);
        if (key !== undefined && !hasSlipped && ofParts.every(({ length }) => length === 0)) {
            return NO_PROBLEMS;
        }
        const found = ofParts.flat();
        const slipped = hasSlipped ? [tooManyCellsProblem(row, this.width)] : NO_PROBLEMS;
        if (key !== undefined) {
            return [...found, ...slipped].map(problem => ({ ...problem, key }));
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
    private hasTooManyCells(row: TableRow): boolean {
        for (let index = this.width; this.width > 0 && row.types === undefined && index < widthOf(row); index++) {
            if (cellAt(row, index)?.trim() !== '') {
                return true;
            }
        }
        return false;
    }

    /** Numbers of a workbook have a dot; written out for mending they must be read again as all texts of the column are. */
    private sourceOf(row: TableRow): SourceRow {
        const { types } = row;
        if (types === undefined || !this.commaCells.some(index => types[index] === CellType.number)) {
            return row;
        }
        const cells = row.cells.map((cell, index) =>
            types[index] === CellType.number && this.commaCells.includes(index) ? cell.replace('.', ',') : cell
        );
        return { row: row.row, cells };
    }
}

function hasFields(fields: Fields): boolean {
    for (const _ in fields) {
        return true;
    }
    return false;
}
