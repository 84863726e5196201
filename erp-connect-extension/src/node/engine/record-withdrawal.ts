import { Payload } from '../../common/records/payload';
import { Answer } from '../invoiced/answer';
import { isGone } from '../invoiced/look-up';
import { RecordCalls } from '../invoiced/record-calls';
import { DeliveryResult } from './delivery-result';
import { DeliveryWork, notYet } from './delivery-work';

const VOIDED_BEFORE = /has already been voided/;

/** Voids or deletes a record. Doing so twice does no harm; what matters is whose doing the first time was. */
export class RecordWithdrawal {
    private readonly step: 'void' | 'delete';

    /** @param body what the record is found by. */
    constructor(
        private readonly work: DeliveryWork,
        private readonly calls: RecordCalls,
        private readonly body: Payload
    ) {
        this.step = work.row.operation === 'void' ? 'void' : 'delete';
    }

    async attempt(): Promise<DeliveryResult> {
        const known = await this.work.known();
        return known === undefined ? this.lookFirst() : this.takeBack(known.remote_id, () => this.lookFirst());
    }

    private async lookFirst(): Promise<DeliveryResult> {
        const there = await this.calls.find(this.body);
        if (there.kind === 'failed') {
            return notYet(there.answer);
        }
        if (there.kind === 'absent') {
            return this.work.isOpen('delete') ? this.done('') : { kind: 'skipped' };
        }
        const { record } = there;
        if (this.step === 'void' && this.calls.isVoided(record)) {
            return this.work.isOpen('void') ? this.done(record.id) : { kind: 'unchanged', remoteId: record.id };
        }
        return this.takeBack(record.id, async () => ({ kind: 'skipped' }));
    }

    /** @param absent what follows when there is no such record. */
    private async takeBack(id: string, absent: () => Promise<DeliveryResult>): Promise<DeliveryResult> {
        const { step, work } = this;
        // With a call of ours still open, what is done already is our own doing.
        const isOurs = work.isOpen(step);
        const answer = await this.send(id);
        if (answer.kind === 'accepted') {
            return this.done(id);
        }
        if (isGone(answer)) {
            if (isOurs && step === 'delete') {
                return this.done(id);
            }
            await work.forget();
            return absent();
        }
        if (answer.kind === 'refused' && VOIDED_BEFORE.test(answer.message)) {
            return isOurs ? this.done(id) : { kind: 'unchanged', remoteId: id };
        }
        return notYet(answer);
    }

    private done(remoteId: string): DeliveryResult {
        return { kind: 'accepted', outcome: this.step === 'void' ? 'voided' : 'deleted', remoteId };
    }

    private async send(id: string): Promise<Answer> {
        const key = await this.work.begin(this.step);
        return this.step === 'void' ? this.calls.void(id, key) : this.calls.delete(id);
    }
}
