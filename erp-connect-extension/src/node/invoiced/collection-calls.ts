import { Payload } from '../../common/records/payload';
import { Answer } from './answer';
import { Caller } from './invoiced-client';
import { LookUp, RemoteRecord, foundRecord, shownDeletion, shownRecord } from './look-up';
import { RecordCalls } from './record-calls';
import { showsBody } from './shows-body';

/** What most kinds of objects have in common: a collection with a path, and records below it. */
export abstract class CollectionCalls implements RecordCalls {
    /** @param path of the collection, e.g. `/invoices`. */
    constructor(
        protected readonly client: Caller,
        protected readonly path: string
    ) {}

    abstract find(body: Payload): Promise<LookUp>;

    async read(id: string): Promise<LookUp> {
        return foundRecord(await this.client.send({ method: 'GET', path: this.pathOf(id) }));
    }

    async create(body: Payload, idempotencyKey: string): Promise<Answer> {
        return shownRecord(await this.client.send({ method: 'POST', path: this.path, body, idempotencyKey }));
    }

    async change(id: string, body: Payload, idempotencyKey: string): Promise<Answer> {
        return shownRecord(await this.client.send({ method: 'PATCH', path: this.pathOf(id), body, idempotencyKey }));
    }

    async void(id: string, idempotencyKey: string): Promise<Answer> {
        return shownRecord(await this.client.send({ method: 'POST', path: `${this.pathOf(id)}/void`, idempotencyKey }));
    }

    async delete(id: string): Promise<Answer> {
        return shownDeletion(await this.client.send({ method: 'DELETE', path: this.pathOf(id) }));
    }

    isCreationOf(body: Payload, { body: there }: RemoteRecord): boolean {
        return showsBody(there, body);
    }

    isVoided({ body }: RemoteRecord): boolean {
        return body.voided === true || body.status === 'voided';
    }

    protected pathOf(id: string): string {
        return `${this.path}/${encodeURIComponent(id)}`;
    }
}
