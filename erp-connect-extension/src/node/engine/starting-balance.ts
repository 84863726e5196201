import Big from 'big.js';
import { findObject } from '../../common/invoiced/object-catalogue';
import { startingBalanceProperty } from '../../common/invoiced/shared-properties';
import { Payload } from '../../common/records/payload';
import { callsFor } from '../invoiced/calls-for';
import { isGone } from '../invoiced/look-up';
import { RecordCalls } from '../invoiced/record-calls';
import { DeliveryResult } from './delivery-result';
import { DeliveryWork, STOPPING, notYet } from './delivery-work';

const PAYMENT = findObject('payment')!;
const WORDS: Readonly<Record<string, string>> = { credit_note: 'credit note' };
const BY_HAND = 'Bring its balance down in Invoiced, or delete it there and retry.';

/**
 * What is still open of a document when it comes to Invoiced. As Invoiced's own import does, an adjustment of a payment
 * of nothing takes the rest off the balance; a document whose balance cannot be what the file says is not there
 * afterwards. Both calls are one delivery: from the first on the ledger knows that the second is due.
 */
export class StartingBalance {
    constructor(
        private readonly work: DeliveryWork,
        private readonly calls: RecordCalls
    ) {}

    /** Why no document is created in the first place. */
    checkFirst(): DeliveryResult | undefined {
        const { wanted } = this;
        return wanted !== undefined && wanted < 0 ? this.refused(`The balance ${wanted} is negative.`, this.correctHint) : undefined;
    }

    /** Ends the creation of a document. @param document as Invoiced shows it. */
    async bring(id: string, document: Payload): Promise<DeliveryResult> {
        const { wanted } = this;
        const balance = Number(document.balance);
        const total = Number(document.total);
        // Where something else was applied to it meanwhile, Invoiced knows more than the file, as in its own import.
        if (wanted === undefined || balance === wanted || balance !== total) {
            return { kind: 'accepted', outcome: 'created', remoteId: id };
        }
        await this.work.enter('adjust', id);
        return wanted > total
            ? this.takeBack(id, `The balance ${wanted} is more than the total ${total}.`)
            : this.adjust(id, document, new Big(total).minus(wanted).toNumber());
    }

    /** An earlier attempt created the document and ended somewhere behind that. */
    async resume(): Promise<DeliveryResult> {
        const id = this.work.row.remote_id!;
        // Invoiced keeps payments apart by nothing: an adjustment that is still at work would come to a second one.
        if (!(await this.work.isServerDone())) {
            return STOPPING;
        }
        const there = await this.calls.read(id);
        switch (there.kind) {
            case 'failed':
                return notYet(there.answer);
            case 'absent':
                return this.refused(`The balance ${this.wanted} could not be set, and the ${this.word} was taken back.`, this.correctHint);
            default:
                return this.bring(id, there.record.body);
        }
    }

    /** The server failed on it again and again: what there is to say about it. */
    async giveUp(): Promise<DeliveryResult> {
        const result = await this.resume();
        return result.kind === 'accepted' || result.kind === 'refused'
            ? result
            : this.refused(`The ${this.word} is in Invoiced, but its balance could not be brought down to ${this.wanted}.`, BY_HAND);
    }

    private async adjust(id: string, { customer, currency, date }: Payload, amount: number): Promise<DeliveryResult> {
        const { object } = this.work;
        const payment: Payload = {
            ...PAYMENT.createdWith,
            customer,
            currency,
            amount: 0,
            date: Number(date) + 1, // behind the document in statements
            applied_to: [{ type: 'document_adjustment', document_type: object.id, [object.id]: Number(id), amount }]
        };
        const answer = await callsFor(this.work.client, PAYMENT).create(payment, await this.work.begin('adjust'));
        switch (answer.kind) {
            case 'accepted':
                return { kind: 'accepted', outcome: 'created', remoteId: id };
            case 'refused':
                return this.takeBack(id, `The balance ${this.wanted} was refused by Invoiced: ${answer.message}`);
            default:
                return notYet(answer);
        }
    }

    private async takeBack(id: string, reason: string): Promise<DeliveryResult> {
        const answer = await this.calls.delete(id);
        if (answer.kind === 'accepted' || isGone(answer)) {
            return this.refused(reason, this.correctHint);
        }
        return answer.kind === 'refused'
            ? this.refused(`${reason} The ${this.word} stays in Invoiced with its whole total open: ${answer.message}`, BY_HAND)
            : notYet(answer);
    }

    private get wanted(): number | undefined {
        return this.work.payload[startingBalanceProperty.field] as number | undefined;
    }

    private get word(): string {
        return WORDS[this.work.object.id] ?? this.work.object.id;
    }

    private get correctHint(): string {
        return `The ${this.word} was not created. What is open lies between 0 and the total: correct the cell, the lines or the tax.`;
    }

    private refused(message: string, hint: string): DeliveryResult {
        return { kind: 'refused', message, param: startingBalanceProperty.id, own: { code: 'document.balance', hint } };
    }
}
