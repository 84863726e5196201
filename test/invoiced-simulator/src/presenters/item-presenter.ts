import type { CatalogRow } from '../store/rows';
import type { Presenter } from './presenter';

/** Items and whatever else has an id of the user's own. */
export const itemPresenter: Presenter<CatalogRow> = {
    object: 'item',
    present: (_, { values, archived: __, ...row }) => ({ ...row, ...values })
};
