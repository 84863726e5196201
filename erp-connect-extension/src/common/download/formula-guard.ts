/** What makes spreadsheet programs take a text for a formula, as OWASP lists it; full-width signs count in East Asia. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
/** Signed numbers and telephone numbers: without letters and quotes, nothing can be called or looked up. */
const HARMLESS = /^[+-][\d\s().,/-]*$/;

/**
 * A text that no spreadsheet program calculates: an apostrophe goes before what would begin a formula. Only for cells of
 * type text: an amount such as `-12.50` is a number and is never touched, nor is `+49 30 123456`, since an ERP that
 * reads it would not know the apostrophe.
 */
export function withoutFormula(text: string): string {
    return FORMULA_START.test(text) && !HARMLESS.test(text) ? `'${text}` : text;
}
