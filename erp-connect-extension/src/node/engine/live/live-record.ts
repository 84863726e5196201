import { FieldDifference } from '../../../common/records/field-difference';
import { PlannedAction } from '../../../common/records/record-plan';

/** What an upload would do with a record, as the account stands now. */
export interface LiveRecord {
    readonly action: PlannedAction | 'conflict';
    /** Invoiced's id, where the record is there. */
    readonly id?: string;
    /** What would change; of an unchanged record, what was changed in Invoiced and stays so. */
    readonly differences?: readonly FieldDifference[];
    /** Why a person should look at it, or what is worth knowing: one or two sentences. */
    readonly note?: string;
    /** Stable word for `note`. */
    readonly code?: LiveCode;
}

export type LiveCode = 'voided' | 'paid' | 'closed' | 'unknown' | 'no-customer' | 'custom-field' | 'deleted' | 'changed-elsewhere';

export const LIVE_NOTES: Readonly<Record<Exclude<LiveCode, 'custom-field'>, string>> = {
    voided: 'It is voided in Invoiced and cannot change any more: Invoiced would refuse it.',
    paid: 'It is paid in Invoiced: Invoiced would refuse the change.',
    closed: 'It is closed in Invoiced: Invoiced would refuse the change. Re-open it there if it really has to change.',
    unknown: 'It is in Invoiced, but was not delivered from here: an upload would take it over and change it.',
    'no-customer': 'Its customer is not in Invoiced, and the mapping does not let missing customers be created.',
    deleted: 'It was delivered before and is not in Invoiced any more: an upload would create it anew.',
    'changed-elsewhere': 'The file says what it said last time, so that nothing is sent; Invoiced shows something else by now.'
};
