import { ListExpired } from './fetch-errors';
import { ListCaller, ListPage, ListQuery, PER_PAGE } from './list-caller';

// Seconds for which the server remembers where a page ended, less some for the rounding of its clock.
const MEMORY = 5 * 60 - 5;

/**
 * Every record of a list, page after page in the order of ids. The server goes on where the page before ended, whatever
 * came or went meanwhile, as long as it remembers that: after five minutes it would count rows instead, which shifts
 * when one of them is gone. Throws `ListExpired` before such a page is used.
 */
export async function* allRecords(caller: ListCaller, path: string, query: ListQuery): AsyncGenerator<ListPage, void> {
    let before: ListPage | undefined;
    for (let number = 1; ; number++) {
        // Every page with the same parameters: to the server, others would be another list.
        const page = await caller.ask(path, { ...query, per_page: PER_PAGE, page: number });
        if (before && page.date - before.date >= MEMORY) {
            throw new ListExpired();
        }
        before = page;
        yield page;
        if (page.rows.length < PER_PAGE) {
            return;
        }
    }
}
