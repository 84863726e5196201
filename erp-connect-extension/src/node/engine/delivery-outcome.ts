import { parseStoredRows } from '../../common/records/source-row';
import { Problem } from '../../common/problem';
import { DeliveryRow, findDeliveryById, updateDelivery } from '../ledger/delivery-store';
import { LedgerWork } from '../ledger/ledger';
import { raiseProblems, resolveProblemsOfRecord } from '../ledger/problem-store';
import { forgetRecord, rememberRecord } from '../ledger/record-store';
import { DeliveryRefusal, DeliveryResult } from './delivery-result';
import { hintForRefusal } from './refusal-hint';

const FAULT_HINT = 'Other records go through. Look at the record in Invoiced, then retry.';

/** Writes the outcome of an attempt down, all of it in one transaction, and gives the delivery as it stands now. */
export function outcomeOf(row: DeliveryRow, result: DeliveryResult, connection: string, mappingId: string): LedgerWork<DeliveryRow> {
    return async db => {
        const remembered = { connection, object: row.object, key: row.key!, delivered_at: Date.now() };
        if (result.kind === 'accepted') {
            // A customer that a document needed is known from now on, but was not delivered as a record of its own.
            const isDelivered = row.phase === 1 && (result.outcome === 'created' || result.outcome === 'updated');
            await (result.outcome === 'deleted'
                ? forgetRecord(db, connection, row.object, row.key!)
                : rememberRecord(db, { ...remembered, remote_id: result.remoteId, payload_hash: isDelivered ? row.payload_hash : null }));
            if (row.phase === 1) {
                await resolveProblemsOfRecord(db, mappingId, row.key!);
            }
        }
        if (result.kind === 'unchanged' || (result.kind === 'skipped' && row.phase === 1)) {
            await resolveProblemsOfRecord(db, mappingId, row.key!);
        }
        if ((result.kind === 'skipped' || result.kind === 'unchanged') && result.remoteId !== undefined) {
            const isProven = result.kind === 'unchanged' && result.isProven === true;
            await rememberRecord(db, { ...remembered, remote_id: result.remoteId, payload_hash: isProven ? row.payload_hash : null });
        }
        if (result.kind === 'refused' && row.phase === 1) {
            await resolveProblemsOfRecord(db, mappingId, row.key!);
            await raiseProblems(db, [refusalProblem(row, result)], { runId: row.run_id, deliveryId: row.id, mappingId });
        }
        const changes = changesFor(row, result);
        if (Object.keys(changes).length > 0) {
            await updateDelivery(db, row.id, changes);
        }
        return findDeliveryById(db, row.id);
    };
}

function changesFor(row: DeliveryRow, result: DeliveryResult): Partial<DeliveryRow> {
    switch (result.kind) {
        case 'accepted':
            return { state: 'accepted', outcome: result.outcome, remote_id: result.remoteId, source_rows: null };
        case 'unchanged':
            return { state: 'unchanged', remote_id: result.remoteId, source_rows: null };
        case 'skipped':
            return { state: 'skipped', remote_id: result.remoteId ?? null, source_rows: null };
        case 'refused':
            // The documents of a refused customer tell why: theirs are the rows that people know.
            return { state: 'refused', outcome: row.phase === 0 ? result.message : null };
        case 'unknown':
            // The server keeps a fault that it has answered for the key: the next attempt needs another one.
            return result.freshKey ? { idempotency_key: null } : {};
        default:
            // Nothing was executed. Only an earlier attempt of unknown outcome keeps the delivery `sent`.
            return row.state === 'sent'
                ? {
                      idempotency_key: result.answer.kind === 'not-allowed' ? null : row.idempotency_key,
                      step: row.step,
                      sent_at: row.sent_at
                  }
                : { state: 'planned', idempotency_key: null, step: null, sent_at: null, attempts: row.attempts };
    }
}

function refusalProblem(row: DeliveryRow, { message, param, isFault, own, application, line }: DeliveryRefusal): Problem {
    const rows = parseStoredRows(row.source_rows ?? '');
    const place = rows.find(each => application !== undefined && each.application === application) ?? rows.at(line ?? 0);
    const where = { row: place?.row, property: param, key: row.key ?? undefined };
    if (own) {
        return { code: own.code, severity: 'error', kind: 'user', text: message, hint: own.hint, ...where };
    }
    return {
        code: isFault ? 'invoiced.fault' : 'invoiced.refused',
        severity: 'error',
        kind: isFault ? 'operational' : 'user',
        text: isFault ? `Invoiced fails on this record again and again: ${message}` : `Invoiced refused it: ${message}`,
        hint: isFault ? FAULT_HINT : hintForRefusal(message),
        ...where
    };
}
