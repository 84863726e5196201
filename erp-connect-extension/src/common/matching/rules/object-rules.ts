import { Concept } from '../concept';
import { amountRules } from './amount-rules';
import { customerColumnRules } from './customer-column-rules';
import { contactRules, customerRules } from './customer-rules';
import { creditNoteRules, documentAmountRules, estimateRules } from './document-amount-rules';
import { documentRules } from './document-rules';
import { itemRules } from './item-rules';
import { lineRules } from './line-rules';
import { compileRule, MatchingRule, RuleSource } from './matching-rule';
import { paymentRules } from './payment-rules';
import { shippingRules } from './shipping-rules';

const DOCUMENT: readonly RuleSource[] = [...documentRules, ...documentAmountRules, ...lineRules, ...amountRules, ...customerColumnRules];

const RULES: ReadonlyMap<string, readonly MatchingRule[]> = new Map([
    compiled('customer', 'customer', customerRules),
    compiled('contact', 'contact', contactRules),
    compiled('item', 'item', itemRules),
    compiled('payment', 'payment', [...paymentRules, ...customerColumnRules]),
    compiled('invoice', 'invoice', [...DOCUMENT, ...shippingRules]),
    compiled('credit_note', 'credit-note', [...DOCUMENT, ...creditNoteRules]),
    compiled('estimate', 'estimate', [...DOCUMENT, ...estimateRules, ...shippingRules])
]);

/** What headers can mean for an object; empty for an object that nobody has rules for. */
export function rulesOf(object: string): readonly MatchingRule[] {
    return RULES.get(object) ?? [];
}

function compiled(object: string, own: Concept, sources: readonly RuleSource[]): [string, readonly MatchingRule[]] {
    return [object, sources.map(source => compileRule(source, own))];
}
