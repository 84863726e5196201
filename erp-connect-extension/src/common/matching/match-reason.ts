import { Candidate } from './column-candidate';
import { Concept } from './concept';
import { ValueKind } from './value-kind';

const WORDS: Partial<Record<Concept, string>> = {
    'credit-note': 'credit note',
    sku: 'item code',
    po: 'purchase order',
    'tax-id': 'tax id',
    sub: 'sub',
    gross: 'gross (with tax)',
    net: 'net (without tax)',
    'first-of-many': '1',
    'second-of-many': '2',
    bill: 'bill-to',
    ship: 'ship-to',
    sold: 'sold-to',
    last: 'last name',
    first: 'first name',
    open: 'still open',
    ledger: 'ledger account',
    limit: 'credit limit',
    terms: 'payment terms',
    method: 'payment method',
    code: 'code',
    extra: 'further line',
    your: "customer's",
    flag: '',
    base: 'taxable amount',
    own: 'own'
};

const CELLS: Partial<Record<ValueKind, string>> = {
    code: 'the cells look like codes',
    name: 'the cells look like names',
    date: 'the cells are dates',
    money: 'the cells are amounts',
    tax: 'the cells are amounts and no rates',
    discount: 'the cells are amounts',
    quantity: 'the cells are numbers',
    email: 'the cells are e-mail addresses',
    currency: 'the cells are currencies',
    postal: 'the cells look like postal codes',
    phone: 'the cells look like phone numbers'
};

/** Why a column was chosen, as one sentence for a person. */
export function reasonOf({ concepts, values, unknown, evidence }: Candidate, filled: number): string {
    if (concepts.length === 0) {
        return 'The header is the name of the property.';
    }
    const meaning = concepts
        .map(concept => WORDS[concept] ?? concept)
        .filter(word => word !== '')
        .join(' ');
    const known = unknown.length === 0 ? '' : `, apart from "${unknown.join(' ')}"`;
    const cells =
        evidence ?? (filled === 0 ? 'but the sample has no cell in it' : CELLS[values] === undefined ? '' : `and ${CELLS[values]}`);
    return `The header means "${meaning}"${known}${cells === '' ? '' : `, ${cells}`}.`;
}
