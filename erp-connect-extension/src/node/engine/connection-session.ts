import { CustomFields } from '../../common/invoiced/custom-field';
import { Connection } from '../connections/connection';
import { Answer } from '../invoiced/answer';
import { Company, fetchCompany, isCompany } from '../invoiced/company';
import { fetchCustomFields } from '../invoiced/custom-fields';
import { Caller, InvoicedClient } from '../invoiced/invoiced-client';
import { ConnectionGate } from './connection-gate';

// Milliseconds after which the account is asked anew for its custom fields: somebody may have changed one.
const CUSTOM_FIELDS_LIFE = 15 * 60 * 1000;

/** A connection in use: its client, its gate, and what is known of the account. */
export class ConnectionSession {
    readonly gate = new ConnectionGate();
    private company: Company | undefined;
    private customFields: { readonly fields: Promise<CustomFields | Answer>; readonly askedAt: number } | undefined;

    /** Makes its calls through the gate, each when there is room for it. */
    readonly client: Caller;

    constructor(
        readonly connection: Connection,
        private readonly outlet: InvoicedClient
    ) {
        this.client = { send: request => this.gate.call(() => outlet.send(request)) };
    }

    /** The account, asked for once. */
    async fetchCompany(): Promise<Company | Exclude<Answer, { kind: 'accepted' }>> {
        if (this.company) {
            return this.company;
        }
        return this.testAccount();
    }

    /** Asks for the account anew: whether the connection works now. */
    async testAccount(): Promise<Company | Exclude<Answer, { kind: 'accepted' }>> {
        this.customFields = undefined;
        const result = await fetchCompany(this.client);
        if (isCompany(result)) {
            this.company = result;
        }
        return result;
    }

    /**
     * The custom fields of the account. They are asked for when the first record needs them, and anew after a quarter
     * of an hour, after a test of the connection, and as long as the account does not answer.
     */
    async fetchCustomFields(): Promise<CustomFields | Answer> {
        const { customFields } = this;
        const isFresh = customFields !== undefined && Date.now() - customFields.askedAt < CUSTOM_FIELDS_LIFE;
        const held = isFresh ? customFields : { fields: fetchCustomFields(this.client), askedAt: Date.now() };
        this.customFields = held;
        const result = await held.fields;
        if (!(result instanceof CustomFields) && this.customFields === held) {
            this.customFields = undefined;
        }
        return result;
    }

    close(): void {
        this.outlet.close();
    }
}
