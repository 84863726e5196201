import { ConnectionStore } from '../connections/connection-store';
import { ConnectionSession } from '../engine/connection-session';
import { engineSettings } from '../engine/engine-settings';
import { InvoicedClient } from '../invoiced/invoiced-client';
import { UserError } from '../runtime/user-error';

/** Begins to use a connection. Throws a `UserError` when there is no such connection or it has no key. */
export async function openSession(store: ConnectionStore, name: string): Promise<ConnectionSession> {
    const connection = store.find(name);
    const apiKey = connection && (await store.secrets.get(connection.name));
    if (!connection || !apiKey) {
        throw new UserError(`The mapping uses the connection "${name}", which is not there or has no API key.`, store.hintOfNames());
    }
    return new ConnectionSession(connection, new InvoicedClient(connection.baseUrl, apiKey, { timeout: engineSettings().callTimeout }));
}
