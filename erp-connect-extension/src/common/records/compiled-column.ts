import { InvoicedObject, Property } from '../invoiced/property';
import { ColumnOptions } from '../mapping/mapping';
import { CLEARED, Cleared } from './cleared';
import { Converted, Converter, Notation, PLAIN_NOTATION, converterFor } from './converter';
import { Refusal } from './refusal';
import { SourceColumn } from './source-columns';
import { CellType } from './table';

/** What an empty cell means: a value, "clear the field", a refusal, or nothing. */
export type WhenEmpty = Converted | Cleared;

/** A column with everything decided that can be decided before the first row. */
export interface CompiledColumn {
    readonly source: SourceColumn;
    readonly convert: Converter;
    /** The cells of a workbook that say by themselves how they are to be read, and how. */
    readonly ownType: CellType | undefined;
    readonly convertOwn: Converter;
    readonly whenEmpty: WhenEmpty;
    readonly trim: boolean;
}

/** How a reader writes the numbers and dates of a workbook. */
const WORKBOOK_NOTATION: Notation = { mark: '.', formats: ['YYYY-MM-DD'] };

/** Fields that Invoiced refuses to empty. */
const NEVER_CLEARED = new Set(['currency', 'date']);

/** @param decided how the column is written, where the mapping does not say. */
export function compileColumn(source: SourceColumn, object: InvoicedObject, decided: Notation | undefined): CompiledColumn {
    const { property, options, index } = source;
    // Texts that no file holds are written as the mapping writes its own.
    const notation = decided ?? (index === undefined ? PLAIN_NOTATION : {});
    return {
        source,
        convert: converterFor(property, options, notation),
        ownType: ownTypeOf(property, options),
        convertOwn: converterFor(property, { map: options.map }, WORKBOOK_NOTATION),
        whenEmpty: emptyValue(source, object),
        trim: options.trim !== false
    };
}

function ownTypeOf({ type }: Property, { format, decimal, thousands }: ColumnOptions): CellType | undefined {
    switch (type) {
        case 'date':
            return CellType.date;
        case 'money':
        case 'number':
        case 'integer':
            return CellType.number;
        default:
            // Of a custom field that the mapping says to be a date or a number.
            return format ? CellType.date : decimal || thousands ? CellType.number : undefined;
    }
}

/** True for a column whose every empty cell is filled by the mapping. */
export function hasConstant({ options }: SourceColumn): boolean {
    return isGiven(options.value) || isGiven(options.default);
}

function emptyValue({ property, options }: SourceColumn, object: InvoicedObject): WhenEmpty {
    const given = isGiven(options.value) ? options.value : options.default;
    if (given !== undefined && isGiven(given)) {
        const { format, decimal, thousands } = options;
        const plain = converterFor(property, {}, PLAIN_NOTATION)(String(given));
        // A text may also be written as the column is.
        const isText = typeof given === 'string' && (format !== undefined || decimal !== undefined || thousands !== undefined);
        return plain instanceof Refusal && isText ? converterFor(property, { format, decimal, thousands }, {})(given) : plain;
    }
    if (options.required) {
        return new Refusal('cell.empty', `${property.label} is empty.`, 'Fill the cell; the mapping says it is required.');
    }
    return options.empty === 'clear' ? clearedValue(property, object) : undefined;
}

function isGiven(constant: unknown): boolean {
    return constant !== undefined && constant !== '';
}

/** What clearing means for a property; nothing where a field is never emptied or is replaced as a whole anyway. */
function clearedValue(property: Property, object: InvoicedObject): WhenEmpty {
    switch (property.target) {
        case 'record':
            return property.createOnly
                || NEVER_CLEARED.has(property.field)
                || object.naturalKeys.some(ids => ids.includes(property.id))
                || object.neededToCreate.some(([id, ...others]) => id === property.id && others.length === 0)
                ? undefined
                : CLEARED;
        case 'shipping':
        case 'metadata':
            return CLEARED;
        case 'total':
            return 0;
        default:
            return undefined;
    }
}
