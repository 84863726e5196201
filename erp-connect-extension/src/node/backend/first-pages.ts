import { DownloadQuery, queryOf } from '../../common/invoiced/download-query';
import { Download } from '../../common/mapping/download';
import { ConnectionSession } from '../engine/connection-session';
import { Answer } from '../invoiced/answer';
import { isCompany } from '../invoiced/company';
import { UserError } from '../runtime/user-error';

export type RemoteRecord = Readonly<Record<string, unknown>>;

/** The first records of a list. */
export interface FirstPage {
    readonly records: readonly RemoteRecord[];
    /** How many there are in all, where the account says. */
    readonly total?: number;
    /** IANA name: where the days of the account begin. */
    readonly timeZone: string;
}

/** Opens the connection for as long as a work takes. */
export type WithSession = (work: (session: ConnectionSession) => Promise<FirstPage>) => Promise<FirstPage>;

// Enough to see what a file will look like.
const RECORDS = 20;
// Milliseconds: whoever changes a header or a format looks at the same records.
const LIFE = 60_000;

/** Fetches the beginnings of lists, and remembers the latest for a minute. */
export class FirstPages {
    private latest: { readonly key: string; readonly at: number; readonly page: Promise<FirstPage> } | undefined;

    /**
     * Rejects with a `UserError` for what a person can mend.
     * @param anew also where it is remembered
     */
    get(connection: string, download: Download, anew: boolean, withSession: WithSession): Promise<FirstPage> {
        const key = JSON.stringify([connection, queryOf(download)]);
        if (anew || this.latest?.key !== key || Date.now() - this.latest.at > LIFE) {
            const page = withSession(session => fetchFirst(session, download));
            this.latest = { key, at: Date.now(), page };
            page.catch(() => {
                this.latest = undefined;
            });
        }
        return this.latest.page;
    }
}

async function fetchFirst(session: ConnectionSession, download: Download): Promise<FirstPage> {
    const company = await session.fetchCompany();
    if (!isCompany(company)) {
        throw silence(session, company);
    }
    const query = queryOf(download, company.timeZone);
    const list = query.path.includes(CUSTOMER) ? await ofCustomers(session, query) : await listOf(session, query);
    return { ...list, timeZone: company.timeZone };
}

const CUSTOMER = '{customer}';

type List = Pick<FirstPage, 'records' | 'total'>;

async function listOf(session: ConnectionSession, { path, query }: DownloadQuery): Promise<List> {
    const answer = await session.client.send({ method: 'GET', path, query: { ...query, per_page: RECORDS, page: 1 } });
    if (answer.kind !== 'accepted' || !Array.isArray(answer.body)) {
        throw silence(session, answer);
    }
    const total = Number(answer.headers['x-total-count'] ?? NaN);
    return { records: answer.body as RemoteRecord[], total: Number.isNaN(total) ? undefined : total };
}

/** A list that each customer has of its own: those of the first customers, each record with its customer. */
async function ofCustomers(session: ConnectionSession, { path, query }: DownloadQuery): Promise<List> {
    const customers = (await listOf(session, { path: '/customers', query: {} })).records;
    const records: RemoteRecord[] = [];
    for (const customer of customers) {
        const own = await listOf(session, { path: path.replace(CUSTOMER, String(customer.id)), query });
        records.push(...own.records.map(record => ({ ...record, customer })));
        if (records.length >= RECORDS) {
            break;
        }
    }
    return { records };
}

function silence({ connection: { name } }: ConnectionSession, answer: Answer): UserError {
    const reason = 'message' in answer ? answer.message : 'there are too many calls at the moment.';
    return new UserError(`The records of "${name}" cannot be shown: ${reason}`, 'Test the connection, then refresh.');
}
