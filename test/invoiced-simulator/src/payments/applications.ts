import { refuse } from '../domain/api-error';
import { toNumber } from '../domain/fields';
import { isObject, type Json } from '../domain/json';
import { addMoney } from '../domain/money';
import type { Account } from '../store/account';
import type { ApplicationRow } from '../store/rows';

const TYPES = ['invoice', 'estimate', 'credit_note', 'credit', 'applied_credit', 'convenience_fee', 'document_adjustment'];

/** Types that spend other money than the payment's own. */
const NOT_FROM_PAYMENT = new Set(['credit_note', 'applied_credit', 'document_adjustment']);

/** Reads `applied_to`; an entry for the same document keeps its id. Invoiced API: payments. */
export function readApplications(account: Account, entries: readonly Json[], current: readonly ApplicationRow[]): ApplicationRow[] {
    const rows = entries.map(entry => readApplication(account, entry, current));
    const seen = new Set<string>();
    for (const row of rows) {
        const key = documentKey(row);
        if (key !== undefined && seen.has(key)) {
            throw cannotApply(`Each document can only be applied once per payment. Detected duplicate (${key})`);
        }
        seen.add(key ?? '');
    }
    return rows;
}

/** What the applications take out of the payment itself. */
export function takenFromPayment(applications: readonly ApplicationRow[]): number {
    return addMoney(...applications.filter(row => !NOT_FROM_PAYMENT.has(row.type)).map(row => row.amount));
}

/** A refusal in the wording every application error is wrapped in. */
export function cannotApply(reason: string): Error {
    return refuse(`An error occurred while trying to apply payment: ${reason}`, 'applied_to');
}

function readApplication(account: Account, entry: Json, current: readonly ApplicationRow[]): ApplicationRow {
    const values = isObject(entry) ? entry : {};
    const type = String(values['type'] ?? '');
    if (!TYPES.includes(type)) {
        throw cannotApply(`Unrecognized type: ${type}`);
    }
    const amount = toNumber(values['amount']);
    if (amount <= 0) {
        throw cannotApply(`Amount applied to document must be greater than 0. Provided: ${amount}`);
    }
    const row: ApplicationRow = {
        id: 0,
        type,
        amount,
        invoice: idOf(values['invoice']),
        estimate: idOf(values['estimate']),
        credit_note: idOf(values['credit_note']),
        document_type: typeof values['document_type'] === 'string' ? values['document_type'] : null
    };
    checkAdjustment(row);
    const known = current.find(candidate => candidate.type === type && documentKey(candidate) === documentKey(row));
    return { ...row, id: known?.id ?? account.nextInSequence('application') };
}

/** An adjustment brings down what is open of one document, which its `document_type` says. */
function checkAdjustment({ type, document_type, ...row }: ApplicationRow): void {
    if (type !== 'document_adjustment') {
        return;
    }
    if (document_type === null) {
        throw cannotApply('Unspecified document type.');
    }
    if (document_type !== 'invoice' && document_type !== 'estimate' && document_type !== 'credit_note') {
        throw cannotApply('Invalid document type provided. Allowed types are credit_note, estimate, invoice');
    }
    if (row[document_type] === null) {
        throw cannotApply(`Could not find ${document_type.replace('_', ' ')}: `);
    }
}

function documentKey(row: ApplicationRow): string | undefined {
    if (row.type === 'document_adjustment') {
        return `document_adjustment, ${row.document_type}:${row.invoice ?? row.credit_note ?? row.estimate}`;
    }
    if (row.type === 'credit_note') {
        return `credit_note:${row.credit_note}:${row.invoice ?? row.estimate}`;
    }
    if (row.invoice !== null) {
        return `invoice:${row.invoice}`;
    }
    return row.estimate === null ? undefined : `estimate:${row.estimate}`;
}

function idOf(value: Json | undefined): number | null {
    const id = isObject(value) ? value['id'] : value;
    return id === undefined || id === null ? null : Number(id);
}
