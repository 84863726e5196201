import assert from 'node:assert/strict';
import { ListAccount } from '../spec-support/list-account';
import { ChangePage, changedRecords } from './changed-records';

const START = 1_700_000_000;

describe('changed records', () => {
    let account: ListAccount;

    beforeEach(async () => (account = await ListAccount.open()));
    afterEach(() => account.close());

    const ids = (pages: readonly ChangePage[]): number[] => pages.flatMap(({ rows }) => rows.map(row => Number(row.id)));

    /** @param between what happens after each page, before the next is asked for. */
    async function read(after: number, between: (page: number) => void = () => undefined): Promise<ChangePage[]> {
        const pages: ChangePage[] = [];
        for await (const page of changedRecords(account.caller, '/customers', {}, after)) {
            pages.push(page);
            between(pages.length);
        }
        return pages;
    }

    it('come in the order of their change, strictly after the second', async () => {
        const [first, second, third] = [account.add(START + 2), account.add(START), account.add(START + 1)];
        assert.deepEqual(ids(await read(0)), [second, third, first]);
        assert.deepEqual(ids(await read(START)), [third, first]);
        assert.deepEqual(ids(await read(START + 2)), []);
    });

    it('pain 41: none is left out and none comes twice in one state while rows change, come and go between pages', async () => {
        const all = Array.from({ length: 950 }, (_, index) => account.add(START + Math.floor(index / 3)));
        const changed: number[] = [];
        const seen = ids(
            await read(0, page => {
                // Each would shift every row behind it by one, were rows counted.
                const id = all[page * 7];
                account.change(id, START + 100_000 + page);
                changed.push(id);
                account.delete(all[all.length - page]);
            })
        );
        assert.ok(changed.length >= 9);
        const deleted = new Set(all.slice(all.length - changed.length));
        const missing = all.filter(id => !seen.includes(id) && !deleted.has(id));
        assert.deepEqual(missing, []);
        const twice = seen.filter((id, index) => seen.indexOf(id) !== index);
        assert.deepEqual(
            twice.filter(id => !changed.includes(id)),
            []
        );
    });

    it('of one second that holds more than a page are gone through in the order of ids', async () => {
        const before = account.add(START - 1);
        const same = Array.from({ length: 345 }, () => account.add(START));
        const after = account.add(START + 1);
        assert.deepEqual(ids(await read(0)), [before, ...same, after]);
    });

    it('of seconds that hold a little less than a page are all found', async () => {
        const expected = Array.from({ length: 5 }, (_, second) => Array.from({ length: 99 }, () => account.add(START + second))).flat();
        assert.deepEqual(ids(await read(0)), expected);
    });

    it('of a full second are asked for from its beginning when the server forgot where the page before ended', async () => {
        const same = Array.from({ length: 450 }, () => account.add(START));
        let gone = 0;
        const seen = ids(
            await read(0, page => {
                if (page === 3) {
                    account.delete(same[0]); // where rows are counted, the next page begins one too far
                    account.pass(301);
                    gone++;
                }
            })
        );
        assert.equal(gone, 1);
        assert.deepEqual(seen, same);
    });

    it('that change after the first answer are left to the next download', async () => {
        const all = Array.from({ length: 150 }, (_, index) => account.add(START + index));
        const pages = await read(0, () => account.change(all[0], account.now + 50));
        assert.deepEqual(ids(pages), all);
        account.pass(60);
        assert.deepEqual(ids(await read(pages[0].until)), [all[0]]);
    });

    it('are refused in another order than that of changes', async () => {
        account.add(START);
        account.simulator.faults.add({ kind: 'status', status: 200, body: '[{"id":1,"updated_at":9},{"id":2,"updated_at":8}]' });
        await assert.rejects(read(0), /order of changes/);
    });
});
