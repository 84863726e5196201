import { allRecords } from './all-records';
import { DownloadRefused, ListExpired } from './fetch-errors';
import { ListCaller, ListPage, ListQuery, PER_PAGE, RemoteRow } from './list-caller';

/** A page of changed records, in the order of their change and, within one second, of their ids. */
export interface ChangePage extends ListPage {
    /** Seconds since 1970: records that changed later are left to the next download. The same on every page. */
    readonly until: number;
}

/**
 * Every record that changed after a second, up to the moment of the first answer. A record that changes while we read
 * leaves its place in the list and moves to the end, so that rows are never counted: each page is asked for by the
 * second of the last record seen, and records of that second which come again are left out. Where one second holds more
 * than a page, it is gone through in the order of ids.
 *
 * @param after seconds since 1970, strictly.
 */
export async function* changedRecords(caller: ListCaller, path: string, query: ListQuery, after: number): AsyncGenerator<ChangePage, void> {
    const sorted = { ...query, sort: 'updated_at ASC', per_page: PER_PAGE };
    const first = await caller.ask(path, { ...sorted, updated_after: after });
    const until = first.date;
    const seen = new LastSeen();
    let floor = after;
    for (let page = first; ;) {
        yield { ...seen.newOf(checkOrder(page)), until };
        if (page.rows.length < PER_PAGE) {
            return;
        }
        const last = changeOf(page.rows[page.rows.length - 1]);
        if (last > until) {
            return;
        }
        if (last > floor + 1) {
            floor = last - 1;
        } else {
            yield* withinSecond(caller, path, query, last, seen, until);
            floor = last;
        }
        page = await caller.ask(path, { ...sorted, updated_after: floor, updated_before: until + 1 });
    }

    function checkOrder(page: ListPage): ListPage {
        const times = page.rows.map(changeOf);
        if (times.some((time, index) => !(time > floor) || time < times[index - 1])) {
            throw new DownloadRefused('The list does not come in the order of changes. Download everything instead ("changes": "all").');
        }
        return { ...page, rows: page.rows.filter((_, index) => times[index] <= until) };
    }
}

/** The records of one second. When the server forgets where a page ended it begins again: what was seen is left out. */
async function* withinSecond(
    caller: ListCaller,
    path: string,
    query: ListQuery,
    second: number,
    seen: LastSeen,
    until: number
): AsyncGenerator<ChangePage, void> {
    for (;;) {
        try {
            const bounds = { updated_after: second - 1, updated_before: second + 1 };
            for await (const page of allRecords(caller, path, { ...query, ...bounds })) {
                yield { ...seen.newOf(page), until };
            }
            return;
        } catch (error) {
            if (!(error instanceof ListExpired)) {
                throw error;
            }
        }
    }
}

/** The place of the last record that was given: records come in one order, so that a place is all there is to remember. */
class LastSeen {
    private second = -Infinity;
    private id = -Infinity;

    newOf(page: ListPage): ListPage {
        const rows = page.rows.filter(row => {
            const second = changeOf(row);
            return second > this.second || (second === this.second && Number(row.id) > this.id);
        });
        const last = rows.at(-1);
        if (last) {
            this.second = changeOf(last);
            this.id = Number(last.id);
        }
        return { ...page, rows };
    }
}

/** When a record changed last, in seconds since 1970; `NaN` where it does not say so. */
export function changeOf(row: RemoteRow): number {
    return typeof row.updated_at === 'number' ? row.updated_at : NaN;
}
