import { mayCreate, takesBack } from '../../common/invoiced/operations';
import { Operation } from '../../common/invoiced/property';
import { metadataAsSent } from '../../common/records/custom-field-payload';
import { Json, Payload } from '../../common/records/payload';
import { WireContext, createBody, updateBody } from '../../common/records/wire-body';
import { callsFor } from '../invoiced/calls-for';
import { RemoteRecord, isGone, isTaken, remoteRecord } from '../invoiced/look-up';
import { RecordCalls } from '../invoiced/record-calls';
import { DeliveryRow } from '../ledger/delivery-store';
import { CLOCK_SLACK, isDoubted, mayBeForgotten } from '../ledger/doubt-store';
import { RecordRow } from '../ledger/record-store';
import { contextOf, forgetGoneCustomer } from './delivery-customer';
import { typedPayload } from './delivery-custom-fields';
import { appliedTo, forgetGoneDocuments } from './delivery-documents';
import { DeliveryResult } from './delivery-result';
import { DeliveryTarget, DeliveryWork, STOPPING, notYet } from './delivery-work';
import { RecordReplacement, changesFixed } from './record-replacement';
import { RecordWithdrawal } from './record-withdrawal';
import { StartingBalance } from './starting-balance';

/** One attempt to deliver one record; where an earlier one has an unknown outcome, it first proves what happened. */
export class RecordDelivery {
    private readonly work: DeliveryWork;
    private context!: WireContext;
    private calls!: RecordCalls;

    constructor(
        target: DeliveryTarget,
        private readonly row: DeliveryRow
    ) {
        this.work = new DeliveryWork(target, row);
    }

    async attempt(): Promise<DeliveryResult> {
        const result = (await this.prepare()) ?? (await this.deliver());
        await forgetGoneCustomer(this.work, result);
        await forgetGoneDocuments(this.work, result);
        return result;
    }

    /**
     * The server failed on this record again and again: whether one of the attempts left it behind after all, and what
     * becomes of what is half done. `undefined` when none did, or nobody can tell.
     */
    async prove(): Promise<DeliveryResult | undefined> {
        const { step } = this.row;
        if ((step !== 'create' && step !== 'adjust' && step !== 'replace') || (await this.prepare())) {
            return undefined;
        }
        switch (step) {
            case 'adjust':
                return this.balance.giveUp();
            case 'replace':
                return settled(await new RecordReplacement(this.work, this.calls, this.context).resume());
            default:
                return this.proveCreated();
        }
    }

    private async proveCreated(): Promise<DeliveryResult | undefined> {
        const there = await this.calls.find(this.body);
        return there.kind === 'found' && this.isOurs(there.record) ? settled(await this.created(there.record)) : undefined;
    }

    /** Finds out what every call needs; gives a result when there is nothing to call for. */
    private async prepare(): Promise<DeliveryResult | undefined> {
        const context = await contextOf(this.work);
        if ('kind' in context) {
            return context;
        }
        const typed = await typedPayload(this.work);
        if ('kind' in typed) {
            return typed;
        }
        this.work.payload = typed.payload;
        this.context = context;
        this.calls = callsFor(this.work.client, this.work.object, context.customerId);
        return undefined;
    }

    private async deliver(): Promise<DeliveryResult> {
        const { calls, context, work } = this;
        if (takesBack(this.row.operation as Operation)) {
            return new RecordWithdrawal(work, calls, this.body).attempt();
        }
        if (work.isOpen('replace')) {
            return new RecordReplacement(work, calls, context).resume();
        }
        if (work.isOpen('adjust')) {
            return this.balance.resume();
        }
        if (work.isOpen('create')) {
            return this.resumeCreate();
        }
        // A change that is still at work would undo what the next file says, and the server keeps no two calls apart.
        if (work.isOpen('update') && !(await work.isServerDone())) {
            return STOPPING;
        }
        const known = await work.known();
        return known === undefined ? this.begin() : ((await this.proveUnchanged(known)) ?? this.useExisting(known.remote_id));
    }

    /**
     * The ledger remembers this very payload, but may have forgotten a later one: whether the record was touched since.
     * `undefined` where there is nothing to prove.
     */
    private async proveUnchanged(known: RecordRow): Promise<DeliveryResult | undefined> {
        const { doubt } = this.work.target;
        if (!isDoubted(doubt, known) || known.payload_hash === null || known.payload_hash !== this.row.payload_hash) {
            return undefined;
        }
        const there = await this.calls.read(known.remote_id);
        if (there.kind !== 'found') {
            return there.kind === 'failed' ? notYet(there.answer) : this.isGone();
        }
        const { id, body } = there.record;
        return isSince(body.updated_at ?? Infinity, doubt!.since)
            ? this.useExisting(id, body)
            : { kind: 'unchanged', remoteId: id, isProven: true };
    }

    /** Where the server does not refuse a second record of the same name, we must not create before we have looked. */
    private begin(): Promise<DeliveryResult> {
        return this.isEnsure || this.row.operation === 'update' || !this.work.isUniqueAtServer ? this.lookFirst() : this.create();
    }

    private async useExisting(id: string, seen?: Payload): Promise<DeliveryResult> {
        if (this.isEnsure) {
            return { kind: 'accepted', outcome: 'found', remoteId: id };
        }
        return this.row.operation === 'create' ? { kind: 'skipped', remoteId: id } : this.change(id, seen);
    }

    private get isEnsure(): boolean {
        return this.row.operation === 'ensure' || this.row.operation === 'find';
    }

    /** The body of a creation, but for the documents of a payment. */
    private get body(): Payload {
        return createBody(this.work.payload, this.work.object, this.context);
    }

    /**
     * Whether a record that is there now is what an earlier call of ours has created. Where it is in doubt it is taken
     * for one of others, which is brought up to date; the other way round what the file says could get lost.
     */
    private isOurs(record: RemoteRecord): boolean {
        const isNew = !this.work.isUniqueAtServer || isSince(record.body.created_at, this.row.sent_at);
        return isNew && this.calls.isCreationOf(this.body, record);
    }

    /** The same of a call that the ledger has forgotten. */
    private isForgotten(record: RemoteRecord): boolean {
        return (
            mayCreate(this.row.operation as Operation)
            && mayBeForgotten(this.work.target.doubt, record.body.created_at)
            && this.calls.isCreationOf(this.body, record)
        );
    }

    /**
     * The outcome of an earlier creation is not known. Where the server keeps numbers unique, the same call with the
     * same key is safe: it is either answered from the server's memory, or executed now, or refused because the
     * first one did it. Elsewhere we wait until the server has surely ended the first call, and look.
     */
    private async resumeCreate(): Promise<DeliveryResult> {
        if (this.work.isUniqueAtServer) {
            return this.create();
        }
        if (!(await this.work.isServerDone())) {
            return STOPPING;
        }
        const there = await this.calls.find(this.body);
        if (there.kind === 'failed') {
            return notYet(there.answer);
        }
        if (there.kind === 'absent') {
            return this.create();
        }
        const { id, body } = there.record;
        return this.isOurs(there.record) ? this.created(there.record) : this.useExisting(id, body);
    }

    private get balance(): StartingBalance {
        return new StartingBalance(this.work, this.calls);
    }

    private created({ id, body }: RemoteRecord): Promise<DeliveryResult> {
        return this.balance.bring(id, body);
    }

    private async create(): Promise<DeliveryResult> {
        const flaw = this.balance.checkFirst();
        if (flaw) {
            return flaw;
        }
        const applied = await appliedTo(this.work);
        if ('kind' in applied) {
            return applied;
        }
        const body = createBody(this.work.payload, this.work.object, { ...this.context, appliedTo: applied.ids });
        const answer = await this.calls.create(body, await this.work.begin('create'));
        if (answer.kind === 'accepted') {
            return this.created(remoteRecord(answer.body as Payload));
        }
        return isTaken(answer) ? this.isThereAlready() : notYet(answer);
    }

    /** The number is taken: by a record that was there before, or by an earlier attempt of ours. */
    private async isThereAlready(): Promise<DeliveryResult> {
        const there = await this.calls.find(this.body);
        if (there.kind === 'failed') {
            return notYet(there.answer);
        }
        if (there.kind === 'absent') {
            // Reserved but not stored yet: our earlier call is still at work on the server.
            return { kind: 'unknown', message: 'Invoiced has reserved the number, but does not show the record yet.', freshKey: true };
        }
        const { id, body } = there.record;
        // `attempts` counts the calls before this one: with any, the record may well be ours.
        if (!this.isEnsure && ((this.row.attempts > 0 && this.isOurs(there.record)) || this.isForgotten(there.record))) {
            return this.created(there.record);
        }
        return this.useExisting(id, body);
    }

    private async lookFirst(): Promise<DeliveryResult> {
        const there = await this.calls.find(this.body);
        if (there.kind === 'failed') {
            return notYet(there.answer);
        }
        if (there.kind === 'found') {
            const { id, body } = there.record;
            return !this.isEnsure && this.isForgotten(there.record) ? this.created(there.record) : this.useExisting(id, body);
        }
        switch (this.row.operation) {
            case 'update':
                return { kind: 'skipped' };
            case 'find':
                return { kind: 'refused', message: 'the mapping does not let missing customers be created.' };
            case 'ensure':
                return this.work.payload.name === undefined
                    ? { kind: 'refused', message: 'the file gives no name to create one.' }
                    : this.create();
            default:
                return this.create();
        }
    }

    private async change(id: string, seen?: Payload): Promise<DeliveryResult> {
        const { calls, context, work } = this;
        let stored = seen;
        if (!stored && (work.payload.metadata !== undefined || work.object.isReplaced)) {
            const there = await calls.read(id);
            if (there.kind !== 'found') {
                return there.kind === 'failed' ? notYet(there.answer) : this.isGone();
            }
            stored = there.record.body;
        }
        if (stored && work.object.isReplaced && changesFixed(work.object, work.payload, stored)) {
            return new RecordReplacement(work, calls, context).replace(id, stored);
        }
        const applied = await appliedTo(work);
        if ('kind' in applied) {
            return applied;
        }
        const metadata = metadataAsSent((stored?.metadata ?? {}) as Payload);
        const body = updateBody(work.payload, work.object, { ...context, appliedTo: applied.ids }, metadata);
        const answer = await calls.change(id, body, await work.begin('update'));
        if (answer.kind === 'accepted') {
            return { kind: 'accepted', outcome: 'updated', remoteId: id };
        }
        return isGone(answer) ? this.isGone() : notYet(answer);
    }

    /** The record that we remember was deleted at Invoiced. */
    private async isGone(): Promise<DeliveryResult> {
        await this.work.forget();
        if (this.row.operation === 'update') {
            return { kind: 'skipped' };
        }
        return this.work.isUniqueAtServer ? this.create() : this.lookFirst();
    }
}

/** Only what ends a delivery. */
function settled(result: DeliveryResult): DeliveryResult | undefined {
    return result.kind === 'accepted' || result.kind === 'refused' ? result : undefined;
}

/** Whether a time of Invoiced (seconds) is not before one of ours (milliseconds). */
function isSince(time: Json | undefined, since: number | null): boolean {
    return since !== null && typeof time === 'number' && time >= since / 1000 - CLOCK_SLACK;
}
