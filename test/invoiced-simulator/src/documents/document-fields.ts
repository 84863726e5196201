import { refuse } from '../domain/api-error';
import type { Fields } from '../domain/fields';
import type { Json, JsonObject } from '../domain/json';
import { randomText } from '../domain/random';
import { calculateTotals } from '../domain/totals';
import { readCurrency, readMetadata } from '../resources/common-fields';
import { chooseNumber, type NumberedTable } from '../resources/numbering';
import type { Account } from '../store/account';
import type { CustomerRow, DocumentRow, LineItemRow, RateRow } from '../store/rows';
import { readLineItems } from './line-items';
import { checkTaxOverlap, DISCOUNT, rateOf, readRates, TAX } from './rates';

/** What differs between invoices, credit notes and estimates when reading a body. */
export interface DocumentKind {
    readonly table: NumberedTable;
    /** What the account's custom fields call it. */
    readonly object: string;
    readonly defaultName: string;
    readonly extraDefaults: JsonObject;
}

type Amounts = Pick<DocumentRow, 'items' | 'discounts' | 'taxes' | 'subtotal' | 'total'>;

/** The part of a document's row that all kinds share, without ids and times. */
export type SharedFields = Omit<DocumentRow, 'id' | 'created_at' | 'updated_at' | 'closed'>;

/** Reads and checks everything that invoices, credit notes and estimates have in common. */
export function readDocument(
    account: Account,
    kind: DocumentKind,
    fields: Fields,
    customer: CustomerRow,
    current: DocumentRow | undefined
): SharedFields {
    const currency = chooseCurrency(account, fields, customer, current);
    const metadata = readMetadata(account, kind.object, fields, current?.metadata ?? {});
    return {
        customer: customer.id,
        name: fields.text('name', current?.name ?? null) ?? kind.defaultName,
        currency,
        date: readDate(account, fields, current),
        draft: readDraft(fields, current),
        sent: fields.flag('sent', current?.sent ?? false) || fields.flag('send', false),
        viewed: current?.viewed ?? false,
        voided: false,
        purchase_order: fields.text('purchase_order', current?.purchase_order ?? null, { max: 32 }),
        notes: fields.text('notes', current?.notes ?? null, { max: 65_535 }),
        ...readAmounts(account, fields, currency, current),
        metadata,
        client_id: current?.client_id ?? randomText(24),
        extra: readExtra(fields, current?.extra ?? kind.extraDefaults),
        number: chooseNumber(account, kind.table, fields, current?.number)
    };
}

function chooseCurrency(account: Account, fields: Fields, customer: CustomerRow, current: DocumentRow | undefined): string {
    const currency = readCurrency(fields, current?.currency ?? null);
    if (currency === null && current) {
        throw refuse('The currency cannot be unset.', 'currency');
    }
    return currency ?? customer.currency ?? account.company.currency;
}

function readDate(account: Account, fields: Fields, current: DocumentRow | undefined): number {
    const date = fields.timestamp('date', current?.date ?? account.now());
    if (date === null) {
        throw refuse('Date only allows timestamps', 'date');
    }
    return date;
}

function readDraft(fields: Fields, current: DocumentRow | undefined): boolean {
    const draft = fields.flag('draft', current?.draft ?? false);
    if (draft && current && !current.draft) {
        throw refuse('Cannot save as a draft because the document has already been issued.', 'draft');
    }
    return draft;
}

function readAmounts(account: Account, fields: Fields, currency: string, current: DocumentRow | undefined): Amounts {
    const lines = readLineItems(account, fields, current?.items ?? []);
    const discounts = readRates(account, fields, DISCOUNT, current?.discounts ?? []);
    const taxes = readRates(account, fields, TAX, current?.taxes ?? []);
    checkTaxOverlap(
        lines.flatMap(line => line.taxes),
        taxes
    );
    const totals = calculateTotals(
        lines.map(line => ({ ...line, discounts: line.discounts.map(rateOf), taxes: line.taxes.map(rateOf) })),
        discounts.map(rateOf),
        taxes.map(rateOf),
        currency
    );
    if (totals.total < 0) {
        throw refuse('Total is invalid', 'total');
    }
    return {
        items: lines.map((line, index): LineItemRow => ({
            ...line,
            amount: totals.lines[index]?.amount ?? 0,
            discounts: withAmounts(line.discounts, totals.lines[index]?.discounts),
            taxes: withAmounts(line.taxes, totals.lines[index]?.taxes)
        })),
        discounts: withAmounts(discounts, totals.discounts),
        taxes: withAmounts(taxes, totals.taxes),
        subtotal: totals.subtotal,
        total: totals.total
    };
}

function withAmounts(rates: readonly RateRow[], amounts: readonly number[] | undefined): RateRow[] {
    return rates.map((rate, index) => ({ ...rate, amount: amounts?.[index] ?? rate.amount }));
}

function readExtra(fields: Fields, current: JsonObject): JsonObject {
    const sent = Object.keys(current).filter(key => fields.has(key));
    return { ...current, ...Object.fromEntries(sent.map(key => [key, fields.body[key] as Json])) };
}
