// What Invoiced's refusals mean for the person who has to mend the row. Beginnings of its messages, in order.
const HINTS: readonly (readonly [RegExp, string])[] = [
    [/because this document is closed/, 'The document is paid or closed in Invoiced. Re-open it there if it really has to change.'],
    [/because this document is voided/, 'A voided document cannot change any more. Give the new one another number.'],
    [/customer is inactive/, 'Activate the customer in Invoiced, or remove the row.'],
    [/credit hold|credit limit/, 'Lift the hold or raise the limit of the customer in Invoiced, then retry.'],
    [/has already been taken/, 'Another record has this number.'],
    [
        /No such customer/,
        'The customer was deleted in Invoiced after it was used here. Drop the row again: the customer is then looked up anew.'
    ],
    [/Total is invalid/, 'The total of the record is negative; use a credit note instead.'],
    [/transaction per day quota/, 'The plan of the account limits new documents per day. Drop the refused rows again tomorrow.'],
    [/[Cc]urrency is invalid/, 'Use a three-letter code such as usd or eur.'],
    [/[Ee]mail/, 'Correct the e-mail address.']
];

const DEFAULT_HINT = 'Correct the row in the refused file and drop it back into the folder: only these rows go again.';

/** What to do about a refusal by Invoiced. */
export function hintForRefusal(message: string): string {
    return HINTS.find(([pattern]) => pattern.test(message))?.[1] ?? DEFAULT_HINT;
}
