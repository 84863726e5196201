import { Property, isCustomField } from '../invoiced/property';
import { ColumnOptions } from '../mapping/mapping';
import { readBoolean } from './boolean-text';
import { choiceConverter } from './choice-converter';
import { dateConverter } from './date-converter';
import { DecimalMark, readDecimal } from './decimal-text';
import { markOf, numberConverter } from './number-converter';
import { Refusal } from './refusal';
import { Remarked } from './remarked';
import { textConverter } from './text-converter';

/** A value as it stands in a record: dates as `YYYY-MM-DD`, amounts as numbers that keep every digit. */
export type Value = string | number | boolean | readonly string[];

/** What became of a text; `undefined` where the mapping says that the text means an empty cell. */
export type Converted = Value | Remarked<Value> | Refusal | undefined;

/** Turns the text of a non-empty cell into a value. */
export type Converter = (text: string) => Converted;

/** How the texts of a column are written, given by the mapping or decided from the whole column. */
export interface Notation {
    readonly mark?: DecimalMark;
    readonly formats?: readonly string[];
}

/** The notation of values that a mapping itself gives: constants, defaults, texts that an expression returns. */
export const PLAIN_NOTATION: Notation = { formats: ['YYYY-MM-DD'] };

/** Builds the converter of a property: one function a column, made once a file. */
export function converterFor(property: Property, options: ColumnOptions, notation: Notation): Converter {
    const convert = byType(property, options, notation);
    return options.map ? withLookUp(options.map, convert, byType(property, {}, PLAIN_NOTATION)) : convert;
}

function byType(property: Property, options: ColumnOptions, notation: Notation): Converter {
    switch (property.type) {
        case 'date':
            return dateConverter(options.format ? givenFormats(options.format) : (notation.formats ?? []));
        case 'money':
        case 'number':
        case 'integer':
            return numberConverter(markOf(options) ?? notation.mark, options.thousands, property.type === 'integer');
        case 'boolean':
            return readBoolean;
        case 'enum':
            return choiceConverter(property);
        default:
            return isCustomField(property) ? customFieldConverter(property, options) : textConverter(property);
    }
}

/**
 * Custom fields are texts until it is known what the account has made of them. Where the mapping says how dates or
 * numbers are written, the text is the one that says the same everywhere: `2026-03-04`, `1234.5`.
 */
function customFieldConverter(property: Property, options: ColumnOptions): Converter {
    const { format, thousands } = options;
    const mark = markOf(options);
    if (format) {
        return dateConverter(givenFormats(format));
    }
    return mark || thousands ? text => readDecimal(text, mark ?? '.', thousands) : textConverter(property);
}

/** A date with its year first is clear by itself, and it is how dates of a workbook are written out for mending. */
function givenFormats(format: string): readonly string[] {
    return format.startsWith('YYYY') ? [format] : [format, 'YYYY-MM-DD'];
}

/** Texts of the file on the left, as written or whatever the letter case; a text of the mapping on the right. */
function withLookUp(map: Readonly<Record<string, string>>, convert: Converter, plain: Converter): Converter {
    const exact = new Map<string, Converted>();
    const folded = new Map<string, Converted>();
    for (const [from, to] of Object.entries(map)) {
        const written = to === '' ? undefined : plain(to);
        const value = written instanceof Refusal ? convert(to) : written;
        exact.set(from, value);
        folded.set(fold(from), value);
    }
    return text => {
        if (exact.has(text)) {
            return exact.get(text);
        }
        const key = fold(text);
        return folded.has(key) ? folded.get(key) : convert(text);
    };
}

function fold(text: string): string {
    return text.trim().toLowerCase();
}
