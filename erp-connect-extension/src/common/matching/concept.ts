/**
 * What words in headers can mean, in any language. Many have no place in Invoiced; they are known because a header
 * that has such a word must not be taken for something else: a delivery date is no invoice date.
 */
export const CONCEPTS = [
    // parties
    'customer', 'company', 'contact', 'vendor', 'sales', 'salesperson', 'user', 'bank', 'owner', 'payer', 'bill', 'ship', 'sold', 'end', 'parent',
    // documents
    'invoice', 'credit-note', 'estimate', 'order', 'po', 'document', 'payment', 'receipt', 'check', 'contract', 'delivery', 'deposit', 'installment',
    'dunning', 'journal', 'return', 'prepayment',
    // what identifies and names
    'number', 'code', 'id', 'system-id', 'name', 'first', 'last', 'salutation', 'title', 'subject', 'description', 'text', 'long', 'short', 'reference', 'your', 'note', 'type',
    'status', 'category', 'group', 'serial', 'sku', 'barcode', 'version', 'series', 'language', 'gender', 'department', 'position', 'birth',
    // time
    'date', 'due', 'issue', 'posting', 'service', 'period', 'year', 'month', 'day', 'time', 'created', 'changed', 'expiry', 'start', 'stop', 'planned', 'latest',
    'printed', 'sent', 'clearing', 'baseline', 'overdue',
    // money
    'amount', 'total', 'sub', 'net', 'gross', 'base', 'tax', 'tax-id', 'registration', 'other-tax', 'rate', 'percent', 'exchange', 'quantity', 'unit', 'price', 'cost',
    'discount', 'cash-discount', 'fee', 'freight', 'currency', 'local', 'foreign', 'balance', 'open', 'paid', 'original', 'applied', 'debit', 'credit',
    'limit', 'opening', 'commission', 'margin', 'withholding', 'adjustment', 'rounding', 'unused', 'purchase', 'list', 'method', 'terms', 'legal-terms', 'tolerance',
    // places
    'address', 'street', 'house', 'extra', 'city', 'state', 'postal', 'country', 'phone', 'mobile', 'fax', 'email', 'copy', 'website', 'attention', 'location',
    // the rest of an ERP
    'item', 'line', 'level', 'weight', 'warehouse', 'stock', 'project', 'cost-center', 'branch', 'ledger', 'account', 'iban', 'vehicle', 'dimension',
    'active', 'hold', 'flag', 'closed', 'template', 'custom', 'exempt', 'certified', 'routing', 'reason', 'conversion', 'min', 'max', 'non', 'own',
    'system', 'count', 'source', 'business', 'area', 'factor',
    // digits that tell apart columns of the same name
    'first-of-many', 'second-of-many', 'further-of-many'
] as const;

export type Concept = (typeof CONCEPTS)[number];

const known: ReadonlySet<string> = new Set(CONCEPTS);

/** Whether a word is one of the concepts. */
export function isConcept(word: string): word is Concept {
    return known.has(word);
}
