import { Caller } from './invoiced-client';
import { Answer } from './answer';

/** What delivery must know of the account. */
export interface Company {
    /** Tells it from other companies of the same host. */
    readonly id: string;
    readonly name: string;
    readonly timeZone: string;
    readonly currency: string;
    readonly country: string;
}

/** Asks for the company that the key belongs to: this is also the test of a connection. */
export async function fetchCompany(client: Caller): Promise<Company | Exclude<Answer, { kind: 'accepted' }>> {
    const answer = await client.send({ method: 'GET', path: '/companies/current' });
    if (answer.kind !== 'accepted') {
        return answer;
    }
    const body = answer.body as Record<string, unknown> | undefined;
    if (typeof body !== 'object' || typeof body?.time_zone !== 'string') {
        return { kind: 'refused', status: answer.status, message: 'Something answered, but it is not Invoiced.' };
    }
    return {
        id: String(body.id ?? ''),
        name: String(body.name ?? ''),
        timeZone: body.time_zone,
        currency: String(body.currency ?? '').toUpperCase(),
        country: String(body.country ?? '')
    };
}

export function isCompany(result: Company | Exclude<Answer, { kind: 'accepted' }>): result is Company {
    return 'timeZone' in result;
}
