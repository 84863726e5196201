import { InvoicedObject } from '../../common/invoiced/property';
import { Payload } from '../../common/records/payload';
import { keyText } from '../../common/records/natural-key';
import { Answer } from './answer';
import { InvoicedClient } from './invoiced-client';

/** A record as a look-up shows it. */
export interface RemoteRecord {
    readonly id: string;
    readonly body: Payload;
}

export type LookUp =
    | { readonly kind: 'found'; readonly record: RemoteRecord }
    | { readonly kind: 'absent' }
    | { readonly kind: 'failed'; readonly answer: Answer };

// A login page of a proxy, say, comes with status 200: whether our call got through, nobody knows.
const NOT_INVOICED: Answer = { kind: 'unknown', message: 'Something answered that is not Invoiced', answered: false };
const TAKEN = /has already been taken/;

/** Creates a record. */
export async function createRecord(client: InvoicedClient, object: InvoicedObject, body: Payload, idempotencyKey: string): Promise<Answer> {
    return checked(await client.send({ method: 'POST', path: object.path, body, idempotencyKey }));
}

/** Changes a record. */
export async function updateRecord(
    client: InvoicedClient,
    object: InvoicedObject,
    id: string,
    body: Payload,
    idempotencyKey: string
): Promise<Answer> {
    return checked(await client.send({ method: 'PATCH', path: `${object.path}/${encodeURIComponent(id)}`, body, idempotencyKey }));
}

/** Reads a record by Invoiced's own id. */
export async function readRecord(client: InvoicedClient, object: InvoicedObject, id: string): Promise<LookUp> {
    const answer = checked(await client.send({ method: 'GET', path: `${object.path}/${encodeURIComponent(id)}` }));
    if (answer.kind === 'accepted') {
        return found(answer.body as Payload);
    }
    return answer.kind === 'refused' && answer.status === 404 ? { kind: 'absent' } : { kind: 'failed', answer };
}

/**
 * Looks a record up by a field that people know, as Invoiced compares it. Of several customers with one name the
 * first is taken, as Invoiced's own import does.
 */
export async function lookUp(client: InvoicedClient, object: InvoicedObject, field: string, value: string): Promise<LookUp> {
    const answer = await client.send({ method: 'GET', path: object.path, query: { [`filter[${field}]`]: value, per_page: 10 } });
    if (answer.kind !== 'accepted') {
        return { kind: 'failed', answer };
    }
    if (!Array.isArray(answer.body)) {
        return { kind: 'failed', answer: NOT_INVOICED };
    }
    const record = (answer.body as Payload[]).find(candidate => keyText(candidate[field]) === keyText(value));
    return record ? found(record) : { kind: 'absent' };
}

/** True when a creation was refused because a record with this number is there already. */
export function isTaken(answer: Answer): boolean {
    return answer.kind === 'refused' && answer.status === 400 && TAKEN.test(answer.message);
}

/** Invoiced's id of what a creation or change answered with. */
export function remoteIdOf(answer: Answer & { kind: 'accepted' }): string {
    return String((answer.body as { id?: unknown } | undefined)?.id ?? '');
}

/** Takes only an answer that shows the record for a success. */
function checked(answer: Answer): Answer {
    return answer.kind === 'accepted' && remoteIdOf(answer) === '' ? NOT_INVOICED : answer;
}

function found(body: Payload): LookUp {
    return { kind: 'found', record: { id: String(body.id), body } };
}
