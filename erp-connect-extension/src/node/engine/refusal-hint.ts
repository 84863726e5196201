// What Invoiced's refusals mean for the person who has to mend the row. Beginnings of its messages, in order.
const HINTS: readonly (readonly [RegExp, string])[] = [
    [/because this document is closed/, 'The document is paid or closed in Invoiced. Re-open it there if it really has to change.'],
    [/because this document is voided/, 'A voided document cannot change any more. Give the new one another number.'],
    [/payment is voided/, 'A voided payment cannot change any more. Give the new one another reference.'],
    [/has a pending payment/, 'Wait until the payment has gone through or failed in Invoiced, then retry.'],
    [/has a payment applied|deposit payment applied/, 'Take the payment off the document in Invoiced first, then retry.'],
    [
        /has a credit note applied|has been applied to an invoice|has a refund applied|customer's credit balance/,
        'Take back in Invoiced first what was done with the credit, then retry.'
    ],
    [/has already been invoiced/, 'There is an invoice of this estimate already: void the invoice instead.'],
    [
        /Customers with (?:transactions|an active subscription)/,
        'A customer that was billed stays in Invoiced; it can be made inactive with "active".'
    ],
    [/customer is inactive/, 'Activate the customer in Invoiced, or remove the row.'],
    [/credit hold|credit limit/, 'Lift the hold or raise the limit of the customer in Invoiced, then retry.'],
    [/has already been taken|already exists with ID/, 'Another record has this number.'],
    [
        /No such customer|Customer was not found/,
        'The customer was deleted in Invoiced after it was used here. Retry: the customer is then looked up anew.'
    ],
    [
        /Could not find (?:invoice|estimate|credit note)/,
        'A document of the payment was deleted in Invoiced. Retry: it is then looked up anew.'
    ],
    [/cannot exceed/, 'More is applied than there is. Correct the amounts, or look what else was applied in Invoiced.'],
    [
        /belongs to another customer|does not match the currency/,
        'A payment goes to documents of its own customer and currency only. Correct the row.'
    ],
    [/Cannot apply to a (?:voided|draft)/, 'Issue the document in Invoiced first; nothing can be applied to one that is voided.'],
    [/option 'amount' is missing/, 'Fill the amount of the payment.'],
    [
        /amount cannot be less than 0/,
        'A payment has a positive amount; what goes back to the customer is a refund, which is made in Invoiced.'
    ],
    [/maximum number of contacts/, 'Invoiced takes 100 contacts a customer. Delete some there.'],
    [/No such item/, 'Upload the item first, or leave "catalog_item" out of the mapping.'],
    [/^ID is invalid/, 'Use two or more letters, digits, underscores, hyphens or colons.'],
    [/Total is invalid/, 'The total of the record is negative; use a credit note instead.'],
    [/transaction per day quota/, 'The plan of the account limits new documents per day. Retry tomorrow.'],
    [/[Cc]urrency is invalid/, 'Use a three-letter code such as usd or eur.'],
    [/[Ee]mail/, 'Correct the e-mail address.']
];

const DEFAULT_HINT = 'Correct the row in the refused file and drop it back into the folder: only these rows go again.';

/** What to do about a refusal by Invoiced. */
export function hintForRefusal(message: string): string {
    return HINTS.find(([pattern]) => pattern.test(message))?.[1] ?? DEFAULT_HINT;
}
