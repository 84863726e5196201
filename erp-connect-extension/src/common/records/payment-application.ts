import { Problem } from '../problem';
import { Fields, MappedRow } from './mapped-row';
import { shorten } from './plain-text';

/** Documents that a payment can name, by the field that names them. */
export const APPLIED_DOCUMENTS = ['invoice', 'estimate', 'credit_note'] as const;
export type AppliedDocument = (typeof APPLIED_DOCUMENTS)[number];

/** The cells of a row about its application, by field. */
type Application = Readonly<Partial<Record<AppliedDocument | 'type' | 'document_type', string>>> & { readonly amount?: number };

/** What a type of application needs. */
interface Rule {
    /** What the money goes to; none for money that goes to no document. */
    readonly to: readonly AppliedDocument[];
    /** What the money is taken from instead of the payment. */
    readonly from?: AppliedDocument;
    /** Whether it takes nothing out of the payment itself. */
    readonly isOtherMoney?: boolean;
}

const EITHER = ['invoice', 'estimate'] as const;
const RULES: Readonly<Record<string, Rule>> = {
    invoice: { to: ['invoice'] },
    estimate: { to: ['estimate'] },
    credit_note: { to: EITHER, from: 'credit_note', isOtherMoney: true },
    applied_credit: { to: EITHER, isOtherMoney: true },
    credit: { to: [] },
    convenience_fee: { to: [] }
};

const TYPE_HINT =
    'Fill it with invoice, credit_note or what else it is. Where it is always the same, the mapping can say so: "type": { "value": "invoice" }.';

/** Whether an application takes its amount out of the payment. */
export function isFromPayment({ type }: { readonly type?: unknown }): boolean {
    return RULES[String(type)]?.isOtherMoney !== true;
}

/**
 * What one row applies a payment to, with the document numbers as the file has them; `undefined` where it applies
 * nothing. A row that says only half of it has a problem: Invoiced's own import drops it without a word.
 */
export function readApplication(row: MappedRow): { readonly fields: Fields } | { readonly problem: Problem } | undefined {
    const application = row.application as Application | undefined;
    if (!application || row.problems.some(({ severity }) => severity === 'error')) {
        return undefined; // a cell that cannot be read has its problem already
    }
    const { type, amount } = application;
    const named = APPLIED_DOCUMENTS.filter(document => application[document] !== undefined);
    if (named.length === 0 && (amount === undefined ? type === undefined : amount === 0)) {
        return undefined; // what systems write in the rows of payments that wait to be applied
    }
    const problem = amountProblem(row, application, named) ?? typeProblem(row, application, named);
    return problem ? { problem } : { fields: withDocumentType(application) };
}

function amountProblem(row: MappedRow, application: Application, named: readonly AppliedDocument[]): Problem | undefined {
    const { amount, type } = application;
    const to = named.length > 0 ? nameOf(named[0], application) : String(type);
    if (amount === undefined) {
        return problemOf(
            row,
            'amount_applied',
            `the row applies the payment to ${to}, but has no applied amount.`,
            'Fill the applied amount.'
        );
    }
    return Number(amount) > 0
        ? undefined
        : problemOf(
              row,
              'amount_applied',
              `${String(amount)} cannot be applied to ${to}: it must be more than 0.`,
              'Correct the amount, or remove the row.'
          );
}

function typeProblem(row: MappedRow, application: Application, named: readonly AppliedDocument[]): Problem | undefined {
    const { amount, type } = application;
    const rule = RULES[String(type)];
    if (!rule) {
        const to = named.length > 0 ? ` to ${nameOf(named[0], application)}` : '';
        return problemOf(row, 'type', `the row applies ${String(amount)}${to}, but does not say as what.`, TYPE_HINT);
    }
    const to = rule.to.filter(document => named.includes(document));
    const allowed = [...rule.to, ...(rule.from ? [rule.from] : [])];
    const stranger = named.find(document => !allowed.includes(document));
    if (stranger) {
        return problemOf(
            row,
            stranger,
            `"${String(type)}" takes no ${wordFor(stranger)}, but the row names ${nameOf(stranger, application)}.`,
            'Correct the type, or empty the cell.'
        );
    }
    const missing = to.length === 0 ? rule.to[0] : rule.from && !named.includes(rule.from) ? rule.from : undefined;
    if (missing) {
        const words = missing === rule.from ? wordFor(missing) : rule.to.map(wordFor).join(' or ');
        return problemOf(
            row,
            missing,
            `"${String(type)}" needs the number of ${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}.`,
            'Fill the cell.'
        );
    }
    if (to.length > 1) {
        return problemOf(
            row,
            'type',
            `the row names ${to.map(each => nameOf(each, application)).join(' and ')}; it can be applied to one of them.`,
            'Empty one of the two cells.'
        );
    }
    const { document_type: given } = application;
    return given === undefined || to.length === 0 || given === to[0]
        ? undefined
        : problemOf(
              row,
              'document_type',
              `it says ${String(given)}, but the row names ${nameOf(to[0], application)}.`,
              'Correct one of the two.'
          );
}

/** Invoiced asks what kind of document a credit goes to; the column that names it tells. */
function withDocumentType(application: Application): Fields {
    const { amount, credit_note, estimate, invoice, type } = application;
    const document_type = isFromPayment(application) ? undefined : invoice === undefined ? 'estimate' : 'invoice';
    const fields = { amount, credit_note, document_type, estimate, invoice, type };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

function problemOf({ row, key, columns }: MappedRow, propertyId: string, text: string, hint: string): Problem {
    const column = columns.find(({ property }) => property.id === propertyId);
    return {
        code: 'row.application',
        severity: 'error',
        kind: 'user',
        row,
        key,
        property: propertyId,
        column: column?.index === undefined ? undefined : column.name,
        text: `${column?.property.label ?? LABELS[propertyId] ?? propertyId}: ${text}`,
        hint
    };
}

/** For columns that the mapping lacks. */
const LABELS: Readonly<Record<string, string>> = {
    type: 'Applied To',
    amount_applied: 'Applied Amount',
    invoice: 'Invoice #',
    estimate: 'Estimate #',
    credit_note: 'Credit Note #'
};

/** What a person calls the document, e.g. `invoice INV-1`. */
export function nameOf(document: AppliedDocument, application: Readonly<Partial<Record<AppliedDocument, unknown>>>): string {
    return `${wordFor(document)} ${shorten(String(application[document]))}`;
}

/** `credit note` for `credit_note`. */
export function wordFor(document: AppliedDocument): string {
    return document === 'credit_note' ? 'credit note' : document;
}
