import { keyText } from '../../common/records/natural-key';
import { Payload } from '../../common/records/payload';
import { CollectionCalls } from './collection-calls';
import { LookUp, listedRecords, remoteRecord } from './look-up';

/** Customers and documents: found by their number, customers without one by their name. */
export class NumberedCalls extends CollectionCalls {
    /** As Invoiced compares. Of several customers with one name the first is taken, as Invoiced's own import does. */
    async find(body: Payload): Promise<LookUp> {
        const field = body.number === undefined ? 'name' : 'number';
        const value = String(body[field]);
        const listed = listedRecords(
            await this.client.send({ method: 'GET', path: this.path, query: { [`filter[${field}]`]: value, per_page: 10 } })
        );
        if ('kind' in listed) {
            return listed as LookUp;
        }
        const record = listed.find(candidate => keyText(candidate[field]) === keyText(value));
        return record ? { kind: 'found', record: remoteRecord(record) } : { kind: 'absent' };
    }
}
