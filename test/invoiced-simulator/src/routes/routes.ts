import type { Route } from '../http/router';
import type { Account } from '../store/account';
import { accountRoutes } from './account-routes';
import { attachmentRoutes } from './attachment-routes';
import { chargeRoutes } from './charge-routes';
import { contactRoutes } from './contact-routes';
import { creditNoteRoutes } from './credit-note-routes';
import { customerRoutes } from './customer-routes';
import { estimateRoutes } from './estimate-routes';
import { fileRoutes } from './file-routes';
import { invoiceRoutes } from './invoice-routes';
import { itemRoutes } from './item-routes';
import { paymentRoutes } from './payment-routes';

/** Every route of the API; a new resource adds one line. */
export function allRoutes(accounts: readonly Account[]): Route[] {
    return [
        ...accountRoutes,
        ...customerRoutes,
        ...contactRoutes,
        ...invoiceRoutes,
        ...creditNoteRoutes,
        ...estimateRoutes,
        ...paymentRoutes,
        ...chargeRoutes,
        ...itemRoutes,
        ...fileRoutes(accounts),
        ...attachmentRoutes
    ];
}
