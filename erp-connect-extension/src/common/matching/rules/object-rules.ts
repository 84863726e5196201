import { contactRules, customerRules } from './customer-rules';
import { customerColumnRules } from './customer-column-rules';
import { documentRules } from './document-rules';
import { itemRules } from './item-rules';
import { lineRules } from './line-rules';
import { MatchingRule } from './matching-rule';
import { paymentRules } from './payment-rules';
import { shippingRules } from './shipping-rules';

const RULES: ReadonlyMap<string, readonly MatchingRule[]> = new Map([
    ['customer', customerRules],
    ['contact', contactRules],
    ['item', itemRules],
    ['payment', [...paymentRules, ...customerColumnRules]],
    ['invoice', [...documentRules('invoice'), ...lineRules('invoice'), ...shippingRules, ...customerColumnRules]],
    ['credit_note', [...documentRules('credit-note'), ...lineRules('credit-note'), ...customerColumnRules]],
    ['estimate', [...documentRules('estimate'), ...lineRules('estimate'), ...shippingRules, ...customerColumnRules]]
]);

/** What headers can mean for an object; empty for an object that nobody has rules for. */
export function rulesOf(object: string): readonly MatchingRule[] {
    return RULES.get(object) ?? [];
}
