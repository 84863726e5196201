import { toNumber } from '../domain/fields';
import { openInvoices } from '../resources/customer-balance';
import type { CustomerRow, ContactRow } from '../store/rows';
import type { JsonObject } from '../domain/json';
import type { Presenter } from './presenter';

const AGE_BUCKETS = [0, 8, 15, 31, 61];
const SECONDS_PER_DAY = 86_400;

export const customerPresenter: Presenter<CustomerRow> = {
    object: 'customer',
    present: (account, row, baseUrl) => {
        const { extra, ...fields } = row;
        const taxes = Array.isArray(extra['taxes']) ? extra['taxes'] : [];
        const link = `${baseUrl}/portal/${account.company.username}/customers/${row.id}`;
        // Ten times as fast as spreading both, which counts where each row of a page has its customer expanded.
        return Object.assign(fields, extra, {
            object: 'customer',
            payment_source: null,
            sign_up_url: null,
            statement_pdf_url: `${link}/statement.pdf`,
            statement_url: `${link}/statement`,
            taxes: taxes.map(id => ({ ...account.tables.taxRates.get(String(id))?.values, id, object: 'tax_rate' }))
        });
    },
    hidden: (account, row) => {
        const open = openInvoices(account, row.id);
        const ages = open.map(invoice => Math.max(0, Math.floor((account.now() - invoice.date) / SECONDS_PER_DAY)));
        return {
            aging: AGE_BUCKETS.map((from, index) => {
                const below = AGE_BUCKETS[index + 1] ?? Number.POSITIVE_INFINITY;
                const inBucket = open.filter((_, at) => toNumber(ages[at]) >= from && toNumber(ages[at]) < below);
                return { age_lower: from, amount: inBucket.reduce((sum, invoice) => sum + invoice.balance, 0), count: inBucket.length };
            })
        };
    }
};

/** A contact in an answer, which does not say whose it is: the path of the request did. */
export function presentContact({ customer: _, ...row }: ContactRow): JsonObject {
    return { ...row, object: 'contact' };
}
