import { Property } from '../invoiced/property';
import { ColumnOptions } from '../mapping/mapping';
import { readBoolean } from './boolean-text';
import { readCountry } from './country-code';
import { readDate } from './date-column';
import { DecimalMark, readDecimal } from './decimal-text';
import { readIdentifier, readText } from './plain-text';
import { Refusal } from './refusal';

/** A value as it stands in a record: dates as `YYYY-MM-DD`, amounts as numbers that keep every digit. */
export type Value = string | number | boolean | readonly string[];

/** Turns the text of a non-empty cell into a value. */
export type Converter = (text: string) => Value | Refusal;

/** How the texts of a column are written, given by the mapping or decided from the whole column. */
export interface Notation {
    readonly mark?: DecimalMark;
    readonly formats?: readonly string[];
}

/** The notation of values that a mapping itself gives: constants, defaults, numbers that an expression returns. */
export const PLAIN_NOTATION: Notation = { mark: '.', formats: ['YYYY-MM-DD'] };

const IDENTIFIERS = new Set(['number', 'account_number', 'customer_id', 'reference', 'id', 'purchase_order', 'accounting_id']);
// More digits than a JSON number carries unharmed.
const SAFE_DIGITS = 15;

/** Builds the converter of a property: one function a column, made once a file. */
export function converterFor(property: Property, options: ColumnOptions, notation: Notation): Converter {
    const convert = byType(property, options, notation);
    const map = options.map;
    if (!map) {
        return convert;
    }
    const folded = new Map(Object.entries(map).map(([from, to]) => [fold(from), to]));
    return text => convert(folded.get(fold(text)) ?? text);
}

function byType(property: Property, options: ColumnOptions, notation: Notation): Converter {
    switch (property.type) {
        case 'date':
            return dateConverter(options.format ? [options.format] : (notation.formats ?? []));
        case 'money':
        case 'number':
            return text => toNumber(readDecimal(text, options.decimal ?? notation.mark ?? '.'), text);
        case 'integer':
            return text => toInteger(readDecimal(text, options.decimal ?? notation.mark ?? '.'), text);
        case 'boolean':
            return readBoolean;
        case 'enum':
            return enumConverter(property);
        default:
            return textConverter(property);
    }
}

function textConverter(property: Property): Converter {
    if (property.field === 'country') {
        return readCountry;
    }
    if (property.field === 'currency') {
        return text => readText(text.toLowerCase(), property.maxLength);
    }
    if (property.list) {
        return text => text.split(',').map(part => part.trim()).filter(part => part !== '');
    }
    if (property.target === 'customer' && property.field === 'id') {
        return text => (/^[1-9]\d{0,14}$/.test(text) ? text : new Refusal('cell.not-an-invoiced-id', `"${text}" is not Invoiced's own id of a customer.`, 'Map the customer code of the ERP to account_number instead.'));
    }
    const read = IDENTIFIERS.has(property.id) ? readIdentifier : readText;
    return text => read(text, property.maxLength);
}

function dateConverter(formats: readonly string[]): Converter {
    // The same few days stand in most cells of a column.
    const known = new Map<string, string | Refusal>();
    return text => {
        let date = known.get(text);
        if (date === undefined) {
            date = readDate(text, formats) ?? notADate(text, formats);
            known.set(text, date);
        }
        return date;
    };
}

function notADate(text: string, formats: readonly string[]): Refusal {
    const format = formats[0];
    return format
        ? new Refusal('cell.not-a-date', `"${text}" is not a date in the format ${format}.`, 'Correct the cell, or set "format" of this column.')
        : new Refusal('cell.not-a-date', `"${text}" is not a date.`, 'Correct the cell, or set "format" of this column, e.g. "DD.MM.YYYY".');
}

function enumConverter(property: Property): Converter {
    const values = property.values;
    return text => {
        const word = text.trim().toLowerCase().replace(/\s+/g, '_');
        return !values || values.includes(word)
            ? word
            : new Refusal(
                  'cell.not-a-choice',
                  `"${text}" is not one of ${values.join(', ')}.`,
                  'Correct the cell, or translate the text with "map" in the mapping.'
              );
    };
}

function toNumber(decimal: string | Refusal, text: string): number | Refusal {
    if (decimal instanceof Refusal) {
        return decimal;
    }
    if (decimal.replace(/^-?0?\.?0*/, '').replace('.', '').length > SAFE_DIGITS) {
        return new Refusal('cell.too-many-digits', `"${text}" has more digits than Invoiced can keep.`, `Use at most ${SAFE_DIGITS} digits.`);
    }
    return Number(decimal);
}

function toInteger(decimal: string | Refusal, text: string): number | Refusal {
    const number = toNumber(decimal, text);
    return typeof number !== 'number' || Number.isInteger(number)
        ? number
        : new Refusal('cell.not-a-whole-number', `"${text}" is not a whole number.`, 'Correct the cell.');
}

function fold(text: string): string {
    return text.trim().toLowerCase();
}
