import { DownloadQuery, queryOf } from '../../common/invoiced/download-query';
import { Download } from '../../common/mapping/download';
import { DocumentNumbers, needsDocumentNumbers } from '../download/document-numbers';
import { ListCaller, RemoteRow } from '../download/list-caller';
import { ConnectionSession } from '../engine/connection-session';
import { Company, isCompany } from '../invoiced/company';
import { UserError } from '../runtime/user-error';

/** The first records of a list. */
export interface FirstPage {
    readonly records: readonly RemoteRow[];
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
// Milliseconds: a person is waiting.
const PATIENCE = 20_000;
const RETRY_WAIT = 100;

/** Fetches the beginnings of lists, and remembers the latest for a minute. */
export class FirstPages {
    private latest: { readonly key: string; readonly at: number; readonly page: Promise<FirstPage> } | undefined;

    /**
     * Rejects with a `UserError` for what a person can mend.
     * @param anew also where it is remembered
     */
    get(connection: string, download: Download, anew: boolean, withSession: WithSession): Promise<FirstPage> {
        // Whose days are meant is asked later; that two downloads ask for the same, any time zone tells.
        const key = JSON.stringify([connection, queryOf(download, 'UTC'), needsDocumentNumbers(download)]);
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
    const caller = new ListCaller(session, RETRY_WAIT, AbortSignal.timeout(PATIENCE));
    const company = await companyOf(session);
    try {
        const query = queryOf(download, company.timeZone);
        const list = download.object === 'contact' ? await firstContacts(caller, query) : await firstRecords(caller, query);
        const records = needsDocumentNumbers(download) ? await new DocumentNumbers(caller).addTo(list.records) : list.records;
        return { records, total: list.total, timeZone: company.timeZone };
    } catch (error) {
        // Whoever gives up a call tells the gate why, for all who wait there.
        throw silence(session, session.gate.paused?.text ?? (error as Error).message);
    }
}

async function companyOf(session: ConnectionSession): Promise<Company> {
    const company = await session.fetchCompany();
    if (!isCompany(company)) {
        throw silence(session, 'message' in company ? company.message : 'there are too many calls at the moment.');
    }
    return company;
}

type FirstRecords = Pick<FirstPage, 'records' | 'total'>;

async function firstRecords(caller: ListCaller, { path, query }: DownloadQuery): Promise<FirstRecords> {
    const { rows, total } = await caller.ask(path, { ...query, per_page: RECORDS, page: 1 });
    return { records: rows, total };
}

/** Contacts are asked for of one customer after the other, until there are enough. */
async function firstContacts(caller: ListCaller, { path, query }: DownloadQuery): Promise<FirstRecords> {
    const customers = await firstRecords(caller, { path: '/customers', query: {} });
    const records: RemoteRow[] = [];
    for (const customer of customers.records) {
        const own = await firstRecords(caller, { path: path.replace('{customer}', String(customer.id)), query });
        records.push(...own.records.map(record => ({ ...record, customer })));
        if (records.length >= RECORDS) {
            break;
        }
    }
    return { records };
}

function silence({ connection: { name } }: ConnectionSession, reason: string): UserError {
    return new UserError(`The records of "${name}" cannot be shown: ${reason}`, 'Test the connection, then refresh.');
}
