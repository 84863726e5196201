import { PropertyType } from '../invoiced/property';
import { ColumnProfile } from './column-profile';

/** What the cells of a column must look like so that it can be what its header says. */
export type ValueKind =
    | 'any'
    | 'code'
    | 'name'
    | 'text'
    | 'date'
    | 'money'
    | 'tax'
    | 'discount'
    | 'quantity'
    | 'email'
    | 'currency'
    | 'country'
    | 'place'
    | 'postal'
    | 'address'
    | 'phone'
    | 'terms'
    | 'flag'
    | 'method'
    | 'person-type'
    | 'language';

const WRONG = 0;
const MOSTLY = 0.6;

/** How well cells fit a kind: 1 as they should be, 0 impossible. A column without any cell proves nothing. */
export function valueFit(kind: ValueKind, profile: ColumnProfile): number {
    if (profile.filled === 0 || kind === 'any') {
        return 1;
    }
    return FITS[kind](profile);
}

const fits = (yes: boolean): number => (yes ? 1 : WRONG);
const isMoney = ({ numeric, percentSigns, dates }: ColumnProfile): boolean => numeric >= 0.8 && percentSigns === 0 && dates < 0.5;

const FITS: Readonly<Record<Exclude<ValueKind, 'any'>, (profile: ColumnProfile) => number>> = {
    code: ({ codes, texts, emails, dates, averageLength, booleans, filled, madeUpKeys }) => {
        if (emails > 0 || averageLength > 40 || (booleans === 1 && filled > 1)) {
            return WRONG;
        }
        // Numbers of documents may look like dates: `12/01/2026` is the twelfth of January's invoices.
        return madeUpKeys > 0.5 || dates > MOSTLY ? 0.9 : codes >= MOSTLY ? 1 : texts > MOSTLY ? 0.7 : 0.9;
    },
    name: ({ texts, numeric, codes, emails, madeUpKeys, dates }) => {
        if (numeric > 0.5 || emails > 0.5 || dates > 0.5 || madeUpKeys > 0.5) {
            return WRONG;
        }
        return texts >= MOSTLY ? 1 : codes > 0.9 ? 0.72 : 0.9;
    },
    text: ({ numeric, dates, emails, booleans, filled, madeUpKeys }) => {
        if (dates > 0.5 || emails > 0.5 || numeric === 1 || madeUpKeys > 0.5 || (booleans === 1 && filled > 1)) {
            return WRONG;
        }
        return 1;
    },
    date: ({ dates, dayNumbers }) => (dates >= 0.7 ? 1 : dayNumbers >= 0.9 ? 0.97 : WRONG),
    money: profile => fits(isMoney(profile)),
    tax: profile => fits(isMoney(profile)),
    discount: profile => fits(isMoney(profile)),
    quantity: profile => fits(isMoney(profile)),
    email: ({ emails }) => fits(emails >= 0.5),
    currency: ({ currencies, numeric, withLetters }) => (currencies >= 0.8 ? 1 : numeric > 0.2 || withLetters < 0.5 ? WRONG : 0.8),
    country: ({ withLetters, numeric, averageLength }) => fits(withLetters >= 0.8 && numeric < 0.2 && averageLength < 30),
    place: ({ withLetters, numeric, emails, dates }) => fits(withLetters >= 0.7 && numeric < 0.3 && emails === 0 && dates === 0),
    postal: ({ withDigits, averageLength, decimals, dates }) =>
        fits(withDigits >= 0.7 && averageLength <= 12 && decimals === 0 && dates === 0),
    address: ({ withLetters, numeric, emails, dates }) => fits(withLetters >= 0.5 && numeric < 0.5 && emails < 0.3 && dates < 0.3),
    phone: ({ withDigits, dates, emails, decimals }) => fits(withDigits >= 0.7 && emails === 0 && dates < 0.5 && decimals < 0.5),
    terms: ({ dates, averageLength, decimals, madeUpKeys }) =>
        fits(dates < 0.3 && averageLength <= 60 && decimals < 0.5 && madeUpKeys < 0.5),
    flag: ({ booleans, texts, filled }) => (booleans === 1 ? 1 : texts > 0.5 && filled > 0 ? 0.9 : WRONG),
    method: ({ dates, emails, decimals, averageLength }) => fits(dates === 0 && emails === 0 && decimals === 0 && averageLength <= 40),
    'person-type': ({ cells }) => fits(cells.filter(cell => cell !== '').every(cell => PERSON_TYPE.test(cell))),
    language: ({ cells }) => fits(cells.every(cell => /^\p{L}{0,12}([-_]\p{L}{2})?$/u.test(cell)))
};

const PERSON_TYPE =
    /^(?:company|business|person|individual|private|government|non[-_ ]?profit|organi[sz]ation|firma|privat(?:person|kunde)?|unternehmen|entreprise|particulier|empresa|particular|azienda|privato|bedrijf|particulier|företag|virksomhed|bedrift|osoba|firma|yritys|b2b|b2c)$/i;

const KINDS_OF_TYPES: Partial<Record<PropertyType, ValueKind>> = {
    boolean: 'flag',
    date: 'date',
    money: 'money',
    number: 'quantity',
    integer: 'quantity'
};

/** What cells must look like so that they can be read as a type at all; any text is a string. */
export function kindOfType(type: PropertyType): ValueKind {
    return KINDS_OF_TYPES[type] ?? 'any';
}

/** Rates of value added and sales tax: few, small, and never above 30. */
export function looksLikeRates({ numbers, percentSigns }: ColumnProfile): boolean {
    const values = numbers.filter(number => number !== undefined);
    return percentSigns > 0 || (values.some(value => value > 0) && values.every(value => TAX_RATES.has(value)));
}

const TAX_RATES: ReadonlySet<number> = new Set([
    0, 0.05, 0.06, 0.07, 0.077, 0.08, 0.081, 0.1, 0.12, 0.13, 0.14, 0.15, 0.19, 0.2, 0.21, 0.22, 0.23, 0.24, 0.25, 0.255, 2.1, 2.5, 2.6, 3,
    3.7, 3.8, 4, 4.8, 5, 5.5, 6, 7, 7.7, 8, 8.1, 8.5, 9, 9.5, 10, 10.5, 11, 12, 13, 13.5, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
    25.5, 27
]);
