import { refuse } from '../domain/api-error';
import type { JsonObject } from '../domain/json';
import type { Account } from '../store/account';

const SYSTEMS = [
    'intacct',
    'netsuite',
    'quickbooks_desktop',
    'quickbooks_online',
    'xero',
    'avalara',
    'lob',
    'slack',
    'twilio',
    'earth_class_mail',
    'chartmogul',
    'custom',
    'business_central',
    'wave',
    'freshbooks',
    'sage_accounting',
    'hubspot',
    'service_now'
];

/**
 * Notes which ERP record this one stands for. Both values are needed, else
 * they are ignored; a mapping that exists is left as it is.
 * Invoiced API: accounting ids.
 */
export function saveAccountingMapping(account: Account, object: string, id: number, body: JsonObject): void {
    const { accounting_system: system, accounting_id: accountingId, accounting_source: source } = body;
    if (!system || !accountingId) {
        return;
    }
    if (!SYSTEMS.includes(String(system))) {
        throw refuse(`No such integration: ${String(system)}`);
    }
    const key = `${object}:${id}`;
    if (!account.tables.accounting.get(key)) {
        account.tables.accounting.put({
            id: key,
            accounting_system: String(system),
            accounting_id: String(accountingId),
            source: source === 'invoiced' ? 'invoiced' : 'accounting_system',
            first_synced: account.now(),
            last_synced: account.now()
        });
    }
}

/** The answer of `GET /<object>/:id/accounting_sync_status`. */
export function accountingSyncStatus(account: Account, object: string, id: number): JsonObject {
    const mapping = account.tables.accounting.get(`${object}:${id}`);
    if (!mapping) {
        return { synced: false, error: null };
    }
    const { accounting_system, accounting_id, source, first_synced, last_synced } = mapping;
    return { synced: true, error: null, accounting_system, accounting_id, source, first_synced, last_synced };
}
