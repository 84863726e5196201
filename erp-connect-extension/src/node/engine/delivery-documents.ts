import { findObject } from '../../common/invoiced/object-catalogue';
import { keyText } from '../../common/records/natural-key';
import { Json, Payload } from '../../common/records/payload';
import { APPLIED_DOCUMENTS, AppliedDocument, wordFor } from '../../common/records/payment-application';
import { callsFor } from '../invoiced/calls-for';
import { LookUp } from '../invoiced/look-up';
import { findRecord, forgetRecord, rememberRecord } from '../ledger/record-store';
import { DeliveryRefusal, DeliveryResult } from './delivery-result';
import { DeliveryTarget, DeliveryWork, notYet } from './delivery-work';

const GONE = /Could not find (?:invoice|estimate|credit note): /;

/**
 * Replaces the document numbers of a payment by Invoiced's ids: from the ledger, else looked up and remembered.
 * `undefined` where the file applies it to nothing.
 */
export async function appliedTo({ payload, target }: DeliveryWork): Promise<{ readonly ids: Json | undefined } | DeliveryResult> {
    const entries: Payload[] = [];
    for (const [index, application] of applicationsOf(payload).entries()) {
        const resolved: Record<string, Json> = { ...application };
        for (const document of APPLIED_DOCUMENTS.filter(each => application[each] !== undefined)) {
            const number = String(application[document]);
            const there = await findDocument(target, document, number);
            if (there.kind === 'failed') {
                return notYet(there.answer);
            }
            if (there.kind === 'absent') {
                return noDocument(document, number, index);
            }
            resolved[document] = Number(there.record.id);
        }
        entries.push(resolved);
    }
    return { ids: payload.applied_to === undefined ? undefined : entries };
}

/** Forgets the documents of a payment when a refusal says that one is gone, so that the next file looks them up anew. */
export async function forgetGoneDocuments({ payload, target }: DeliveryWork, result: DeliveryResult): Promise<void> {
    if (result.kind !== 'refused' || !GONE.test(result.message)) {
        return;
    }
    await target.ledger.transact(async db => {
        for (const application of applicationsOf(payload)) {
            for (const document of APPLIED_DOCUMENTS.filter(each => application[each] !== undefined)) {
                await forgetRecord(db, target.connection, document, keyText(application[document]));
            }
        }
    });
}

async function findDocument({ client, connection, ledger }: DeliveryTarget, document: AppliedDocument, number: string): Promise<LookUp> {
    const key = keyText(number);
    const known = await ledger.transact(db => findRecord(db, connection, document, key));
    if (known) {
        return { kind: 'found', record: { id: known.remote_id, body: {} } };
    }
    const there = await callsFor(client, findObject(document)!).find({ number });
    if (there.kind === 'found') {
        const { id: remote_id } = there.record;
        await ledger.transact(db =>
            rememberRecord(db, { connection, object: document, key, remote_id, payload_hash: null, delivered_at: Date.now() })
        );
    }
    return there;
}

function noDocument(document: AppliedDocument, number: string, application: number): DeliveryRefusal {
    return {
        kind: 'refused',
        message: `There is no ${wordFor(document)} ${number} in Invoiced.`,
        param: document,
        application,
        own: {
            code: 'payment.no-document',
            hint: `Correct the number; or upload the ${wordFor(document)} first, then drop the refused rows back into the folder.`
        }
    };
}

function applicationsOf({ applied_to }: Payload): readonly Payload[] {
    return (applied_to as readonly Payload[] | undefined) ?? [];
}
