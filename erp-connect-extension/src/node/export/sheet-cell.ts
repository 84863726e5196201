import { DownloadFieldType } from '../../common/invoiced/download-field';
import { isDecimal } from '../../common/download/output-format';
import { STYLES } from './workbook-parts';
import { xmlText } from './xml-text';

const DAY = 24 * 60 * 60 * 1000;
/** Excel counts days from here, and believes in a 29 February 1900: days before March 1900 cannot be told apart. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const FIRST_SAFE = Date.UTC(1900, 2, 1);
/** Excel keeps as many digits of a number; what is longer would be changed, and stays a text. */
const MOST_DIGITS = 15;
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?$/;

/**
 * The XML of a cell. Numbers stand there digit by digit as they are, dates as days since 1900; what does not fit its type
 * is text, and text is never a formula here, whatever it begins with.
 *
 * @param place of the cell, such as `B7`: many a reader does not count cells by itself.
 * @param dateStyle index of the column's own date format.
 */
export function sheetCell(place: string, value: string, type: DownloadFieldType, dateStyle: number): string {
    switch (type) {
        case 'money':
        case 'number':
            return isDecimal(value) && digitsOf(value) <= MOST_DIGITS
                ? `<c r="${place}" s="${numberStyle(value)}"><v>${value}</v></c>`
                : textCell(place, value);
        case 'boolean':
            return value === 'true' || value === 'false'
                ? `<c r="${place}" t="b"><v>${value === 'true' ? 1 : 0}</v></c>`
                : textCell(place, value);
        case 'date':
        case 'time': {
            const serial = serialOf(value);
            return serial === undefined ? textCell(place, value) : `<c r="${place}" s="${dateStyle}"><v>${serial}</v></c>`;
        }
        case 'text':
            return textCell(place, value);
    }
}

export function textCell(place: string, text: string, style: number = STYLES.text): string {
    return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

function digitsOf(decimal: string): number {
    return decimal.replace(/\D/g, '').replace(/^0+/, '').length;
}

/** As many decimals as the amount has: 12.50 is not to be shown as 12.5. */
function numberStyle(decimal: string): number {
    const dot = decimal.indexOf('.');
    const decimals = dot < 0 ? 0 : decimal.length - dot - 1;
    return decimals === 2 ? STYLES.twoDecimals : decimals === 3 ? STYLES.threeDecimals : STYLES.general;
}

function serialOf(moment: string): number | undefined {
    const ms = DATE.test(moment) ? Date.parse(moment.length === 10 ? moment : `${moment}Z`) : NaN;
    return ms >= FIRST_SAFE ? (ms - FIRST_DAY) / DAY : undefined;
}
