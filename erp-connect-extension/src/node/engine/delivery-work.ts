import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CustomFields } from '../../common/invoiced/custom-field';
import { findObject } from '../../common/invoiced/object-catalogue';
import { InvoicedObject } from '../../common/invoiced/property';
import { Payload } from '../../common/records/payload';
import { Answer } from '../invoiced/answer';
import { Company } from '../invoiced/company';
import { Caller, InvoicedRequest } from '../invoiced/invoiced-client';
import { DeliveryRow, updateDelivery } from '../ledger/delivery-store';
import { Doubt } from '../ledger/doubt-store';
import { Transacts } from '../ledger/ledger';
import { RecordRow, findRecord, forgetRecord } from '../ledger/record-store';
import { DeliveryResult } from './delivery-result';

/** Where a delivery goes and what it may know. */
export interface DeliveryTarget {
    readonly ledger: Transacts;
    readonly client: Caller;
    readonly company: Company;
    /** The custom fields of the account, asked for when the first record needs them. */
    readonly customFields: () => Promise<CustomFields | Answer>;
    readonly connection: string;
    /** Milliseconds after which the server has surely ended a call that we have given up. */
    readonly serverLimit: number;
    /** Ends waits when the engine stops. */
    readonly signal: AbortSignal;
    /** Whether nothing new is to be begun. */
    readonly isHeld: () => boolean;
    /** What the ledger may have forgotten. */
    readonly doubt?: Doubt;
}

/**
 * What the call under way does. `replace` deletes a record and creates it anew; `adjust` brings the balance of a
 * document down that was created.
 */
export type DeliveryStep = 'create' | 'adjust' | 'update' | 'replace' | 'void' | 'delete';

// Milliseconds that a call may wait before its time is written down anew: far less than the server works on one.
const STALE = 1000;

/**
 * One attempt at one delivery, as the ledger sees it: the ledger is told before each call that changes something, so
 * that after a crash the attempt is known to have an unknown outcome.
 */
export class DeliveryWork {
    readonly object: InvoicedObject;
    /** Knows when a call had to wait before it was made. */
    readonly client: Caller;
    payload: Payload;
    /** While a record is replaced: what it was before, so that it can be brought back. */
    readonly replaces: Payload | undefined;
    private begunAt = 0;
    private hasCalled = false;

    constructor(
        readonly target: DeliveryTarget,
        readonly row: DeliveryRow
    ) {
        this.object = findObject(row.object)!;
        this.client = { send: request => target.client.send({ ...request, beforeSending: () => this.mayBeMade(request) }) };
        const { replaces, ...payload } = JSON.parse(row.payload ?? '{}') as Payload;
        this.payload = payload;
        this.replaces = replaces as Payload | undefined;
    }

    /** Whether the server itself refuses to create the record a second time. */
    get isUniqueAtServer(): boolean {
        return this.object.uniqueAtServer && this.payload[this.object.naturalKeys[0][0]] !== undefined;
    }

    /** Whether an earlier call of this kind was made whose outcome is not known. */
    isOpen(step: DeliveryStep): boolean {
        return this.row.state === 'sent' && this.row.step === step;
    }

    /** What the ledger remembers of the record. */
    async known(): Promise<RecordRow | undefined> {
        const { ledger, connection } = this.target;
        return ledger.transact(db => findRecord(db, connection, this.object.id, this.row.key!));
    }

    /** The record that the ledger remembers was deleted at Invoiced. */
    async forget(): Promise<void> {
        const { ledger, connection } = this.target;
        await ledger.transact(async db => {
            await forgetRecord(db, connection, this.object.id, this.row.key!);
            // What follows is another call than the one that the key was made for.
            await updateDelivery(db, this.row.id, { idempotency_key: null, state: 'planned', step: null });
        });
        this.row.idempotency_key = null;
    }

    /** Writes down that the record is in Invoiced, but not finished: whatever keeps us, the next attempt goes on from here. */
    async enter(step: DeliveryStep, remoteId: string): Promise<void> {
        if (!this.isOpen(step)) {
            const changes = { state: 'sent' as const, step, remote_id: remoteId, idempotency_key: null, sent_at: 0 };
            await this.target.ledger.transact(db => updateDelivery(db, this.row.id, changes));
            Object.assign(this.row, changes);
        }
    }

    /**
     * Writes down that a call is about to be made. The key of an attempt whose outcome is unknown is used again; a
     * call that does something else gets a new one, because the server answers by the key alone.
     */
    async begin(step: DeliveryStep, more: Partial<DeliveryRow> = {}): Promise<string> {
        const { row } = this;
        const key = (this.isOpen(step) ? row.idempotency_key : undefined) ?? randomUUID();
        const changes = {
            ...more,
            state: 'sent' as const,
            step,
            idempotency_key: key,
            attempts: row.attempts + 1,
            // Where the server keeps records apart, the first call tells which of them may be ours. Elsewhere the last
            // one tells when the server is surely done.
            sent_at: step === 'create' && this.isUniqueAtServer ? (row.sent_at ?? Date.now()) : Date.now()
        };
        await this.target.ledger.transact(db => updateDelivery(db, row.id, changes));
        this.begunAt = Date.now();
        return key;
    }

    /** A record of which no call was made yet waits when the engine stops or pauses; others are not left half done. */
    private async mayBeMade({ idempotencyKey }: InvoicedRequest): Promise<boolean> {
        if (!this.hasCalled && this.target.isHeld()) {
            return false;
        }
        this.hasCalled = true;
        await (idempotencyKey === undefined ? undefined : this.freshen());
        return true;
    }

    /**
     * The time of a call counts from when it is made, not from when it was first meant to be: with many calls that take
     * long, it may have waited.
     */
    private freshen(): Promise<void> | undefined {
        const now = Date.now();
        if (this.isUniqueAtServer || now - this.begunAt < STALE) {
            return undefined;
        }
        this.begunAt = now;
        return this.target.ledger.transact(db => updateDelivery(db, this.row.id, { sent_at: now }));
    }

    /** Resolves when the server has surely ended the last call for this record, to false when the engine stops before. */
    isServerDone(): Promise<boolean> {
        return isServerDone(this.target, this.row);
    }
}

/** Waits until the server has surely ended the last call; resolves to false when the engine stops before. */
export async function isServerDone(
    { serverLimit, signal }: Pick<DeliveryTarget, 'serverLimit' | 'signal'>,
    { sent_at }: Pick<DeliveryRow, 'sent_at'>
): Promise<boolean> {
    const wait = (sent_at ?? 0) + serverLimit - Date.now();
    await sleep(Math.max(0, wait), undefined, { signal }).catch(() => undefined);
    return !signal.aborted;
}

/** The engine stops while the outcome of a call is not known. */
export const STOPPING: DeliveryResult = { kind: 'unknown', message: 'the engine is stopping', freshKey: false };

/** What an answer means that did not do what was asked for. */
export function notYet(answer: Answer): DeliveryResult {
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
