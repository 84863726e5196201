import { Payload } from '../../common/records/payload';
import { Answer } from './answer';

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
const TAKEN = /has already been taken|already exists with ID/;

/** A record from the body of an answer. */
export function remoteRecord(body: Payload): RemoteRecord {
    return { id: String(body.id), body };
}

/** What a call for one record found. */
export function foundRecord(answer: Answer): LookUp {
    const shown = shownRecord(answer);
    if (shown.kind === 'accepted') {
        return { kind: 'found', record: remoteRecord(shown.body as Payload) };
    }
    return shown.kind === 'refused' && shown.status === 404 ? { kind: 'absent' } : { kind: 'failed', answer: shown };
}

/** What a call for a list gave. */
export function listedRecords(answer: Answer): readonly Payload[] | (LookUp & { kind: 'failed' }) {
    if (answer.kind !== 'accepted') {
        return { kind: 'failed', answer };
    }
    return Array.isArray(answer.body) ? (answer.body as Payload[]) : { kind: 'failed', answer: NOT_INVOICED };
}

/** Takes only an answer that shows the record for a success. */
export function shownRecord(answer: Answer): Answer {
    return answer.kind === 'accepted' && remoteIdOf(answer) === '' ? NOT_INVOICED : answer;
}

/** Takes only the empty answer of a deletion for a success. */
export function shownDeletion(answer: Answer): Answer {
    return answer.kind === 'accepted' && answer.status !== 204 ? NOT_INVOICED : answer;
}

/** True when a creation was refused because a record with this number is there already. */
export function isTaken(answer: Answer): boolean {
    return answer.kind === 'refused' && answer.status === 400 && TAKEN.test(answer.message);
}

/** True when the record of a call is not there, or not there any more. */
export function isGone(answer: Answer): boolean {
    return answer.kind === 'refused' && answer.status === 404;
}

/** Invoiced's id of what a creation or change answered with. */
export function remoteIdOf(answer: Answer & { kind: 'accepted' }): string {
    return String((answer.body as { id?: unknown } | undefined)?.id ?? '');
}
