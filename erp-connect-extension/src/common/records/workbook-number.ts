import { DigitLayout } from './workbook-number-format';

/** Digits that a spreadsheet keeps of a number; what a file has behind them is noise of binary arithmetic. */
export const WORKBOOK_DIGITS = 15;

/**
 * A number as plain decimal text with a dot: no exponent, no needless zeros at the end, at most 15 significant digits.
 * Not a finite number gives `undefined`.
 */
export function plainDecimal(value: number): string | undefined {
    if (Number.isInteger(value) && Math.abs(value) < 1e15) {
        return value === 0 ? '0' : String(value);
    }
    return Number.isFinite(value) ? expanded(value.toPrecision(WORKBOOK_DIGITS)) : undefined;
}

/**
 * The same from the text that a workbook stores. Whole numbers keep every digit they are written with, zeros in front
 * included; `undefined` when the text is no number.
 */
export function storedDecimal(stored: string): string | undefined {
    if (/^-?\d+$/.test(stored)) {
        return stored === '-0' ? '0' : stored;
    }
    if (stored.length <= WORKBOOK_DIGITS + 1 && /^-?\d+\.\d+$/.test(stored)) {
        return trimmed(stored);
    }
    return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(stored) ? plainDecimal(Number(stored)) : undefined;
}

/** `0.195` as `19.5%`: the digits are moved, not computed. */
export function percentText(decimal: string): string {
    const negative = decimal.startsWith('-');
    const [whole, fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.');
    const digits = whole + fraction.padEnd(2, '0');
    const point = whole.length + 2;
    const moved = trimmed(`${digits.slice(0, point)}.${digits.slice(point)}`).replace(/^0+(?=\d)/, '');
    return `${negative && moved !== '0' ? '-' : ''}${moved}%`;
}

/** A whole number in a layout of digits: 42 in `"INV-"00000` is `INV-00042`. `undefined` for other numbers. */
export function digitsText(decimal: string, layout: DigitLayout): string | undefined {
    const parts = /^(-?)(\d+)$/.exec(decimal);
    if (!parts) {
        return undefined;
    }
    const places = layout.filter(part => part === undefined).length;
    const digits = parts[2].padStart(places, '0');
    let at = digits.length - places;
    let isFirst = true;
    const text = layout.map(part => {
        if (part !== undefined) {
            return part;
        }
        const digit = isFirst ? digits.slice(0, at + 1) : digits[at];
        isFirst = false;
        at++;
        return digit;
    });
    return parts[1] + text.join('').trim();
}

function expanded(text: string): string {
    const parts = /^(-?)(\d)(?:\.(\d+))?e([-+]\d+)$/.exec(text);
    if (!parts) {
        return trimmed(text);
    }
    const [, sign, first, rest = '', exponent] = parts;
    const digits = first + rest;
    const point = 1 + Number(exponent);
    if (point <= 0) {
        return trimmed(`${sign}0.${'0'.repeat(-point)}${digits}`);
    }
    return trimmed(`${sign}${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point)}`);
}

function trimmed(text: string): string {
    const short = text.includes('.') ? text.replace(/\.?0*$/, '') : text;
    return short === '-0' ? '0' : short;
}
