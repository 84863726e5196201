import { CustomFields } from '../../../common/invoiced/custom-field';
import { InvoicedObject } from '../../../common/invoiced/property';
import { hasCustomFields } from '../../../common/records/custom-field-payload';
import { Payload } from '../../../common/records/payload';
import { Company } from '../../invoiced/company';
import { ConnectionSession } from '../connection-session';
import { typedWith } from '../delivery-custom-fields';
import { AccountSilent } from './account-reader';

/** Gives custom fields the values that the account wants, as a delivery does. */
export class LiveFields {
    constructor(
        private readonly session: ConnectionSession,
        private readonly company: Company
    ) {}

    get timeZone(): string {
        return this.company.timeZone;
    }

    /** The payload as it would be sent, or why a custom field refuses it. Rejects with `AccountSilent`. */
    async typed(payload: Payload, object: InvoicedObject): Promise<{ readonly payload: Payload } | { readonly refusal: string }> {
        if (!hasCustomFields(payload)) {
            return { payload };
        }
        const fields = await this.session.fetchCustomFields();
        if (!(fields instanceof CustomFields)) {
            throw new AccountSilent(fields);
        }
        const { payload: typed, flaws } = typedWith(payload, object, fields, this.company);
        const flaw = flaws.at(0);
        return flaw ? { refusal: `Custom field ${flaw.name}: ${flaw.refusal.text}` } : { payload: typed };
    }
}
