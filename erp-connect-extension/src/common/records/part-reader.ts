import { Problem } from '../problem';
import { CompiledColumn, WhenEmpty } from './compiled-column';
import { Fields } from './mapped-row';
import { Refusal } from './refusal';
import { Remarked } from './remarked';
import { cellProblem } from './row-problems';
import { CellType, TableRow, cellAt } from './table';
import { trimmed } from './trimmed';
import { worthlessCell } from './worthless-cell';

/** Texts that expressions gave for one row, by property id. */
export type ComputedTexts = ReadonlyMap<string, string | Refusal>;

/** One part of a mapped row, e.g. its line. */
export interface ReadPart {
    readonly fields: Fields;
    /** Whether a cell of the file fills it, not only constants and defaults. */
    readonly isFilled: boolean;
    readonly problems: readonly Problem[];
}

const NO_PROBLEMS: readonly Problem[] = Object.freeze([]);
/** What parts that the mapping does not fill share: nobody writes to it. */
const NO_PART: ReadPart = Object.freeze({ fields: Object.freeze({}), isFilled: false, problems: NO_PROBLEMS });
/** How spreadsheets are kept from reading a text as a number: `="00123"`. */
const FORMULA_TEXT = /^="(.*)"$/s;
const EQUALS_SIGN = 61;

/** Reads the cells of a row that make up one of its parts. This is the hottest path of an upload. */
export class PartReader {
    private readonly cells: readonly { column: CompiledColumn; index: number; field: string }[];

    constructor(columns: readonly CompiledColumn[]) {
        this.cells = columns.map(column => ({ column, index: column.source.index ?? -1, field: column.source.property.field }));
    }

    read(row: TableRow, computed: ComputedTexts | undefined): ReadPart {
        if (this.cells.length === 0) {
            return NO_PART;
        }
        const fields: Record<string, Fields[string]> = {};
        let isFilled = false;
        let problems: Problem[] | undefined;
        for (const { column, index, field } of this.cells) {
            const given = index < 0 ? computed?.get(column.source.property.id) : cellAt(row, index);
            const text = typeof given === 'string' ? trimmed(given) : given;
            const isBlank = text === undefined || text === '';
            const type = index < 0 ? undefined : row.types?.[index];
            let value: WhenEmpty = isBlank
                ? column.whenEmpty
                : text instanceof Refusal
                  ? text
                  : convert(column, text, given as string, type);
            if (value === undefined) {
                // The lookup table of the column may say that a text means an empty cell.
                value = column.whenEmpty;
            } else if (!isBlank) {
                isFilled = true;
            }
            if (typeof value === 'object' && (value instanceof Refusal || value instanceof Remarked)) {
                (problems ??= []).push(cellProblem(column.source, value, row.row, typeof given === 'string' ? given : ''));
                value = value instanceof Remarked ? value.value : undefined;
            }
            if (value !== undefined) {
                fields[field] = value;
            }
        }
        return { fields, isFilled, problems: problems ?? NO_PROBLEMS };
    }
}

function convert({ convert, convertOwn, ownType, trim }: CompiledColumn, text: string, given: string, type?: string): WhenEmpty {
    if (type !== undefined && type !== CellType.text) {
        return worthlessCell(given, type, ownType === CellType.number) ?? (type === ownType ? convertOwn(given) : convert(given));
    }
    const plain = trim ? text : given;
    if (plain.charCodeAt(0) !== EQUALS_SIGN) {
        return convert(plain);
    }
    const inside = given.replace(FORMULA_TEXT, '$1');
    const cell = trim ? inside.trim() : inside;
    return cell === '' ? undefined : convert(cell);
}
