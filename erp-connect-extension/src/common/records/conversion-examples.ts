import { ColumnOptions } from '../mapping/mapping';
import { Notation, Value } from './converter';

/**
 * What becomes of cells, as data: the specs run every line, and `docs/conversions.md` is written from it, so that the
 * document cannot say anything else than the code does.
 */

/** What one cell becomes: a value, or the code of the problem that refuses it; `undefined` for an empty cell. */
export type CellOutcome = { readonly value: Value } | { readonly remarked: Value } | { readonly refused: string } | undefined;

/** Cells of one kind of property. */
export interface CellExamples {
    readonly title: string;
    readonly about: string;
    readonly object: string;
    readonly property: string;
    readonly options?: ColumnOptions;
    readonly notation?: Notation;
    readonly cells: readonly (readonly [cell: string, outcome: CellOutcome])[];
}

const value = (given: Value): CellOutcome => ({ value: given });
const refused = (code: string): CellOutcome => ({ refused: code });

export const CELLS: readonly CellExamples[] = [
    {
        title: 'Whole numbers',
        about: 'Read as amounts are; a number with decimals is refused, not cut.',
        object: 'customer',
        property: 'autopay_delay_days',
        notation: { mark: '.' },
        cells: [
            ['30', value(30)],
            ['30.0', value(30)],
            ['1,000', value(1000)],
            ['30.5', refused('cell.not-a-whole-number')],
            ['thirty', refused('cell.not-a-number')]
        ]
    },
    {
        title: 'Amounts with many digits',
        about: 'Invoiced takes numbers of fifteen digits unharmed. More are refused, never rounded.',
        object: 'invoice',
        property: 'unit_cost',
        notation: { mark: '.' },
        cells: [
            ['0.000123', value(0.000123)],
            ['9999999999999.99', value(9999999999999.99)],
            ['100.10000000000', value(100.1)],
            ['12345678901234.56', refused('cell.too-many-digits')]
        ]
    },
    {
        title: 'Yes and no',
        about: 'In the languages of our users, in any letter case. Anything else is refused.',
        object: 'customer',
        property: 'active',
        cells: [
            ...['1', 'TRUE', 'oN', 'yes', 'Y', 'x', 'Ja', 'oui', 'sí', 'Sì', 'sim'].map(cell => [cell, value(true)] as const),
            ...['0', 'False', 'oFf', 'no', 'N', 'nein', 'nee', 'non', 'não'].map(cell => [cell, value(false)] as const),
            ...['-1', '2', '10', 'ye', 'null', '-'].map(cell => [cell, refused('cell.not-a-boolean')] as const)
        ]
    },
    {
        title: 'Countries',
        about: 'Codes of two or three letters, and names in the languages of our users.',
        object: 'customer',
        property: 'country',
        cells: [
            ['US', value('US')],
            ['de', value('DE')],
            ['GBR', value('GB')],
            ['United States', value('US')],
            ['U.S.A.', value('US')],
            ['The Netherlands', value('NL')],
            ['Deutschland', value('DE')],
            ['ÖSTERREICH', value('AT')],
            ['Etats-Unis', value('US')],
            ['España', value('ES')],
            ['Bosnia & Herzegovina', value('BA')],
            ['Czech Republic', value('CZ')],
            ['EU', refused('cell.not-a-country')],
            ['XX', refused('cell.not-a-country')],
            ['Atlantis', refused('cell.not-a-country')]
        ]
    },
    {
        title: 'Currencies',
        about: 'Codes, and signs that mean one currency only.',
        object: 'invoice',
        property: 'currency',
        cells: [
            ['USD', value('usd')],
            ['eur', value('eur')],
            ['€', value('eur')],
            ['$', refused('cell.not-a-currency')],
            ['Euro', refused('cell.not-a-currency')],
            ['ABC', refused('cell.not-a-currency')]
        ]
    },
    {
        title: 'Ids, numbers and custom fields',
        about: 'Texts stay as they are, leading zeros and long digits too. What was damaged on the way is refused.',
        object: 'invoice',
        property: 'number',
        cells: [
            ['00123', value('00123')],
            ['="00123"', value('00123')],
            ['  A-1  ', value('A-1')],
            ['12345678901234567890', value('12345678901234567890')],
            ['1.23E+15', refused('cell.lost-digits')],
            ['1,23E+15', refused('cell.lost-digits')],
            ['M\uFFFDller', refused('cell.broken-text')],
            ['123456789012345678901234567890123', refused('cell.too-long')]
        ]
    },
    {
        title: 'E-mail addresses',
        about: 'Invoiced keeps one address with a customer. Of several the first is sent, and a warning names the others.',
        object: 'customer',
        property: 'email',
        cells: [
            ['a@example.com', value('a@example.com')],
            ['Ann Lee <a@example.com>', value('a@example.com')],
            ['a@example.com; b@example.com, c@example.com', { remarked: 'a@example.com' }],
            ['a@example.com a@example.com', value('a@example.com')],
            ['none', refused('cell.not-an-email')],
            ['a@', refused('cell.not-an-email')]
        ]
    },
    {
        title: 'Lists',
        about: 'Parts are separated by commas or semicolons.',
        object: 'customer',
        property: 'taxes',
        cells: [
            ['vat', value(['vat'])],
            ['vat, city ;state', value(['vat', 'city', 'state'])]
        ]
    },
    {
        title: 'Choices',
        about: 'In any letter case; blanks and hyphens stand for underscores.',
        object: 'customer',
        property: 'type',
        cells: [
            ['company', value('company')],
            ['Non-Profit', value('non_profit')],
            ['NON PROFIT', value('non_profit')],
            ['club', refused('cell.not-a-choice')]
        ]
    },
    {
        title: 'Payment methods',
        about: "As Invoiced's own import does, any other word is taken for `other`, which a warning tells of.",
        object: 'payment',
        property: 'method',
        cells: [
            ['Credit Card', value('credit_card')],
            ['Cheque', value('check')],
            ['EFT', value('ach')],
            ['Bitcoin', { remarked: 'other' }]
        ]
    },
    {
        title: "Invoiced's own customer ids",
        about: 'The customer code of an ERP belongs to `account_number`.',
        object: 'invoice',
        property: 'customer_id',
        cells: [
            ['15444', value('15444')],
            ['CUST-1', refused('cell.not-an-invoiced-id')],
            ['0015', refused('cell.not-an-invoiced-id')]
        ]
    },
    {
        title: 'Lookup tables',
        about: 'With `"map": { "Firma": "company", "P": "person", "-": "" }`. The letter case does not matter; nothing on the right means an empty cell.',
        object: 'customer',
        property: 'type',
        options: { map: { Firma: 'company', P: 'person', '-': '' } },
        cells: [
            ['FIRMA', value('company')],
            ['p', value('person')],
            ['government', value('government')],
            ['-', undefined],
            ['Q', refused('cell.not-a-choice')]
        ]
    },
    {
        title: 'Dates in a given format',
        about: 'With `"format": "DD/MM/YYYY"`. A leading zero may lack, a time of day is left out, and a date with its year first is always understood.',
        object: 'invoice',
        property: 'date',
        options: { format: 'DD/MM/YYYY' },
        cells: [
            ['03/04/2026', value('2026-04-03')],
            ['3/4/2026', value('2026-04-03')],
            ['03/04/2026 23:59:59', value('2026-04-03')],
            ['29/02/2028', value('2028-02-29')],
            ['29/02/2026', refused('cell.not-a-date')],
            ['04/26/2026', refused('cell.not-a-date')],
            ['2026-04-03', value('2026-04-03')],
            ['03.04.2026', refused('cell.not-a-date')],
            ['31/12/1969', refused('cell.date-too-early')]
        ]
    },
    {
        title: 'Years of two digits',
        about: 'With `"format": "M/D/YY"`. 00 to 69 lie in this century, 70 to 99 in the last.',
        object: 'invoice',
        property: 'date',
        options: { format: 'M/D/YY' },
        cells: [
            ['4/15/26', value('2026-04-15')],
            ['4/15/69', value('2069-04-15')],
            ['4/15/70', value('1970-04-15')],
            ['4/15/91', value('1991-04-15')]
        ]
    }
];
