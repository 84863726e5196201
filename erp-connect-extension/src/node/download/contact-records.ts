import { allRecords } from './all-records';
import { ListCaller, ListPage, ListQuery, RemoteRow } from './list-caller';

/**
 * Every contact, customer after customer: there is no list of all of them. Each has its customer in it. The total, and
 * what a page covers of it, counts customers.
 *
 * @param path with `{customer}` in the place of the customer's id
 */
export async function* contactRecords(caller: ListCaller, path: string, query: ListQuery): AsyncGenerator<ListPage, void> {
    for await (const customers of allRecords(caller, '/customers', {})) {
        const contacts = await Promise.all(customers.rows.map(customer => contactsOf(caller, path, query, customer)));
        yield { ...customers, rows: contacts.flat(), covered: customers.rows.length };
    }
}

async function contactsOf(caller: ListCaller, path: string, query: ListQuery, customer: RemoteRow): Promise<readonly RemoteRow[]> {
    const found: RemoteRow[] = [];
    for await (const { rows } of allRecords(caller, path.replace('{customer}', encodeURIComponent(String(customer.id))), query)) {
        found.push(...rows.map(row => ({ ...row, customer })));
    }
    return found;
}
