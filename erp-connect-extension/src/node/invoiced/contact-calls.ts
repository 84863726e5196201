import { keyText } from '../../common/records/natural-key';
import { Payload } from '../../common/records/payload';
import { Answer } from './answer';
import { CollectionCalls } from './collection-calls';
import { Caller } from './invoiced-client';
import { LookUp, listedRecords, remoteRecord } from './look-up';

/** Invoiced keeps at most a hundred contacts a customer, so that one page holds all of them. */
const MOST_CONTACTS = 100;

/** Contacts: they lie below their customer and are found by their name. */
export class ContactCalls extends CollectionCalls {
    constructor(client: Caller, customerId: number) {
        super(client, `/customers/${customerId}/contacts`);
    }

    async find(body: Payload): Promise<LookUp> {
        const listed = listedRecords(await this.client.send({ method: 'GET', path: this.path, query: { per_page: MOST_CONTACTS } }));
        if ('kind' in listed) {
            return listed as LookUp;
        }
        const record = listed.find(candidate => keyText(candidate.name) === keyText(body.name));
        return record ? { kind: 'found', record: remoteRecord(record) } : { kind: 'absent' };
    }

    /** The path says whose contact it is. */
    override create({ customer: _, ...body }: Payload, idempotencyKey: string): Promise<Answer> {
        return super.create(body, idempotencyKey);
    }
}
