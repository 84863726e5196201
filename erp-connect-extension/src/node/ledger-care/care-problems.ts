import { Problem } from '../../common/problem';

const PROOF =
    'Nothing is sent twice: whatever may have been sent since then is looked up in Invoiced before it is sent again. Runs and problems since then are missing from the lists; what was refused still lies in the folders failed.';

/** What a ledger says of itself that took the place of another one. */
export interface LedgerLoss {
    /** Why the other one is not there any more, as a sentence. */
    readonly what: string;
    /** Where it lies now. */
    readonly aside?: string;
    /** Name of the copy that took its place; `undefined` for a new ledger. */
    readonly copy?: string;
    /** Up to when this one knows everything, in milliseconds since 1970. */
    readonly since: number;
}

export function ledgerRestored({ what, aside, copy, since }: LedgerLoss): Problem {
    const kept = aside === undefined ? '' : ` It was put aside as ${aside}.`;
    const now =
        copy === undefined
            ? 'There was no backup that could be read: ERP Connect began a new ledger, which knows nothing of what was sent before.'
            : `${copy} took its place. It knows everything up to ${new Date(since).toISOString()}.`;
    return {
        code: 'ledger.restored',
        severity: 'error',
        kind: 'operational',
        text: `${what}${kept} ${now}`,
        hint: `${PROOF} If this was not on purpose, have the disk checked. Then ignore this entry.`
    };
}

export function backupFailed(folder: string, error: Error): Problem {
    return {
        code: 'ledger.backup-failed',
        severity: 'error',
        kind: 'operational',
        text: `The ledger could not be backed up to ${folder}: ${error.message.replace(/\.$/, '')}.`,
        hint: 'Deliveries go on. Free disk space, or let this user write to the folder: it is tried again every hour.'
    };
}
