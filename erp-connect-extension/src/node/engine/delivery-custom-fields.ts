import { CustomFields } from '../../common/invoiced/custom-field';
import { InvoicedObject } from '../../common/invoiced/property';
import { CustomFieldFlaw, TypedPayload, hasCustomFields, withTypedFields } from '../../common/records/custom-field-payload';
import { Payload } from '../../common/records/payload';
import { parseStoredRows } from '../../common/records/source-row';
import { Company } from '../invoiced/company';
import { DeliveryRow } from '../ledger/delivery-store';
import { DeliveryRefusal, DeliveryResult } from './delivery-result';
import { DeliveryWork, notYet } from './delivery-work';

/**
 * The payload of a record with the values that the custom fields of the account want; or what comes of a record that
 * has a text which its field does not take. The plan knows nothing of types: it also holds for an account that does
 * not answer, and a field whose type is changed in Invoiced makes no record a changed one.
 */
export async function typedPayload({
    payload,
    object,
    row,
    target
}: DeliveryWork): Promise<{ readonly payload: Payload } | DeliveryResult> {
    if (!hasCustomFields(payload)) {
        return { payload };
    }
    const fields = await target.customFields();
    if (!(fields instanceof CustomFields)) {
        return notYet(fields);
    }
    const typed = typedWith(payload, object, fields, target.company);
    const flaw = typed.flaws.at(0);
    // Of a call that was made already only the server knows the outcome.
    return flaw && row.state !== 'sent' ? refused(flaw, payload, row) : typed;
}

/** The same with the custom fields at hand; amounts are in the currency of the record, else of the company. */
export function typedWith(payload: Payload, object: InvoicedObject, fields: CustomFields, { timeZone, currency }: Company): TypedPayload {
    const given = typeof payload.currency === 'string' ? payload.currency : currency;
    return withTypedFields(payload, object, fields, { timeZone, currency: given });
}

function refused({ name, property, refusal, line }: CustomFieldFlaw, { items }: Payload, row: DeliveryRow): DeliveryRefusal {
    const rows = parseStoredRows(row.source_rows ?? '');
    return {
        kind: 'refused',
        message: `Custom field ${name}: ${refusal.text}`,
        param: property,
        own: { code: refusal.code, hint: refusal.hint ?? 'Correct the cell.' },
        // Which row gave a line is known only where each row gave one.
        line: (items as readonly unknown[] | undefined)?.length === rows.length ? line : undefined
    };
}
