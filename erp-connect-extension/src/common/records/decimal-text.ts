import { takeApart } from './amount-text';
import { shorten } from './plain-text';
import { Refusal } from './refusal';

export type DecimalMark = '.' | ',';

/** What one text says about the decimal mark of its column. */
export type MarkEvidence = DecimalMark | 'either' | 'none' | 'not-a-number';

const PLAIN = /^-?\d{1,15}(?:\.\d{1,12})?$/;
const MINUS = 45;
const COMMA = 44;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
// What most exports write in every amount; two decimals cannot be thousands.
const CLEAR_DOT = /^-?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)\.\d{1,2}$/;
const CLEAR_COMMA = /^-?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+),\d{1,2}$/;
const NEEDLESS = /^-?0\d|\.\d*0$|^-0/;
const SEPARATORS = /[.,' ]/;

/**
 * Reads one amount or number as plain decimal text (`-1234.5`): no thousands, a dot, no needless zeros.
 * Understands currency signs and codes, parentheses and a trailing minus for negatives, `CR`, spaces and
 * apostrophes between thousands, and Indian grouping. Percent signs and anything else are refused.
 *
 * @param thousands the only mark that may stand between thousands, where the mapping gives it.
 */
export function readDecimal(text: string, mark: DecimalMark, thousands?: string): string | Refusal {
    if (mark === '.' && PLAIN.test(text)) {
        return canonical(text);
    }
    const group = thousands === undefined ? undefined : groupMark(thousands);
    const parts = takeApart(group === undefined || group === thousands ? text : text.replaceAll(thousands ?? group, group));
    if (!parts) {
        return new Refusal('cell.not-a-number', `"${shorten(text)}" is not a number.`, 'Correct the cell, or leave it empty.');
    }
    const plain = plainDigits(parts.body, mark, group);
    if (plain === undefined) {
        const other = mark === '.' ? ',' : '.';
        return new Refusal(
            'cell.not-a-number',
            `"${shorten(text)}" is not a number with the decimal mark "${mark}"${thousands === undefined ? '' : ` and "${thousands}" between thousands`}.`,
            plainDigits(parts.body, other) === undefined
                ? 'Correct the cell.'
                : `Correct the cell, or set "decimal" of this column to "${other}".`
        );
    }
    return canonical(parts.negative ? `-${plain}` : plain);
}

/**
 * Says which decimal mark a text proves. `1,234.50` proves a dot, `12,5` a comma; `1,000` may be a thousand or
 * one, so it proves neither; `42` fits both. A text that is no number in either way proves nothing.
 */
export function markEvidence(text: string): MarkEvidence {
    const quick = quickEvidence(text);
    if (quick !== undefined) {
        return quick;
    }
    if (CLEAR_DOT.test(text)) {
        return '.';
    }
    if (CLEAR_COMMA.test(text)) {
        return ',';
    }
    const body = takeApart(text)?.body;
    if (body === undefined) {
        return 'not-a-number';
    }
    const withDot = plainDigits(body, '.');
    const withComma = plainDigits(body, ',');
    if (withDot === undefined) {
        return withComma === undefined ? 'not-a-number' : ',';
    }
    return withComma === undefined ? '.' : withDot === withComma ? 'none' : 'either';
}

/** What plain digits prove, alone or with a mark before two more: nearly every cell, told by a look at its characters. */
function quickEvidence(text: string): MarkEvidence | undefined {
    const { length } = text;
    const start = text.charCodeAt(0) === MINUS ? 1 : 0;
    const markAt = length - 3;
    const mark = markAt > start ? text.charCodeAt(markAt) : 0;
    const hasMark = mark === DOT || mark === COMMA;
    for (let at = start; at < length; at++) {
        const code = text.charCodeAt(at);
        if ((code < ZERO || code > NINE) && !(hasMark && at === markAt)) {
            return undefined;
        }
    }
    return length === start ? undefined : !hasMark ? 'none' : mark === DOT ? '.' : ',';
}

/** Digits with a dot at most, or `undefined` where the separators stand where none can stand. */
function plainDigits(body: string, mark: DecimalMark, wanted?: string): string | undefined {
    const at = body.lastIndexOf(mark);
    const whole = at < 0 ? body : body.slice(0, at);
    const fraction = at < 0 ? '' : body.slice(at + 1);
    if (SEPARATORS.test(fraction)) {
        return undefined;
    }
    const digits = withoutThousands(whole, mark, wanted);
    return digits === undefined ? undefined : `${digits || '0'}${fraction && `.${fraction}`}`;
}

/** Thousands groups: the last of three digits, those before it of two (Indian) or three, the first of one to three. */
function withoutThousands(whole: string, mark: DecimalMark, wanted?: string): string | undefined {
    const group = SEPARATORS.exec(whole)?.[0];
    if (group === undefined) {
        return whole;
    }
    if (group === mark || (wanted !== undefined && group !== wanted)) {
        return undefined;
    }
    const [first, ...parts] = whole.split(group);
    const last = parts.pop() ?? '';
    const isIndian = parts.length > 0 && parts.every(part => /^\d{2}$/.test(part)) && first.length <= 2;
    const isGrouped = /^[1-9]\d{0,2}$/.test(first) && /^\d{3}$/.test(last) && (isIndian || parts.every(part => /^\d{3}$/.test(part)));
    return isGrouped ? first + parts.join('') + last : undefined;
}

/** Blanks of every kind are one mark; a mark that no rule of ours knows stands for an apostrophe. */
function groupMark(thousands: string): string {
    return /\s/.test(thousands) ? ' ' : SEPARATORS.test(thousands) ? thousands : "'";
}

function canonical(plain: string): string {
    if (!NEEDLESS.test(plain)) {
        return plain;
    }
    const negative = plain.startsWith('-');
    const [whole, fraction = ''] = (negative ? plain.slice(1) : plain).split('.');
    const trimmed = fraction.replace(/0+$/, '');
    const digits = whole.replace(/^0+(?=\d)/, '');
    const value = trimmed ? `${digits}.${trimmed}` : digits;
    return negative && value !== '0' ? `-${value}` : value;
}
