import { keyText } from '../../common/records/natural-key';
import { Payload } from '../../common/records/payload';
import { Answer } from './answer';
import { CollectionCalls } from './collection-calls';
import { LookUp, RemoteRecord, listedRecords, remoteRecord, shownRecord } from './look-up';

// Payments of one customer with one reference; a person would not make more of them.
const MOST = 100;
/** What tells payments apart that share their customer and their reference. */
const FACTS = ['amount', 'date', 'currency'];

/**
 * Payments: found by customer and reference. The server keeps nothing apart here, so there may be several; the one
 * that says the same is meant, and one that counts sooner than a voided one. Deleting a payment is what voids it.
 */
export class PaymentCalls extends CollectionCalls {
    async find(body: Payload): Promise<LookUp> {
        const listed = listedRecords(
            await this.client.send({
                method: 'GET',
                path: this.path,
                query: { 'filter[reference]': String(body.reference), 'filter[customer]': Number(body.customer), per_page: MOST }
            })
        );
        if ('kind' in listed) {
            return listed as LookUp;
        }
        const [best] = listed
            .filter(
                ({ reference, customer }) => keyText(reference) === keyText(body.reference) && Number(customer) === Number(body.customer)
            )
            .map(remoteRecord)
            .sort((left, right) => this.rank(right, body) - this.rank(left, body));
        return best ? { kind: 'found', record: best } : { kind: 'absent' };
    }

    override async void(id: string): Promise<Answer> {
        return shownRecord(await this.client.send({ method: 'DELETE', path: this.pathOf(id) }));
    }

    override isCreationOf(body: Payload, { body: there }: RemoteRecord): boolean {
        return FACTS.every(fact => body[fact] === undefined || keyText(body[fact]) === keyText(there[fact]));
    }

    private rank(record: RemoteRecord, body: Payload): number {
        return (this.isVoided(record) ? 0 : 2) + (this.isCreationOf(body, record) ? 1 : 0);
    }
}
