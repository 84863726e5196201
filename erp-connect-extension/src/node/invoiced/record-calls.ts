import { Payload } from '../../common/records/payload';
import { Answer } from './answer';
import { LookUp, RemoteRecord } from './look-up';

/**
 * The calls that one kind of object takes. What differs between the kinds is known here and nowhere else: paths, how a
 * record is found, what voiding one means.
 */
export interface RecordCalls {
    /** Looks up the record that a body is about, by its natural key. */
    find(body: Payload): Promise<LookUp>;
    /** Reads a record by Invoiced's own id. */
    read(id: string): Promise<LookUp>;
    create(body: Payload, idempotencyKey: string): Promise<Answer>;
    change(id: string, body: Payload, idempotencyKey: string): Promise<Answer>;
    /** Declares a record invalid; it stays to be seen. */
    void(id: string, idempotencyKey: string): Promise<Answer>;
    delete(id: string): Promise<Answer>;
    /** Whether a record that was found shows what this very body said, so that it can be what a call of ours created. */
    isCreationOf(body: Payload, record: RemoteRecord): boolean;
    isVoided(record: RemoteRecord): boolean;
}
