import { findObject } from '../../../common/invoiced/object-catalogue';
import { mayCreate, needsCustomer, takesBack } from '../../../common/invoiced/operations';
import { FieldDifference, differencesOf } from '../../../common/records/field-difference';
import { Json, Payload } from '../../../common/records/payload';
import { APPLIED_DOCUMENTS } from '../../../common/records/payment-application';
import { KnownRecord, PlannedAction } from '../../../common/records/record-plan';
import { customerKeyOf } from '../../../common/records/settled-record';
import { WireContext, createBody, updateBody } from '../../../common/records/wire-body';
import { callsFor } from '../../invoiced/calls-for';
import { LookUp, RemoteRecord, foundRecord } from '../../invoiced/look-up';
import { RecordCalls } from '../../invoiced/record-calls';
import { RunnableTable } from '../loaded-mapping';
import { CUSTOMER } from '../planned-customers';
import { AccountReader } from './account-reader';
import { LIVE_NOTES, LiveCode, LiveRecord } from './live-record';
import { LiveFields } from './live-fields';

/** A record that was planned without the account. */
export interface PlannedLook {
    readonly action: PlannedAction;
    readonly payload: Payload;
    readonly known: KnownRecord | undefined;
}

/** Compares what an upload would send with what the account holds now. Makes calls that read, and no others. */
export class LiveComparison {
    constructor(
        private readonly reader: AccountReader,
        private readonly runnable: RunnableTable,
        private readonly fields: LiveFields
    ) {}

    /** Rejects with `AccountSilent` when the account does not tell. */
    async compare(look: PlannedLook): Promise<LiveRecord> {
        const { object, operation } = this.runnable;
        const typed = await this.fields.typed(look.payload, object);
        if ('refusal' in typed) {
            return { action: 'refused', code: 'custom-field', note: typed.refusal };
        }
        const { payload } = typed;
        // What is found within its customer cannot be there before the customer is.
        const customer = object.customer === 'to-find' ? await this.customerOf(payload) : undefined;
        const context = { timeZone: this.fields.timeZone, customerId: typeof customer === 'number' ? customer : undefined };
        const calls = callsFor(this.reader.session.client, object, context.customerId);
        const there = customer === 'absent' ? undefined : await this.find(look, payload, calls, context);
        if (!there) {
            return this.absent(look, payload);
        }
        if (takesBack(operation)) {
            return this.withdrawn(there, calls);
        }
        const differences = differencesOf(await this.shown(there, payload), await this.body(payload, context), {
            object,
            timeZone: context.timeZone
        });
        return { id: there.id, ...this.judged(look, there, differences, calls) };
    }

    private async find(
        { known }: PlannedLook,
        payload: Payload,
        calls: RecordCalls,
        context: WireContext
    ): Promise<RemoteRecord | undefined> {
        const { id: object } = this.runnable.object;
        const remembered = known && (await this.reader.find(`${object} id ${known.remoteId}`, () => calls.read(known.remoteId)));
        const body = createBody(payload, this.runnable.object, context);
        return remembered ?? this.reader.find(`${object} ${JSON.stringify(body)}`, () => calls.find(body));
    }

    private async absent({ known }: PlannedLook, payload: Payload): Promise<LiveRecord> {
        const { object, operation, mapping } = this.runnable;
        if (!mayCreate(operation)) {
            return { action: 'skipped' };
        }
        const isRefused = mapping.upload.missingCustomers === 'refuse' && needsCustomer(object, operation);
        if (isRefused && (await this.customerOf(payload)) === 'absent') {
            return noted('conflict', 'no-customer');
        }
        return known ? noted('new', 'deleted') : { action: 'new' };
    }

    private judged(
        { action, known, payload }: PlannedLook,
        there: RemoteRecord,
        differences: readonly FieldDifference[],
        calls: RecordCalls
    ): LiveRecord {
        if (this.runnable.operation === 'create') {
            return { action: 'skipped' };
        }
        if (differences.length === 0) {
            return { action: 'unchanged' };
        }
        if (action === 'unchanged') {
            return { ...noted('unchanged', 'changed-elsewhere'), differences };
        }
        const state = stateOf(there, calls);
        if (state !== undefined && !(state === 'closed' && payload.closed === false)) {
            return { ...noted('conflict', state), differences };
        }
        return known?.remoteId === there.id ? { action: 'changed', differences } : { ...noted('conflict', 'unknown'), differences };
    }

    private withdrawn(there: RemoteRecord, calls: RecordCalls): LiveRecord {
        const { operation } = this.runnable;
        const { id, body } = there;
        const state = stateOf(there, calls);
        if (operation === 'void' && state === 'voided') {
            return { action: 'unchanged', id };
        }
        const differences = [{ field: 'status', old: body.status, new: operation === 'void' ? 'voided' : 'deleted' }];
        return state === 'paid' ? { ...noted('conflict', 'paid'), id, differences } : { action: 'changed', id, differences };
    }

    /** The record with all that the payload speaks of: what a payment is applied to has to be asked for. */
    private async shown({ id, body }: RemoteRecord, payload: Payload): Promise<Payload> {
        if (payload.applied_to === undefined) {
            return body;
        }
        const path = `${this.runnable.object.path}/${encodeURIComponent(id)}`;
        const { client } = this.reader.session;
        const look = async (): Promise<LookUp> => foundRecord(await client.send({ method: 'GET', path, query: { include: 'applied_to' } }));
        return (await this.reader.find(`${path} whole`, look))?.body ?? body;
    }

    /** What a change would say, in the form in which records show it. */
    private async body(payload: Payload, context: WireContext): Promise<Payload> {
        const { metadata, applied_to } = payload;
        const body = updateBody(payload, this.runnable.object, context);
        return {
            ...body,
            ...(metadata === undefined ? {} : { metadata }),
            ...(applied_to === undefined ? {} : { applied_to: await this.withIds(applied_to as readonly Payload[]) })
        };
    }

    private withIds(applications: readonly Payload[]): Promise<Json[]> {
        return Promise.all(
            applications.map(async application => {
                const resolved: Record<string, Json> = { ...application };
                for (const document of APPLIED_DOCUMENTS.filter(each => application[each] !== undefined)) {
                    const number = String(application[document]);
                    const calls = callsFor(this.reader.session.client, findObject(document)!);
                    const there = await this.reader.find(`${document} number ${number}`, () => calls.find({ number }));
                    resolved[document] = there ? Number(there.id) : number;
                }
                return resolved;
            })
        );
    }

    private async customerOf(payload: Payload): Promise<number | 'absent' | undefined> {
        const customer = payload.customer as Payload | undefined;
        const key = customerKeyOf(payload, CUSTOMER);
        if (!customer || key === undefined) {
            return customer?.id === undefined ? undefined : Number(customer.id);
        }
        const calls = callsFor(this.reader.session.client, CUSTOMER);
        const there = await this.reader.find(`customer ${key}`, () => calls.find(customer));
        return there ? Number(there.id) : 'absent';
    }
}

function noted(action: LiveRecord['action'], code: Exclude<LiveCode, 'custom-field'>): LiveRecord {
    return { action, code, note: LIVE_NOTES[code] };
}

/** The state that keeps a record from being changed. */
function stateOf(there: RemoteRecord, calls: RecordCalls): 'voided' | 'paid' | 'closed' | undefined {
    if (calls.isVoided(there)) {
        return 'voided';
    }
    const { status, paid, closed } = there.body;
    return status === 'paid' || paid === true ? 'paid' : closed === true ? 'closed' : undefined;
}
