import { CellType } from '../../../common/records/table';
import { numberCell, WorkbookCell } from '../../../common/records/workbook-cell';
import { isoDate } from '../../../common/records/workbook-date';
import { NumberStyle } from '../../../common/records/workbook-number-format';
import { StringStore } from './string-store';
import { XmlError } from './xml-scanner';
import { resolveEscapes } from './xml-text';

/** A cell as the XML of a sheet has it. */
export interface RawCell {
    /** Its `t` attribute. */
    readonly type: string;
    /** Text of its value; `undefined` where it has none. */
    readonly value: string | undefined;
    /** Text of its formula; `undefined` where it has none. */
    readonly formula: string | undefined;
}

/** What is needed of the workbook to read its cells. */
export interface CellContext {
    readonly strings: StringStore;
    readonly is1904: boolean;
}

const BLANK: WorkbookCell = { text: '', type: CellType.text };

/** What a cell holds. Throws an `XmlError` where it refers to a text that the workbook does not have. */
export function cellValue(cell: RawCell, style: NumberStyle, { strings, is1904 }: CellContext): WorkbookCell {
    const { type, value, formula } = cell;
    if (formula !== undefined && (value === undefined || (value === '' && type !== 'str'))) {
        // Programs that only write workbooks leave the computing to whoever opens them. Blank it is not.
        return { text: `=${formula}`, type: CellType.formula };
    }
    if (value === undefined || value === '') {
        return BLANK;
    }
    switch (type) {
        case 's':
            return sharedText(strings, value);
        case 'str':
        case 'inlineStr':
            return { text: resolveEscapes(value), type: CellType.text };
        case 'b':
            return { text: value.trim() === '1' || value.trim() === 'true' ? 'true' : 'false', type: CellType.boolean };
        case 'e':
            return { text: value, type: CellType.error };
        case 'd':
            return dateCell(value);
        default:
            return numberCell(value.trim(), style, is1904);
    }
}

function sharedText(strings: StringStore, value: string): WorkbookCell {
    const text = strings.get(Number(value));
    if (text === undefined) {
        throw new XmlError('damaged', `it refers to text ${value}, and there are only ${strings.length}`);
    }
    return { text, type: CellType.text };
}

function dateCell(value: string): WorkbookCell {
    const text = isoDate(value);
    if (text === undefined) {
        return { text: value, type: CellType.text };
    }
    return { text, type: text.includes('-') ? CellType.date : CellType.time };
}
