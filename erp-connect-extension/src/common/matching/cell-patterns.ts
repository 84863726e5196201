const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+/;
const DATE =
    /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}\.?|\d{1,2}([-./])\d{1,2}\1\d{2,4}|\d{1,2}[-./ ]?\p{L}{3,9}\.?[-./ ]?\d{2,4}|\p{L}{3,9}\.?[- ]\d{1,2},?[- ]\d{2,4}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d)$/u;
const TIME_OF_DAY = /[T ]+\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s?(?:[ap]\.?m\.?)?\s?(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i;
/** Days since 1900 as spreadsheets count them, and JD Edwards' century, year and day of the year; days and months without signs. */
const DAY_NUMBER = /^(?:[34]\d{4}(?:\.\d+)?|1[0-4]\d[0-3]\d{2}|[0-3]?\d[01]\d(?:\d{2}){0,2})$/;
const BOOLEAN = new Set(
    'true false yes no y n 0 1 x ja nein oui non si no nej ja tak nie wahr falsch vrai faux sim nao evet hayir kylla ei igen nem ano da nu'.split(
        ' '
    )
);
/** Keys that a cloud system or a database makes up: no person ever types one. */
const MADE_UP_KEY =
    /^(?:\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?|[a-z]{2,5}_[A-Za-z0-9]{6,}|\d{15,}|[0-9a-f]{20,}|(?=\D*\d)[a-z0-9]{10,})$/;
const CURRENCY = /^(?:[A-Za-z]{3}|\p{Sc}|\p{L}{2,3}\p{Sc})$/u;

export function isEmailCell(cell: string): boolean {
    return EMAIL.test(cell);
}

export function isDateCell(cell: string): boolean {
    return DATE.test(cell.replace(TIME_OF_DAY, ''));
}

export function mayBeDayNumber(cell: string): boolean {
    return DAY_NUMBER.test(cell);
}

export function isBooleanCell(cell: string): boolean {
    return BOOLEAN.has(cell.toLowerCase());
}

export function isMadeUpKey(cell: string): boolean {
    return MADE_UP_KEY.test(cell);
}

export function isCurrencyCell(cell: string): boolean {
    return CURRENCY.test(cell);
}

/** A number or short code without blanks: `10001`, `C-10441`, `FV 12/01/2026`. */
export function isCodeCell(cell: string): boolean {
    return cell.length <= 32 && (/\d/.test(cell) ? cell.split(' ').length <= 3 : /^[\p{Lu}\d_./-]{1,12}$/u.test(cell));
}

/** Words as a person would write them: at least one with small letters, or several. */
export function isTextCell(cell: string): boolean {
    return /\p{Ll}{2}/u.test(cell) || /\p{L}{2,}.*\s.*\p{L}{2,}/u.test(cell);
}

const STATUS =
    /^(?:abiert|cerrad|pagad|pendi?e|cobrad|emitid|anulad|vencid|borrador|parcial|enviad|abert|fechad|pag[oa]$|cancelad|liquidad|rascunho|activ|inactiv|ativ|inativ|acept|rechaz|open|closed|paid|draft)/i;

/** What happened to a document, in the languages where the word for it can also mean a state. */
export function isStatusCell(cell: string): boolean {
    return STATUS.test(cell);
}
