import { Candidate, MatchColumn } from './column-candidate';
import { has, only, Step } from './context-step';

const CUSTOMER_KEYS: ReadonlySet<string> = new Set(['customer', 'account_number']);
const CUSTOMER_NAMES: ReadonlySet<string> = new Set(['customer', 'name']);
const FAMILY_NAME = 0.15;
/** From here on a header names the customer, and does not only may. */
const CLEAR = 0.7;
/** Bank accounts are longer than the codes of customers. */
const LONGEST_CODE = 12;

/** "Account" is the customer's account only where nothing else in the file is the customer, or the cells prove it. */
const accountsOfCustomers: Step = (candidates, columns) => {
    const named = candidates.filter(
        each => CUSTOMER_KEYS.has(each.property) && each.score >= CLEAR && (has(each, 'customer') || has(each, 'contact'))
    );
    const numbered = named.some(({ property, column }) => property === 'account_number' && !named.some(each => isNameOf(each, column)));
    const isOther = (each: Candidate): boolean =>
        has(each, 'account') && !has(each, 'customer') && CUSTOMER_KEYS.has(each.property) && named.length > 0;
    return candidates.filter(
        each => !isOther(each) || (!numbered && each.property === 'account_number' && named.some(name => belongs(columns, each, name)))
    );
};

/** Whether a column may name the customer as well as number it: then it is no number beside which there is no other. */
function isNameOf({ property, column }: Candidate, numbered: number): boolean {
    return property === 'customer' && column === numbered;
}

/** Codes with letters, or a code of its own for each name: accounts of the ledger are numbers that many customers share. */
function belongs(columns: readonly MatchColumn[], { column }: Candidate, name: Candidate): boolean {
    const { cells, filled, withLetters, averageLength, distinct } = columns[column].profile;
    const names = columns[name.column].profile;
    if (filled === 0 || averageLength > LONGEST_CODE) {
        return false;
    }
    const pairs = new Set(cells.map((cell, row) => `${cell}\n${names.cells[row]}`));
    return withLetters >= 0.8 || (distinct > 1 && names.distinct === distinct && pairs.size === distinct);
}

/** Codes are no names of customers where another column has their codes; often they are of the company that sells. */
const namesAreNoCodes: Step = (candidates, columns) =>
    candidates.filter(
        each =>
            each.property !== 'customer'
            || columns[each.column].profile.codes <= 0.9
            || !candidates.some(({ property, column, score }) => property === 'account_number' && column !== each.column && score >= 0.8)
    );

const isNameAlone = (candidate: Candidate): boolean => candidate.values === 'name' && only(candidate, 'name');

/** Beside a column of given or family names, "name" is the other half of a person's name, and a company goes before it. */
const givenNames: Step = (candidates, columns) =>
    columns.some(({ readings }) =>
        readings.some(({ concepts }) => (concepts.has('last') || concepts.has('first')) && !concepts.has('salesperson'))
    )
        ? candidates
              .filter(each => !(isNameAlone(each) && each.property === 'customer'))
              .map(each => (isNameAlone(each) ? { ...each, score: each.score - FAMILY_NAME } : each))
        : candidates;

/** Of a company and a name for the customer, what more rows have goes first: the other is of private persons. */
const companiesAndNames: Step = (candidates, columns) => {
    const names = candidates.filter(each => CUSTOMER_NAMES.has(each.property) && each.values === 'name');
    const filled = ({ column }: Candidate): number => columns[column].profile.filled;
    return candidates.map(each =>
        names.includes(each)
        && !has(each, 'company')
        && names.some(other => other.property === each.property && has(other, 'company') && filled(other) > filled(each))
            ? { ...each, score: each.score - FAMILY_NAME }
            : each
    );
};

/** In a list of customers that has no other name, "contact name" is the customer: some systems call them contacts. */
const contactsAreCustomers: Step = candidates => {
    const isContactName = (each: Candidate): boolean => each.property === 'name' && only(each, 'contact', 'name');
    if (candidates.some(each => each.property === 'name' && each.score > CLEAR && !isContactName(each))) {
        return candidates;
    }
    const contacts = new Set(candidates.filter(isContactName).map(({ column }) => column));
    return candidates
        .filter(each => !(each.property === 'attention_to' && contacts.has(each.column)))
        .map(each => (isContactName(each) ? { ...each, score: 0.85 } : each));
};

/** What columns say about each other where they are about customers. */
export const CUSTOMER_STEPS: readonly Step[] = [accountsOfCustomers, namesAreNoCodes, givenNames, companiesAndNames, contactsAreCustomers];
