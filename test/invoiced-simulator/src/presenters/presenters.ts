import type { JsonObject } from '../domain/json';
import type { Account } from '../store/account';
import type { ContactRow } from '../store/rows';
import type { RecordState } from '../store/state-journal';
import { chargePresenter } from './charge-presenter';
import { creditNotePresenter } from './credit-note-presenter';
import { customerPresenter, presentContact } from './customer-presenter';
import { estimatePresenter } from './estimate-presenter';
import { invoicePresenter } from './invoice-presenter';
import { itemPresenter } from './item-presenter';
import { paymentPresenter } from './payment-presenter';
import type { Presenter } from './presenter';

const PRESENTERS: readonly Presenter<never>[] = [
    chargePresenter,
    { object: 'contact', present: (_, row: ContactRow) => presentContact(row) },
    creditNotePresenter,
    customerPresenter,
    estimatePresenter,
    invoicePresenter,
    itemPresenter,
    paymentPresenter
];

/** A state as the control endpoint shows it: the record as a list would, with every field that `include` may bring in. */
export function presentState(account: Account, { row, ...state }: RecordState, baseUrl: string): object {
    const presenter = PRESENTERS.find(({ object }) => object === state.object);
    const record = row && (presenter ? presentWhole(presenter, account, row as never, baseUrl) : row);
    return { ...state, updated_at: row?.updated_at ?? null, record: record ?? null };
}

function presentWhole(presenter: Presenter<never>, account: Account, row: never, baseUrl: string): JsonObject {
    return { ...presenter.present(account, row, baseUrl), ...presenter.hidden?.(account, row, baseUrl) };
}
