import { InvoicedObject } from '../../common/invoiced/property';
import { CLEARED } from '../../common/records/cleared';
import { keyText } from '../../common/records/natural-key';
import { Json, Payload } from '../../common/records/payload';
import { WireContext, createBody, fixedFields } from '../../common/records/wire-body';
import { isGone, isTaken } from '../invoiced/look-up';
import { RecordCalls } from '../invoiced/record-calls';
import { DeliveryResult } from './delivery-result';
import { DeliveryWork, STOPPING, notYet } from './delivery-work';

/** Whether a payload changes what is fixed once a record is created. */
export function changesFixed(object: InvoicedObject, payload: Payload, stored: Payload): boolean {
    return fixedFields(object).some(field => payload[field] !== undefined && !isSame(payload[field], stored[field]));
}

/**
 * Changes what is fixed at creation: the record is deleted and created anew with the same id. The ledger holds the new
 * record and the old one from before the deletion on: after a crash the new one is created, and when Invoiced refuses
 * it the old one comes back.
 */
export class RecordReplacement {
    constructor(
        private readonly work: DeliveryWork,
        private readonly calls: RecordCalls,
        private readonly context: WireContext
    ) {}

    /** @param stored the record as Invoiced shows it. */
    replace(id: string, stored: Payload): Promise<DeliveryResult> {
        const old = creatable(this.work.object, stored);
        const { metadata, ...own } = this.work.payload;
        const wanted = { ...old, ...own, metadata: { ...(old.metadata as Payload), ...(metadata as Payload) } };
        return this.deleteAndCreate(id, wanted, old);
    }

    /** An earlier attempt ended somewhere between the two calls. */
    async resume(): Promise<DeliveryResult> {
        const { work } = this;
        // A deletion that is still at work would take away what we create now.
        if (!(await work.isServerDone())) {
            return STOPPING;
        }
        const there = await this.calls.find(work.payload);
        if (there.kind === 'failed') {
            return notYet(there.answer);
        }
        const old = work.replaces ?? {};
        if (there.kind === 'absent') {
            return this.create(String(work.payload.id), work.payload, old, await work.begin('replace'));
        }
        const { id, body } = there.record;
        return changesFixed(work.object, work.payload, body)
            ? this.deleteAndCreate(id, work.payload, old)
            : { kind: 'accepted', outcome: 'updated', remoteId: id };
    }

    private async deleteAndCreate(id: string, wanted: Payload, old: Payload): Promise<DeliveryResult> {
        const key = await this.work.begin('replace', { payload: JSON.stringify({ ...wanted, replaces: old }) });
        const answer = await this.calls.delete(id);
        return answer.kind === 'accepted' || isGone(answer) ? this.create(id, wanted, old, key) : notYet(answer);
    }

    private async create(id: string, wanted: Payload, old: Payload, key: string): Promise<DeliveryResult> {
        const answer = await this.calls.create(createBody(wanted, this.work.object, this.context), key);
        if (answer.kind === 'accepted') {
            return { kind: 'accepted', outcome: 'updated', remoteId: id };
        }
        if (answer.kind !== 'refused') {
            return unfinished(notYet(answer));
        }
        if (isTaken(answer)) {
            return { kind: 'unknown', message: answer.message, freshKey: true }; // an earlier call came through after all
        }
        const back = await this.calls.create(createBody(old, this.work.object, this.context), `${key}-old`);
        return back.kind === 'accepted' ? notYet(answer) : unfinished(notYet(back));
    }
}

/** The record is deleted and not created anew yet: whatever kept us, the next attempt must go on from here. */
function unfinished(result: DeliveryResult): DeliveryResult {
    switch (result.kind) {
        case 'refused':
            return { kind: 'unknown', message: result.message, freshKey: true };
        case 'later':
            return {
                kind: 'unknown',
                message: 'message' in result.answer ? result.answer.message : 'too many calls at once',
                freshKey: true
            };
        default:
            return result;
    }
}

function isSame(ours: Json, theirs: Json | undefined): boolean {
    return typeof ours === 'number' ? ours === Number(theirs ?? 0) : keyText(ours) === keyText(theirs);
}

/** What a creation can bring back of a record. */
function creatable(object: InvoicedObject, stored: Payload): Payload {
    const fields = object.properties.filter(({ notUploaded, target }) => target === 'record' && !notUploaded).map(({ field }) => field);
    const kept: Record<string, Json> = { metadata: stored.metadata ?? {} };
    for (const field of fields) {
        if (stored[field] !== undefined && stored[field] !== CLEARED) {
            kept[field] = stored[field];
        }
    }
    if (Array.isArray(stored.taxes) && stored.taxes.length > 0) {
        kept.taxes = (stored.taxes as readonly Json[]).map(tax => ((tax as Payload).id ?? tax) as string);
    }
    return kept;
}
