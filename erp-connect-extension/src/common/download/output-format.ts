import { DownloadFieldType } from '../invoiced/download-field';
import { Destination, DownloadColumn } from '../mapping/download';

const DEFAULT_DATE = 'YYYY-MM-DD';
const CLOCK = 'HH:mm:ss';

/** The date format of a column: its own, or that of the destination, with the time of day where the column has one. */
export function dateFormatOf(type: DownloadFieldType, column: DownloadColumn, { dateFormat }: Destination): string {
    if (column.format !== undefined) {
        return column.format;
    }
    const format = dateFormat ?? DEFAULT_DATE;
    return type === 'time' && !format.includes('HH') ? `${format} ${CLOCK}` : format;
}

/** Between the cells of a CSV: whoever writes decimals with a comma expects a semicolon. */
export function delimiterOf({ delimiter, decimal }: Destination): string {
    return delimiter ?? (decimal === ',' ? ';' : ',');
}

/** Whether a text is a decimal number as records give it: a dot, no exponent, no grouping. */
export function isDecimal(text: string): boolean {
    return /^-?\d+(?:\.\d+)?$/.test(text);
}
