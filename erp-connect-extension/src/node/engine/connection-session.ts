import { Connection } from '../connections/connection';
import { Answer } from '../invoiced/answer';
import { Company, fetchCompany, isCompany } from '../invoiced/company';
import { InvoicedClient } from '../invoiced/invoiced-client';
import { ConnectionGate } from './connection-gate';

/** A connection in use: its client, its gate, and what is known of the account. */
export class ConnectionSession {
    readonly gate = new ConnectionGate();
    private company: Company | undefined;

    constructor(
        readonly connection: Connection,
        readonly client: InvoicedClient
    ) {}

    /** The account, asked for once. */
    async fetchCompany(): Promise<Company | Exclude<Answer, { kind: 'accepted' }>> {
        if (this.company) {
            return this.company;
        }
        return this.testAccount();
    }

    /** Asks for the account anew: whether the connection works now. */
    async testAccount(): Promise<Company | Exclude<Answer, { kind: 'accepted' }>> {
        const result = await fetchCompany(this.client);
        if (isCompany(result)) {
            this.company = result;
        }
        return result;
    }

    close(): void {
        this.client.close();
    }
}
