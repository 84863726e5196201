import { Refusal } from './refusal';

export type DecimalMark = '.' | ',';

/** A number as ERPs print it, taken apart: digits and separators only, and whether it is negative. */
interface Stripped {
    readonly body: string;
    readonly negative: boolean;
}

const PLAIN = /^-?\d{1,15}(?:\.\d{1,12})?$/;
const LEADING_ZEROS = /^0+(?=\d)/;
// Currency signs, currency codes and the like at either end: letters and symbols, but never a digit or separator.
const AFFIX = /^(?:[\p{Sc}\p{L}]{1,4}\.?\s*)|(?:\s*[\p{Sc}\p{L}]{1,4}\.?)$/gu;
const SPACES = /[\s\u00a0\u202f\u2009]/g;
const BODY = /^\d[\d.,]*$|^[.,]\d+$/;

/** What one text says about the decimal mark of its column. */
export type MarkEvidence = DecimalMark | 'either' | 'none' | 'not-a-number';

/**
 * Reads one amount or number as plain decimal text (`-1234.5`): no thousands, a dot, no needless zeros in front.
 * Understands currency signs and codes, parentheses and a trailing minus for negatives, `CR`, spaces and
 * apostrophes between thousands, and Indian grouping. Percent signs and anything else are refused.
 */
export function readDecimal(text: string, mark: DecimalMark): string | Refusal {
    if (mark === '.' && PLAIN.test(text)) {
        return canonical(text);
    }
    const stripped = strip(text);
    if (!stripped) {
        return notANumber(text);
    }
    const { body, negative } = stripped;
    const group = mark === '.' ? ',' : '.';
    const at = body.lastIndexOf(mark);
    const whole = at < 0 ? body : body.slice(0, at);
    const fraction = at < 0 ? '' : body.slice(at + 1);
    if (whole.includes(mark) || fraction.includes(group) || !isGrouped(whole, group)) {
        return new Refusal(
            'cell.not-a-number',
            `"${text}" is not a number with the decimal mark "${mark}".`,
            `Correct the cell, or set "decimal" of this column to "${group}".`
        );
    }
    const digits = whole.replaceAll(group, '') || '0';
    return canonical(`${negative ? '-' : ''}${digits}${fraction ? `.${fraction}` : ''}`);
}

/**
 * Says which decimal mark a text proves. `1,234.50` proves a dot, `12,5` a comma; `1,000` may be a thousand or
 * one, so it proves neither; `42` fits both.
 */
export function markEvidence(text: string): MarkEvidence {
    const body = strip(text)?.body;
    if (body === undefined) {
        return 'not-a-number';
    }
    const dot = body.lastIndexOf('.');
    const comma = body.lastIndexOf(',');
    if (dot < 0 && comma < 0) {
        return 'none';
    }
    if (dot >= 0 && comma >= 0) {
        return dot > comma ? '.' : ',';
    }
    const mark: DecimalMark = dot >= 0 ? '.' : ',';
    const other: DecimalMark = dot >= 0 ? ',' : '.';
    if (body.indexOf(mark) !== body.lastIndexOf(mark)) {
        return other;
    }
    return isGrouped(body, mark) && !/^0/.test(body) ? 'either' : mark;
}

function strip(text: string): Stripped | undefined {
    let rest = text.trim().replace(/[\u2212\u2013]/g, '-');
    let negative = false;
    const credit = /\bCR\.?$/i.exec(rest);
    const debit = /\bDR\.?$/i.exec(rest);
    if (credit || debit) {
        negative = credit !== null;
        rest = rest.slice(0, (credit ?? debit)!.index).trim();
    }
    // A currency may stand outside the sign or inside it: `-€5`, `€-5`, `(€5)`, `€(5)`.
    rest = rest.replace(AFFIX, '').trim();
    const parenthesised = /^\((.*)\)$/.exec(rest);
    if (parenthesised) {
        negative = !negative;
        rest = parenthesised[1].replace(AFFIX, '').trim();
    }
    const signed = /^-(.*)$|^\+(.*)$|^(.*)-$/.exec(rest);
    if (signed) {
        negative = signed[2] === undefined ? !negative : negative;
        rest = (signed[1] ?? signed[2] ?? signed[3]).trim().replace(AFFIX, '').trim();
    }
    if (rest === '' && signed) {
        return { body: '0', negative: false }; // `$-   ` is how spreadsheets print an accounting zero
    }
    // A word stripped from one side of nothing but text is no number.
    const body = rest.replace(SPACES, '').replace(/(?<=\d)['’](?=\d{3})/g, '');
    return BODY.test(body) ? { body, negative } : undefined;
}

/** Thousands groups: the last of three digits, those before it of two (Indian) or three, the first of one to three. */
function isGrouped(whole: string, group: string): boolean {
    if (!whole.includes(group)) {
        return true;
    }
    const parts = whole.split(group);
    return (
        /^\d{1,3}$/.test(parts[0]) &&
        parts[parts.length - 1].length === 3 &&
        parts.slice(1).every(part => part.length === 2 || part.length === 3)
    );
}

function canonical(plain: string): string {
    const negative = plain.startsWith('-');
    const [whole, fraction = ''] = (negative ? plain.slice(1) : plain).split('.');
    const trimmed = fraction.replace(/0+$/, '');
    const digits = whole.replace(LEADING_ZEROS, '');
    const value = trimmed ? `${digits}.${trimmed}` : digits;
    return negative && value !== '0' ? `-${value}` : value;
}

function notANumber(text: string): Refusal {
    return new Refusal('cell.not-a-number', `"${text}" is not a number.`, 'Correct the cell, or leave it empty.');
}
