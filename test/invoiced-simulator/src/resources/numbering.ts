import { refuse } from '../domain/api-error';
import { fieldLabel, type Fields } from '../domain/fields';
import type { Account } from '../store/account';
import { textKey } from '../store/tables';

/** What numbering needs to know of a table. */
export interface NumberedTable {
    readonly object: string;
    has(index: string, key: string): boolean;
}

const PREFIXES: Readonly<Record<string, string>> = { customer: 'CUST', invoice: 'INV', credit_note: 'CN', estimate: 'EST' };
const MAX_LENGTH = 32;

/**
 * The number of a record: the caller's, checked for length and uniqueness in
 * any case, or the next free automatic one. Invoiced API: uniqueness.
 */
export function chooseNumber(account: Account, table: NumberedTable, fields: Fields, current?: string): string {
    const wanted = fields.body['number'];
    const isBlank = wanted === undefined || wanted === null || wanted === '';
    if (isBlank) {
        return current ?? nextFreeNumber(account, table);
    }
    const number = fields.requiredText('number', current, { min: 1, max: MAX_LENGTH });
    const isSame = current !== undefined && textKey(current) === textKey(number);
    if (!isSame && table.has('number', textKey(number))) {
        const name = fieldLabel(table.object).toLowerCase();
        throw refuse(`The given ${name} number has already been taken: ${number}`, 'number');
    }
    return number;
}

function nextFreeNumber(account: Account, table: NumberedTable): string {
    for (;;) {
        const value = account.nextInSequence(table.object);
        const number = `${PREFIXES[table.object] ?? 'NO'}-${String(value).padStart(5, '0')}`;
        if (!table.has('number', textKey(number))) {
            return number;
        }
    }
}
