import { Account } from 'invoiced-simulator';
import { TableDraft } from './table-draft';

/** Files of one kind for one mapping, and what must be in the account once all of them went through. */
export interface Flow {
    readonly name: string;
    /** The `upload` of its mapping, but for the source. */
    readonly upload: { readonly object: string; readonly operation?: string; readonly columns: object };
    /** Makes the next file: new records, changes of earlier ones, rows that must be refused. */
    next(): TableDraft;
    /** Throws where the account does not hold what the latest file of each record says. */
    check(account: Account): void;
}

/** Cents as people write them into tables. */
export const money = (cents: number): number => cents / 100;
export const toCents = (amount: number): number => Math.round(amount * 100);
