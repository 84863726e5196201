import { DownloadFieldType } from '../invoiced/download-field';
import { Destination, DownloadColumn } from '../mapping/download';
import { dateWriter } from './date-text';
import { withoutFormula } from './formula-guard';
import { dateFormatOf, isDecimal } from './output-format';

/** Makes the text of a cell out of a value that is there. */
export type CellText = (value: string) => string;

/**
 * How the cells of a column are written in a text file. Amounts stay the digits that they are: only their decimal mark
 * is changed, so that no binary float ever comes near them.
 */
export function cellText(type: DownloadFieldType, column: DownloadColumn, destination: Destination): CellText {
    const text: CellText = destination.formulas === 'keep' ? value => value : withoutFormula;
    switch (type) {
        case 'text':
            return text;
        case 'boolean':
            return value => value;
        case 'date':
        case 'time':
            return dateWriter(dateFormatOf(type, column, destination));
        case 'money':
        case 'number': {
            const mark = column.decimal ?? destination.decimal ?? '.';
            return value => (isDecimal(value) ? value.replace('.', mark) : text(value));
        }
    }
}
