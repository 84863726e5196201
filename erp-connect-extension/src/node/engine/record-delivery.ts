import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { findObject } from '../../common/invoiced/object-catalogue';
import { InvoicedObject } from '../../common/invoiced/property';
import { Payload } from '../../common/records/payload';
import { customerKeyOf } from '../../common/records/settled-record';
import { WireContext, createBody, updateBody } from '../../common/records/wire-body';
import { Answer } from '../invoiced/answer';
import { Company } from '../invoiced/company';
import { InvoicedClient } from '../invoiced/invoiced-client';
import { LookUp, createRecord, isTaken, lookUp, readRecord, remoteIdOf, updateRecord } from '../invoiced/record-calls';
import { DeliveryRow, findDelivery, updateDelivery } from '../ledger/delivery-store';
import { Ledger } from '../ledger/ledger';
import { findRecord, forgetRecord } from '../ledger/record-store';
import { DeliveryResult } from './delivery-result';

const CUSTOMER = findObject('customer')!;

/** Where a delivery goes and what it may know. */
export interface DeliveryTarget {
    readonly ledger: Ledger;
    readonly client: InvoicedClient;
    readonly company: Company;
    readonly connection: string;
    /** Milliseconds after which the server has surely ended a call that we have given up. */
    readonly serverLimit: number;
    /** Ends waits when the engine stops. */
    readonly signal: AbortSignal;
}

/**
 * One attempt to deliver one record. The ledger is told before each call that changes something, so that after a
 * crash the attempt is known to have an unknown outcome; the next attempt then proves what happened.
 */
export class RecordDelivery {
    private readonly object: InvoicedObject;
    private readonly payload: Payload;

    constructor(
        private readonly target: DeliveryTarget,
        private readonly row: DeliveryRow
    ) {
        this.object = findObject(row.object)!;
        this.payload = JSON.parse(row.payload ?? '{}') as Payload;
    }

    async attempt(): Promise<DeliveryResult> {
        const context = await this.context();
        if ('kind' in context) {
            return context;
        }
        if (this.row.state === 'sent' && this.row.step === 'create') {
            return this.resumeCreate(context);
        }
        const known = await this.known();
        if (known !== undefined) {
            return this.useExisting(known, context);
        }
        return this.isLookedUpFirst ? this.lookFirst(context) : this.create(context);
    }

    /**
     * The server failed on this record again and again: whether one of the attempts left it behind after all.
     * `undefined` when it did not, or nobody can tell.
     */
    async proveCreated(): Promise<DeliveryResult | undefined> {
        const there = this.row.step === 'create' ? await this.lookUp() : undefined;
        return there?.kind === 'found' && isSince(there.record.body, this.row.sent_at)
            ? { kind: 'accepted', outcome: 'created', remoteId: there.record.id }
            : undefined;
    }

    private async useExisting(id: string, context: WireContext, seen?: Payload): Promise<DeliveryResult> {
        if (this.isEnsure) {
            return { kind: 'accepted', outcome: 'found', remoteId: id };
        }
        return this.row.operation === 'create' ? { kind: 'skipped', remoteId: id } : this.change(id, context, seen);
    }

    /** Where the server does not refuse a second record of the same name, we must not create before we have looked. */
    private get isLookedUpFirst(): boolean {
        return this.isEnsure || this.row.operation === 'update' || !this.isUniqueAtServer;
    }

    private get isEnsure(): boolean {
        return this.row.operation === 'ensure' || this.row.operation === 'find';
    }

    private async context(): Promise<WireContext | DeliveryResult> {
        const { timeZone } = this.target.company;
        // Invoiced never lets a document change its customer: an update needs none.
        if (!this.object.hasLines || this.row.operation === 'update') {
            return { timeZone };
        }
        const given = (this.payload.customer as Payload | undefined)?.id;
        const key = customerKeyOf(this.payload, CUSTOMER);
        if (given !== undefined || key === undefined) {
            return { timeZone, customerId: given === undefined ? undefined : Number(given) };
        }
        const customer = await this.target.ledger.transact(db => findRecord(db, this.target.connection, CUSTOMER.id, key));
        return customer
            ? { timeZone, customerId: Number(customer.remote_id) }
            : { kind: 'refused', message: await this.noCustomer(key), param: 'customer' };
    }

    private async noCustomer(key: string): Promise<string> {
        const { number, name } = this.payload.customer as { number?: string; name?: string };
        const tried = await this.target.ledger.transact(db => findDelivery(db, this.row.run_id, 0, CUSTOMER.id, key));
        const reason = tried?.state === 'refused' ? tried.outcome : null;
        return `The customer ${[number, name].filter(Boolean).join(' ')} is not in Invoiced and was not created${reason ? `: ${reason}` : '.'}`;
    }

    private async known(): Promise<string | undefined> {
        const { ledger, connection } = this.target;
        const record = await ledger.transact(db => findRecord(db, connection, this.object.id, this.row.key!));
        return record?.remote_id;
    }

    /**
     * The outcome of an earlier creation is not known. Where the server keeps numbers unique, the same call with the
     * same key is safe: it is either answered from the server's memory, or executed now, or refused because the
     * first one did it. Elsewhere we wait until the server has surely ended the first call, and look.
     */
    private async resumeCreate(context: WireContext): Promise<DeliveryResult> {
        if (!this.isUniqueAtServer) {
            const wait = (this.row.sent_at ?? 0) + this.target.serverLimit - Date.now();
            await sleep(Math.max(0, wait), undefined, { signal: this.target.signal }).catch(() => undefined);
            if (this.target.signal.aborted) {
                return { kind: 'unknown', message: 'the engine is stopping', freshKey: false };
            }
            const there = await this.lookUp();
            if (there.kind === 'found') {
                return { kind: 'accepted', outcome: 'created', remoteId: there.record.id };
            }
            if (there.kind === 'failed') {
                return this.notYet(there.answer);
            }
        }
        return this.create(context);
    }

    private async create(context: WireContext): Promise<DeliveryResult> {
        const key = await this.begin('create');
        const answer = await createRecord(this.target.client, this.object, createBody(this.payload, this.object, context), key);
        if (answer.kind === 'accepted') {
            return { kind: 'accepted', outcome: 'created', remoteId: remoteIdOf(answer) };
        }
        return isTaken(answer) ? this.isThereAlready(context) : this.notYet(answer);
    }

    /** The number is taken: by a record that was there before, or by an earlier attempt of ours. */
    private async isThereAlready(context: WireContext): Promise<DeliveryResult> {
        const there = await this.lookUp();
        if (there.kind === 'failed') {
            return this.notYet(there.answer);
        }
        if (there.kind === 'absent') {
            // Reserved but not stored yet: our earlier call is still at work on the server.
            return { kind: 'unknown', message: 'Invoiced has reserved the number, but does not show the record yet.', freshKey: true };
        }
        const { id, body } = there.record;
        // `attempts` counts the calls before this one: with any, the record may well be ours.
        if (!this.isEnsure && this.row.attempts > 0 && isSince(body, this.row.sent_at)) {
            return { kind: 'accepted', outcome: 'created', remoteId: id };
        }
        return this.useExisting(id, context, body);
    }

    private async lookFirst(context: WireContext): Promise<DeliveryResult> {
        const there = await this.lookUp();
        if (there.kind === 'failed') {
            return this.notYet(there.answer);
        }
        if (there.kind === 'found') {
            return this.useExisting(there.record.id, context, there.record.body);
        }
        switch (this.row.operation) {
            case 'update':
                return { kind: 'skipped' };
            case 'find':
                return { kind: 'refused', message: 'the mapping does not let missing customers be created.' };
            case 'ensure':
                return this.payload.name === undefined
                    ? { kind: 'refused', message: 'the file gives no name to create one.' }
                    : this.create(context);
            default:
                return this.create(context);
        }
    }

    private async change(id: string, context: WireContext, seen?: Payload): Promise<DeliveryResult> {
        let stored = seen;
        if (this.payload.metadata !== undefined && !stored) {
            const there = await readRecord(this.target.client, this.object, id);
            if (there.kind === 'failed') {
                return this.notYet(there.answer);
            }
            if (there.kind === 'absent') {
                return this.isGone(context);
            }
            stored = there.record.body;
        }
        const body = updateBody(this.payload, this.object, context, stored?.metadata as Payload | undefined);
        const key = await this.begin('update');
        const answer = await updateRecord(this.target.client, this.object, id, body, key);
        if (answer.kind === 'accepted') {
            return { kind: 'accepted', outcome: 'updated', remoteId: id };
        }
        return answer.kind === 'refused' && answer.status === 404 ? this.isGone(context) : this.notYet(answer);
    }

    /** The record that we remember was deleted at Invoiced. */
    private async isGone(context: WireContext): Promise<DeliveryResult> {
        const { ledger, connection } = this.target;
        await ledger.transact(async db => {
            await forgetRecord(db, connection, this.object.id, this.row.key!);
            // What follows is another call than the one that the key was made for.
            await updateDelivery(db, this.row.id, { idempotency_key: null, state: 'planned', step: null });
        });
        this.row.idempotency_key = null;
        return this.row.operation === 'update' ? { kind: 'skipped' } : this.create(context);
    }

    /**
     * Writes down that a call is about to be made. The key of an attempt whose outcome is unknown is used again; a
     * call that does something else gets a new one, because the server answers by the key alone.
     */
    private async begin(step: 'create' | 'update'): Promise<string> {
        const { row } = this;
        const isSame = row.state === 'sent' && row.step === step && row.idempotency_key !== null;
        const key = isSame ? row.idempotency_key! : randomUUID();
        const changes = {
            state: 'sent' as const,
            step,
            idempotency_key: key,
            attempts: row.attempts + 1,
            // Where the server keeps records apart, the first call tells which of them may be ours. Elsewhere the last
            // one tells when the server is surely done.
            sent_at: this.isUniqueAtServer ? (row.sent_at ?? Date.now()) : Date.now()
        };
        await this.target.ledger.transact(db => updateDelivery(db, row.id, changes));
        return key;
    }

    private lookUp(): Promise<LookUp> {
        const field = this.object.naturalKeys.map(([first]) => first).find(candidate => this.payload[candidate] !== undefined) ?? '';
        return lookUp(this.target.client, this.object, field, String(this.payload[field]));
    }

    private get isUniqueAtServer(): boolean {
        return this.object.uniqueAtServer && this.payload[this.object.naturalKeys[0][0]] !== undefined;
    }

    private notYet(answer: Answer): DeliveryResult {
        switch (answer.kind) {
            case 'refused':
                return { kind: 'refused', message: answer.message, param: answer.param };
            case 'not-allowed':
            case 'unreachable':
            case 'busy':
                return { kind: 'later', answer };
            default:
                return {
                    kind: 'unknown',
                    message: answer.kind === 'unknown' ? answer.message : 'unexpected answer',
                    freshKey: answer.kind === 'unknown' && answer.answered
                };
        }
    }
}

// Clocks differ between here and there.
const CLOCK_SLACK = 120;

function isSince(body: Payload, sentAt: number | null): boolean {
    return sentAt !== null && typeof body.created_at === 'number' && body.created_at >= sentAt / 1000 - CLOCK_SLACK;
}
