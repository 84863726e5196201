import { CellType } from '../../../common/records/table';
import { numberCell, WorkbookCell } from '../../../common/records/workbook-cell';
import { isoDate } from '../../../common/records/workbook-date';
import { NumberStyle } from '../../../common/records/workbook-number-format';

/** A cell as an XML spreadsheet has it. */
export interface XmlCell {
    /** `String`, `Number`, `DateTime`, `Boolean`, `Error`; `undefined` where the cell has no data. */
    readonly type: string | undefined;
    readonly value: string;
    readonly formula: string | undefined;
    readonly style: () => NumberStyle;
}

/** Dates of cells that only have a time of day. */
const NO_DAY = /^(?:1899-12-3[01]|1904-01-01)(?=T(?!00:00:00))/;

/** What a cell of an XML spreadsheet holds. */
export function xmlCellValue({ type, value, formula, style }: XmlCell, is1904: boolean): WorkbookCell {
    if (formula !== undefined && value === '' && type !== 'String') {
        return { text: formula.startsWith('=') ? formula : `=${formula}`, type: CellType.formula };
    }
    switch (value === '' ? '' : type) {
        case 'Number':
            return numberCell(value.trim(), style(), is1904);
        case 'DateTime':
            return dateCell(value);
        case 'Boolean':
            return { text: value.trim() === '1' || /^true$/i.test(value.trim()) ? 'true' : 'false', type: CellType.boolean };
        case 'Error':
            return { text: value, type: CellType.error };
        default:
            return { text: value, type: CellType.text };
    }
}

function dateCell(value: string): WorkbookCell {
    const text = isoDate(value.trim().replace(NO_DAY, ''));
    if (text === undefined) {
        return { text: value, type: CellType.text };
    }
    return { text, type: text.includes('-') ? CellType.date : CellType.time };
}
