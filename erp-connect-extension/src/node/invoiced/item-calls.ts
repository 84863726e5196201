import { Payload } from '../../common/records/payload';
import { Answer } from './answer';
import { CollectionCalls } from './collection-calls';
import { LookUp } from './look-up';

/** Items: their id is the user's own, and deleting one archives it. */
export class ItemCalls extends CollectionCalls {
    find(body: Payload): Promise<LookUp> {
        return this.read(String(body.id));
    }

    override async read(id: string): Promise<LookUp> {
        const there = await super.read(id);
        return there.kind === 'found' && there.record.body.archived === true ? { kind: 'absent' } : there;
    }

    override change(id: string, { id: _, ...body }: Payload, idempotencyKey: string): Promise<Answer> {
        return super.change(id, body, idempotencyKey);
    }
}
