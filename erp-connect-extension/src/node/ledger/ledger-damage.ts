import { UserError } from '../runtime/user-error';

/** What lies in the place of a ledger is none, or is not whole. */
export class DamagedLedger extends Error {}

/** A ledger of a later version of the program. It is sound, so it must stay where it is. */
export class NewerLedger extends UserError {}

/** Whether an error means that the file itself cannot be trusted, as opposed to a full disk, missing rights or a lock. */
export function isDamage(error: unknown): boolean {
    const { code } = error as { code?: unknown };
    return error instanceof DamagedLedger || (typeof code === 'string' && /^SQLITE_(CORRUPT|NOTADB)/.test(code));
}
