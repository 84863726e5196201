import { ColumnOptions } from '../mapping/mapping';
import { DecimalMark, markEvidence, readDecimal } from './decimal-text';
import { readPlainNumber } from './plain-number';
import { shorten } from './plain-text';
import { Refusal } from './refusal';

// More digits than a JSON number carries unharmed.
const SAFE_DIGITS = 15;
type NumberConverter = (text: string) => number | Refusal;

/**
 * Reads amounts and numbers as numbers that keep every digit.
 *
 * @param mark the decimal mark of the column; where nobody decided it, a text that can be read in two ways is refused.
 */
export function numberConverter(mark: DecimalMark | undefined, thousands: string | undefined, isWhole: boolean): NumberConverter {
    const read = mark === undefined ? readUndecided : thousands === undefined ? quickReader(mark) : slowReader(mark, thousands);
    return isWhole ? text => whole(read(text), text) : read;
}

/** The decimal mark that a mapping gives, be it by saying what stands between thousands. */
export function markOf({ decimal, thousands }: ColumnOptions): DecimalMark | undefined {
    return decimal ?? (thousands === '.' ? ',' : thousands === ',' ? '.' : undefined);
}

/** Most cells are plain digits with at most a decimal mark: told in one go over their characters. */
function quickReader(mark: DecimalMark): NumberConverter {
    const slow = slowReader(mark);
    return text => readPlainNumber(text, mark) ?? slow(text);
}

function slowReader(mark: DecimalMark, thousands?: string): NumberConverter {
    return text => toNumber(readDecimal(text, mark, thousands), text);
}

function readUndecided(text: string): number | Refusal {
    return text.includes(',') && markEvidence(text) === 'either'
        ? new Refusal(
              'cell.ambiguous-number',
              `"${shorten(text)}" can be read in two ways.`,
              'Set "decimal": "." or "decimal": "," for this property in the mapping.'
          )
        : toNumber(readDecimal(text, '.'), text);
}

function toNumber(decimal: string | Refusal, text: string): number | Refusal {
    if (decimal instanceof Refusal) {
        return decimal;
    }
    if (decimal.replace(/^-?0?\.?0*/, '').replace('.', '').length > SAFE_DIGITS) {
        return new Refusal(
            'cell.too-many-digits',
            `"${shorten(text)}" has more digits than Invoiced can keep.`,
            `Use at most ${SAFE_DIGITS} digits.`
        );
    }
    return Number(decimal);
}

function whole(number: number | Refusal, text: string): number | Refusal {
    return typeof number !== 'number' || Number.isInteger(number)
        ? number
        : new Refusal('cell.not-a-whole-number', `"${shorten(text)}" is not a whole number.`, 'Correct the cell.');
}
