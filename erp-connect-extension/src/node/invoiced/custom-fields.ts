import { CustomFields, customFieldOf } from '../../common/invoiced/custom-field';
import { Answer } from './answer';
import { Caller } from './invoiced-client';
import { LookUp, listedRecords } from './look-up';

const PAGE = 100;
const FORBIDDEN = 403;

/**
 * Asks for the custom fields of the account. Where it does not tell, by a refusal or because the key may not see them,
 * there are none to know of, and metadata is text. A fault is given back: a guess would store wrong values.
 */
export async function fetchCustomFields(client: Caller): Promise<CustomFields | Answer> {
    const found: unknown[] = [];
    for (let page = 1; ; page++) {
        const answer = await client.send({ method: 'GET', path: '/custom_fields', query: { per_page: PAGE, page } });
        if (answer.kind === 'refused' || (answer.kind === 'not-allowed' && answer.status === FORBIDDEN)) {
            return new CustomFields([]);
        }
        const listed = listedRecords(answer);
        if ('kind' in listed) {
            return (listed as LookUp & { kind: 'failed' }).answer;
        }
        const entries = listed as readonly unknown[];
        found.push(...entries);
        if (entries.length < PAGE) {
            return new CustomFields(found.flatMap(entry => customFieldOf(entry) ?? []));
        }
    }
}
