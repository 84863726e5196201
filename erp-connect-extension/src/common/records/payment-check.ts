import Big from 'big.js';
import { Problem } from '../problem';
import { Fields } from './mapped-row';
import { keyText } from './natural-key';
import { APPLIED_DOCUMENTS, isFromPayment, nameOf } from './payment-application';
import { RecordDraft } from './record-draft';

/**
 * What is wrong with a payment as a whole, told before anything is sent: it applies more than it has, or names a
 * document twice, which Invoiced both refuses.
 */
export function paymentProblems(draft: RecordDraft): readonly Problem[] {
    const { applications = [], record } = draft;
    const twice = secondMention(applications);
    if (twice !== undefined) {
        const [document] = APPLIED_DOCUMENTS.filter(each => applications[twice][each] !== undefined);
        return [
            problem(draft, twice, document, `An earlier row of the payment names ${nameOf(document, applications[twice])} already.`, {
                hint: 'Invoiced takes each document once a payment: put the two amounts together in one row.'
            })
        ];
    }
    const sum = applications.filter(isFromPayment).reduce((total, { amount }) => total.plus(Number(amount)), new Big(0));
    return applications.length > 0 && record.amount !== undefined && sum.gt(Number(record.amount))
        ? [
              problem(
                  draft,
                  0,
                  'amount_applied',
                  `The applied amounts add up to ${sum.toFixed()}, but the payment is ${String(record.amount)}.`,
                  { hint: '"amount" is the total of the payment, the same in all of its rows. Correct the amounts.' }
              )
          ]
        : [];
}

/** Index of the first application that says the same as an earlier one. */
function secondMention(applications: readonly Fields[]): number | undefined {
    const seen = new Set<string>();
    for (const [index, application] of applications.entries()) {
        const documents = APPLIED_DOCUMENTS.map(document => keyText(application[document]));
        const mention = [application.type, ...documents].join('\u001f');
        if (documents.some(document => document !== '') && seen.has(mention)) {
            return index;
        }
        seen.add(mention);
    }
    return undefined;
}

function problem({ rows, key }: RecordDraft, application: number, property: string, text: string, { hint }: { hint: string }): Problem {
    const row = rows.find(each => each.application === application)?.row;
    return { code: 'row.application', severity: 'error', kind: 'user', row, key, property, text, hint };
}
