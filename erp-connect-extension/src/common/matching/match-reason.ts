import { Candidate } from './column-candidate';
import { Concept } from './concept';
import { RememberedChoice } from './remembered-choice';
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
export function reasonOf(candidate: Candidate, filled: number): string {
    const { chosen, leftOut = [], concepts } = candidate;
    if (chosen) {
        return choiceText(chosen);
    }
    const reason = concepts.length === 0 ? 'The header is the name of the property' : meaningText(candidate, filled);
    return leftOut.length === 0
        ? `${reason}.`
        : `${reason}; ${listText(leftOut)} ${leftOut.length > 1 ? 'leave' : 'leaves'} this column out.`;
}

function choiceText({ mappings, instead }: RememberedChoice): string {
    return instead
        ? `You chose "${instead.property}" of ${instead.object} for this header in ${listText(mappings)}.`
        : `You chose this in ${listText(mappings)}.`;
}

function meaningText({ concepts, values, unknown, evidence }: Candidate, filled: number): string {
    const meaning = concepts
        .map(concept => WORDS[concept] ?? concept)
        .filter(word => word !== '')
        .join(' ');
    const known = unknown.length === 0 ? '' : `, apart from "${unknown.join(' ')}"`;
    const cells =
        evidence ?? (filled === 0 ? 'but the sample has no cell in it' : CELLS[values] === undefined ? '' : `and ${CELLS[values]}`);
    return `The header means "${meaning}"${known}${cells === '' ? '' : `, ${cells}`}`;
}

/** `a`, `a and b`, `a, b and 3 others`. */
function listText([first, second, ...others]: readonly string[]): string {
    if (second === undefined) {
        return first ?? '';
    }
    return others.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${others.length} other${others.length > 1 ? 's' : ''}`;
}
