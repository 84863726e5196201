import type { Route } from '../http/router';
import type { Account } from '../store/account';
import { accountRoutes } from './account-routes';
import { attachmentRoutes } from './attachment-routes';
import { contactRoutes } from './contact-routes';
import { customerRoutes } from './customer-routes';
import { fileRoutes } from './file-routes';
import { invoiceRoutes } from './invoice-routes';

/** Every route of the API; a new resource adds one line. */
export function allRoutes(accounts: readonly Account[]): Route[] {
    return [
        ...accountRoutes,
        ...customerRoutes,
        ...contactRoutes,
        ...invoiceRoutes,
        ...fileRoutes(accounts),
        ...attachmentRoutes
    ];
}
