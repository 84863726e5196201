import { ConnectionTest } from '../../common/connections-protocol';
import { isCompany, fetchCompany } from '../invoiced/company';
import { InvoicedClient } from '../invoiced/invoiced-client';
import { UserError } from '../runtime/user-error';
import { ConnectionStore } from './connection-store';

/** A test with one more thing that programs want to know. */
export interface DetailedTest extends ConnectionTest {
    /** Whether something answered at all. */
    readonly reachable: boolean;
}

// A person is waiting.
const TIMEOUT = 15_000;

/** Asks Invoiced for the company of the key. Throws a `UserError` when there is no such connection. */
export async function testConnection(store: ConnectionStore, name: string): Promise<DetailedTest> {
    const connection = store.find(name);
    if (!connection) {
        throw new UserError(`There is no connection "${name}".`, store.hintOfNames());
    }
    const apiKey = await store.secrets.get(name);
    if (!apiKey) {
        return { ok: false, reachable: true, text: `The connection "${name}" has no API key.`, hint: 'Enter one.' };
    }
    const client = new InvoicedClient(connection.baseUrl, apiKey, { timeout: TIMEOUT });
    try {
        const result = await fetchCompany(client);
        if (isCompany(result)) {
            const { name: company, currency, timeZone } = result;
            return { ok: true, reachable: true, text: `Connected to ${company} (${currency}, ${timeZone}).` };
        }
        return failure(connection.baseUrl, result);
    } finally {
        client.close();
    }
}

function failure(baseUrl: string, result: Exclude<Awaited<ReturnType<typeof fetchCompany>>, { timeZone: string }>): DetailedTest {
    switch (result.kind) {
        case 'not-allowed':
            return {
                ok: false,
                reachable: true,
                text: `Invoiced refuses the key: ${result.message}`,
                hint: 'Copy the key again from Settings > Developers > API Keys.'
            };
        case 'busy':
            return {
                ok: false,
                reachable: true,
                text: 'Invoiced has too many calls with this key at the moment.',
                hint: 'Try again in a minute.'
            };
        case 'refused':
            return { ok: false, reachable: true, text: `${baseUrl}: ${result.message}`, hint: 'Check the URL of the connection.' };
        default:
            return {
                ok: false,
                reachable: false,
                text: `${baseUrl} cannot be reached: ${result.message}.`,
                hint: (result.kind === 'unreachable' && result.hint) || 'Check the network and the URL of the connection.'
            };
    }
}
