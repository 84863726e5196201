import type { CellObject } from 'xlsx';
import { CellType } from '../../../common/records/table';
import { numberCell, WorkbookCell } from '../../../common/records/workbook-cell';
import { NumberStyle, numberStyle } from '../../../common/records/workbook-number-format';

/** Errors as older workbooks number them. */
const ERRORS: Readonly<Record<number, string>> = {
    0: '#NULL!',
    7: '#DIV/0!',
    15: '#VALUE!',
    23: '#REF!',
    29: '#NAME?',
    36: '#NUM!',
    42: '#N/A',
    43: '#GETTING_DATA'
};
export const BLANK: WorkbookCell = { text: '', type: CellType.text };

/** Reads the cells that SheetJS found. Number formats are understood once. */
export class XlsCells {
    private readonly styles = new Map<string, NumberStyle>();

    constructor(private readonly is1904: boolean) {}

    value(cell: CellObject): WorkbookCell {
        const { t, v, z } = cell;
        if (v === undefined || t === 'z') {
            return BLANK;
        }
        switch (t) {
            case 'n':
                return numberCell(v as number, this.style(typeof z === 'string' ? z : 'General'), this.is1904);
            case 'b':
                return { text: v ? 'true' : 'false', type: CellType.boolean };
            case 'e':
                return { text: ERRORS[v as number] ?? '#ERROR', type: CellType.error };
            default:
                return { text: String(v).replace(/\r\n?/g, '\n'), type: CellType.text };
        }
    }

    private style(code: string): NumberStyle {
        let style = this.styles.get(code);
        if (!style) {
            style = numberStyle(code);
            this.styles.set(code, style);
        }
        return style;
    }
}
