import { randomUUID } from 'node:crypto';
import { findObject } from '../../common/invoiced/object-catalogue';
import { InvoicedObject } from '../../common/invoiced/property';
import { DeliveryResult } from '../engine/delivery-result';
import { DeliveryTarget, STOPPING, isServerDone, notYet } from '../engine/delivery-work';
import { Answer } from '../invoiced/answer';
import { callsFor } from '../invoiced/calls-for';
import { remoteIdOf } from '../invoiced/look-up';
import { DeliveryRow, updateDelivery } from '../ledger/delivery-store';
import { Doubt, mayBeForgotten } from '../ledger/doubt-store';
import { findRecord, forgetRecord, rememberRecord } from '../ledger/record-store';
import { AttachmentCalls, RemoteAttachment, isAttachedAlready, isFileGone, isParentGone, storedName } from './attachment-calls';
import { AttachmentPlan, memoryOf } from './attachment-plan';
import { contentToSend } from './sent-content';

/** What the call under way does. `uploaded`: the file is at Invoiced, and nothing is under way. */
export type AttachmentStep = 'upload' | 'uploaded' | 'attach' | 'replace' | 'close';

/** What an attempt found out that is no outcome: the record is not in Invoiced. Nothing was attached. */
export const NO_DOCUMENT: DeliveryResult = { kind: 'skipped' };

/**
 * One attempt to bring one file to its record: find the record, upload the file, attach it. The ledger is told before
 * each call, and the id of the uploaded file is on the disk before it is attached: whatever moment the process dies in,
 * the next attempt goes on with the same file, and Invoiced attaches one file to one record only once.
 */
export class AttachmentDelivery {
    private readonly object: InvoicedObject;
    private readonly calls: AttachmentCalls;
    private plan: AttachmentPlan;

    constructor(
        private readonly target: DeliveryTarget,
        private readonly row: DeliveryRow
    ) {
        this.object = findObject(row.object)!;
        this.calls = new AttachmentCalls(target.client, this.object);
        this.plan = JSON.parse(row.payload ?? '{}') as AttachmentPlan;
    }

    async attempt(): Promise<DeliveryResult> {
        // A change that is still at work would open a document again that we have closed by then.
        if (this.isOpen('replace') && !(await isServerDone(this.target, this.row))) {
            return STOPPING;
        }
        const document = await this.findDocument();
        if (typeof document !== 'string') {
            return document;
        }
        const file = this.row.remote_id === null ? await this.upload(document) : Number(this.row.remote_id);
        return typeof file === 'number' ? this.bring(file, document) : file;
    }

    /** Whether the file is where it should be, though the server failed on every attempt. A document left open is told. */
    async prove(): Promise<DeliveryResult | undefined> {
        const document = this.row.remote_id === null ? undefined : await this.findDocument();
        const listed = typeof document === 'string' ? await this.calls.list(document) : undefined;
        const file = Number(this.row.remote_id);
        const isThere = listed !== undefined && !('kind' in listed) && this.isInPlace(file, listed);
        const result = isThere ? await this.settle(file, document as string) : undefined;
        if (result?.kind === 'accepted' || result?.kind === 'refused') {
            return result;
        }
        return this.plan.reopened
            ? this.leftOpen(isThere ? 'The PDF was replaced, but' : 'The PDF could not be replaced, and', 'Invoiced fails again and again')
            : undefined;
    }

    /** Invoiced's id of the record. The ledger knows it where it was delivered or looked up before. */
    private async findDocument(): Promise<string | DeliveryResult> {
        const { ledger, connection, client } = this.target;
        const record = { connection, object: this.object.id, key: this.row.key! };
        const known = await ledger.transact(db => findRecord(db, connection, record.object, record.key));
        if (known) {
            return known.remote_id;
        }
        const there = await callsFor(client, this.object).find({ number: this.plan.number });
        if (there.kind === 'failed') {
            return notYet(there.answer);
        }
        if (there.kind === 'absent') {
            return NO_DOCUMENT;
        }
        const { id } = there.record;
        await ledger.transact(db => rememberRecord(db, { ...record, remote_id: id, payload_hash: null, delivered_at: Date.now() }));
        return id;
    }

    private async upload(document: string): Promise<number | DeliveryResult> {
        const content = await contentToSend(this.plan.file, this.plan.isZipped, this.row.payload_hash!);
        if ('flaw' in content) {
            return content.flaw === 'gone'
                ? refused(
                      'The file was removed or replaced before it was sent.',
                      'file.gone',
                      'If another file took its place, that one is taken next.'
                  )
                : refused('Inside a ZIP the file is larger than the 20 MiB that Invoiced takes.', 'file.too-large', 'Make it smaller.');
        }
        const there = this.target.doubt && (await this.findForgotten(document, content.bytes.length, this.target.doubt));
        if (there) {
            return there;
        }
        const answer = await this.calls.upload(content.bytes, this.plan.name, await this.begin('upload'));
        if (answer.kind !== 'accepted') {
            return notYet(answer);
        }
        const id = remoteIdOf(answer);
        await this.note({ remote_id: id, step: 'uploaded' satisfies AttachmentStep, idempotency_key: null });
        return Number(id);
    }

    /**
     * The ledger may have forgotten that it attached this file: whether it is there already. The one that the ledger
     * remembers counts, and one of the same name and size from the time that it has lost.
     */
    private async findForgotten(document: string, size: number, doubt: Doubt): Promise<DeliveryResult | undefined> {
        const { ledger, connection } = this.target;
        const listed = await this.calls.list(document);
        if ('kind' in listed) {
            return this.failed(listed.answer);
        }
        const memory = memoryOf(this.row.object, this.plan, this.row.payload_hash!);
        const known = await ledger.transact(db => findRecord(db, connection, memory.object, memory.key));
        const remembered = known?.payload_hash === this.row.payload_hash ? Number(known?.remote_id) : undefined;
        const name = storedName(this.plan.name);
        const there = listed.find(
            file =>
                this.isInPlace(file.fileId, listed)
                && (file.fileId === remembered || (file.name === name && file.size === size && mayBeForgotten(doubt, file.createdAt)))
        );
        return there && this.accepted(there.fileId);
    }

    /** Attaches the uploaded file, unless an attempt whose outcome is not known did. */
    private async bring(file: number, document: string): Promise<DeliveryResult> {
        if (this.plan.place === 'attachment' && this.row.step !== 'attach') {
            return this.attach(file, document);
        }
        const listed = await this.calls.list(document);
        if ('kind' in listed) {
            return this.failed(listed.answer);
        }
        if (this.isInPlace(file, listed)) {
            return this.settle(file, document);
        }
        const hasPdf = listed.some(({ place }) => place === 'pdf');
        return this.plan.place === 'pdf' && hasPdf ? this.replace(file, document, listed) : this.attach(file, document);
    }

    private isInPlace(file: number, listed: readonly RemoteAttachment[]): boolean {
        // Of several PDFs Invoiced shows the oldest: ours counts only when it is the one.
        const first = listed.find(({ place, fileId }) => place === this.plan.place && (place === 'pdf' || fileId === file));
        return first?.fileId === file;
    }

    private async attach(file: number, document: string): Promise<DeliveryResult> {
        const answer = await this.calls.attach(document, file, this.plan.place, await this.begin('attach'));
        return answer.kind === 'accepted' || isAttachedAlready(answer) ? this.settle(file, document) : this.failed(answer);
    }

    /**
     * Puts the file in the place of the PDF that is there. Invoiced lets nobody change a closed document, and a paid
     * one is closed: it is opened for the change and closed again, and the ledger knows that before it is done.
     */
    private async replace(file: number, document: string, listed: readonly RemoteAttachment[]): Promise<DeliveryResult> {
        const there = await this.calls.read(document);
        if (there.kind === 'failed') {
            return notYet(there.answer);
        }
        if (there.kind === 'absent') {
            return this.forgetDocument();
        }
        const { closed, voided, status } = there.record.body;
        if (voided === true || status === 'voided') {
            const text = `The ${this.object.id} is voided and has a PDF already, which cannot be replaced any more.`;
            return refused(
                text,
                'file.document-voided',
                'Nothing has to be done if it was voided on purpose. Otherwise the new one needs another number.'
            );
        }
        this.plan = { ...this.plan, replaces: true, ...(closed === true && { reopened: true }) };
        const key = await this.begin('replace', { payload: JSON.stringify(this.plan) });
        const others = listed.filter(({ place }) => place !== 'pdf').map(({ fileId }) => fileId);
        const body = { attachments: [...others, file], pdf_attachment: file, ...(closed === true && { closed: false }) };
        const answer = await this.calls.change(document, body, key);
        return answer.kind === 'accepted' ? this.settle(file, document) : this.failed(answer);
    }

    /** The file is in its place. A document that was opened for it is closed again. */
    private async settle(file: number, document: string): Promise<DeliveryResult> {
        if (this.plan.reopened) {
            const there = await this.calls.read(document);
            if (there.kind === 'failed') {
                return notYet(there.answer);
            }
            if (there.kind === 'found' && there.record.body.closed !== true && there.record.body.voided !== true) {
                const answer = await this.calls.change(document, { closed: true }, await this.begin('close'));
                if (answer.kind === 'refused') {
                    return this.leftOpen('The PDF was replaced, but', answer.message);
                }
                if (answer.kind !== 'accepted') {
                    return notYet(answer);
                }
            }
        }
        return this.accepted(file);
    }

    private leftOpen(what: string, reason: string): DeliveryResult {
        const text = `${what} the ${this.object.id}, which was opened for it, could not be closed again: ${reason}.`;
        return refused(text.replace(/\.\.$/, '.'), 'file.document-left-open', 'Look at it in Invoiced, and close it there.');
    }

    private async failed(answer: Answer): Promise<DeliveryResult> {
        if (isParentGone(answer)) {
            return this.forgetDocument();
        }
        if (isFileGone(answer)) {
            await this.note({ remote_id: null, step: null, idempotency_key: null });
            return { kind: 'unknown', message: 'The uploaded file is not in Invoiced any more.', freshKey: true };
        }
        return notYet(answer);
    }

    /** The record that the ledger remembers was deleted: the next attempt looks it up anew. */
    private async forgetDocument(): Promise<DeliveryResult> {
        const { ledger, connection } = this.target;
        await ledger.transact(db => forgetRecord(db, connection, this.object.id, this.row.key!));
        return { kind: 'unknown', message: `The ${this.object.id} was deleted in Invoiced.`, freshKey: true };
    }

    private accepted(file: number): DeliveryResult {
        return { kind: 'accepted', outcome: this.plan.replaces ? 'updated' : 'created', remoteId: String(file) };
    }

    /** Writes down that a call is about to be made. The key of the same call is used again while its outcome is not known. */
    private async begin(step: AttachmentStep, more: Partial<DeliveryRow> = {}): Promise<string> {
        const { row } = this;
        const key = (this.isOpen(step) ? row.idempotency_key : undefined) ?? randomUUID();
        await this.note({ ...more, state: 'sent', step, idempotency_key: key, attempts: row.attempts + 1, sent_at: Date.now() });
        return key;
    }

    /** Whether an earlier call of this kind was made whose outcome is not known. */
    private isOpen(step: AttachmentStep): boolean {
        return this.row.state === 'sent' && this.row.step === step;
    }

    private note(changes: Partial<DeliveryRow>): Promise<void> {
        return this.target.ledger.transact(db => updateDelivery(db, this.row.id, changes));
    }
}

function refused(message: string, code: string, hint: string): DeliveryResult {
    return { kind: 'refused', message, own: { code, hint } };
}
