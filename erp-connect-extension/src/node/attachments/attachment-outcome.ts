import { Problem } from '../../common/problem';
import { DeliveryRefusal, DeliveryResult } from '../engine/delivery-result';
import { DeliveryRow, findDeliveryById, updateDelivery } from '../ledger/delivery-store';
import { LedgerWork } from '../ledger/ledger';
import { raiseProblems } from '../ledger/problem-store';
import { rememberRecord } from '../ledger/record-store';
import { AttachmentPlan, memoryOf } from './attachment-plan';

const PLACE = 'The file was moved to the folder failed. ';
const HINT = `${PLACE}Correct what is wrong, then drop it into the watched folder again.`;
const FAULT_HINT = `${PLACE}Other files go through. Drop it into the watched folder again later.`;

/** Writes the outcome of an attempt down, all of it in one transaction, and gives the delivery as it stands now. */
export function attachmentOutcome(
    row: DeliveryRow,
    result: DeliveryResult,
    connection: string,
    mappingId: string
): LedgerWork<DeliveryRow> {
    return async db => {
        const plan = JSON.parse(row.payload ?? '{}') as AttachmentPlan;
        if (result.kind === 'accepted') {
            const memory = memoryOf(row.object, plan, row.payload_hash!);
            const { remoteId: remote_id, outcome } = result;
            await rememberRecord(db, { connection, ...memory, remote_id, payload_hash: row.payload_hash, delivered_at: Date.now() });
            await updateDelivery(db, row.id, { state: 'accepted', outcome, remote_id, idempotency_key: null });
        } else if (result.kind === 'refused') {
            await raiseProblems(db, [refusalProblem(plan, result)], { runId: row.run_id, deliveryId: row.id, mappingId });
            await updateDelivery(db, row.id, { state: 'refused' });
        } else if (losesKey(result)) {
            await updateDelivery(db, row.id, { idempotency_key: null });
        }
        // Everything else is noted already: each call was, before it was made.
        return findDeliveryById(db, row.id);
    };
}

/** The server keeps some answers by the key of their call: the next attempt needs another one. */
function losesKey(result: DeliveryResult): boolean {
    return (result.kind === 'unknown' && result.freshKey) || (result.kind === 'later' && result.answer.kind === 'not-allowed');
}

function refusalProblem({ number }: AttachmentPlan, { message, isFault, own }: DeliveryRefusal): Problem {
    if (own) {
        return { code: own.code, severity: 'error', kind: 'user', text: message, hint: own.hint, key: number };
    }
    return {
        code: isFault ? 'invoiced.fault' : 'invoiced.refused',
        severity: 'error',
        kind: isFault ? 'operational' : 'user',
        text: isFault ? `Invoiced fails on this file again and again: ${message}` : `Invoiced refused it: ${message}`,
        hint: isFault ? FAULT_HINT : HINT,
        key: number
    };
}
