import { rule, RuleSource } from './matching-rule';

const NET = {
    net: 0.9,
    'net amount': 0.92,
    'total net': 0.91,
    base: 0.88,
    'base amount': 0.89,
    'sub total': 0.9,
    'net base': 0.9,
    'net total amount': 0.91,
    'base tax': 0.86,
    'net sales': 0.7,
    'net currency amount': 0.91,
    'net foreign amount': 0.8,
    'total base': 0.88,
    'net original amount': 0.86
};
const PLAIN = {
    amount: 0.87,
    '@own amount': 0.88,
    'original amount': 0.89,
    'document amount': 0.87,
    'currency amount': 0.86,
    'line amount': 0.84,
    'item amount': 0.84,
    'sales amount': 0.78,
    'document currency amount': 0.86,
    'amount debit': 0.66,
    '@own original amount': 0.89,
    'foreign amount': 0.78,
    debit: 0.64,
    'amount bill': 0.8
};
const TOTAL = {
    total: 0.83,
    'total amount': 0.84,
    '@own total': 0.85,
    '@own total amount': 0.86,
    'document total': 0.83,
    'original total': 0.82,
    'line total': 0.72,
    'item total': 0.72,
    'sales total': 0.72,
    'line net amount': 0.86,
    'line total net': 0.86,
    'line net': 0.84,
    'line sub total': 0.84,
    'total original': 0.84
};
const GROSS = {
    gross: 0.77,
    'gross amount': 0.79,
    'total gross': 0.79,
    'line gross': 0.7,
    'total gross amount': 0.79,
    '@own gross amount': 0.8,
    'gross tax amount': 0.7,
    'gross foreign amount': 0.7
};
const LOCAL = {
    'local amount': 0.74,
    'local total': 0.72,
    'local net': 0.76,
    'local net amount': 0.78,
    'currency local amount': 0.74,
    'local gross': 0.66
};
/**
 * An amount takes the place of the unit price where a file has neither price nor quantity. The net amount goes before
 * all others, as tax has its own property; the order of the scores is the order of preference.
 */
export const amountRules: readonly RuleSource[] = [NET, PLAIN, TOTAL, GROSS, LOCAL].map(phrases =>
    rule('unit_cost', 'money', phrases, 'document @own amount')
);
