import assert from 'node:assert/strict';
import { ListAccount } from '../spec-support/list-account';
import { allRecords } from './all-records';
import { DownloadRefused, Interrupted, ListExpired } from './fetch-errors';

describe('all records of a list', () => {
    let account: ListAccount;

    beforeEach(async () => (account = await ListAccount.open()));
    afterEach(() => account.close());

    async function read(between: (page: number) => void = () => undefined, query = {}): Promise<number[]> {
        const ids: number[] = [];
        let pages = 0;
        for await (const { rows } of allRecords(account.caller, '/customers', query)) {
            ids.push(...rows.map(row => Number(row.id)));
            between(++pages);
        }
        return ids;
    }

    const add = (count: number): number[] => Array.from({ length: count }, () => account.add(account.now));

    it('come in the order of ids, past page 100', async () => {
        const all = add(10_150);
        assert.deepEqual(await read(), all);
    }).timeout(30_000);

    it('are complete while others are deleted and added between pages', async () => {
        const all = add(350);
        const late: number[] = [];
        const seen = await read(page => {
            account.delete(all[page]);
            late.push(account.add(account.now));
        });
        assert.deepEqual(seen.slice(0, 350), all);
        assert.ok(late.slice(0, 3).every(id => seen.includes(id)));
    });

    it('have to be asked for anew when the server forgot where the page before ended', async () => {
        add(250);
        const wait = (): void => account.pass(301);
        await assert.rejects(
            read(page => (page === 1 ? wait() : undefined)),
            ListExpired
        );
        add(10_000);
        await assert.rejects(
            read(page => (page === 100 ? wait() : undefined)),
            ListExpired
        );
    }).timeout(30_000);

    it('are asked for again where the server fails or cuts the line', async () => {
        const all = add(250);
        const { faults } = account.simulator;
        faults.add({ kind: 'status', times: 2 });
        faults.add({ kind: 'reset', after: 1 });
        faults.add({ kind: 'html-502', after: 2 });
        faults.add({ kind: '429', after: 3 });
        assert.deepEqual(await read(), all);
    });

    it('are refused with the words of the server', async () => {
        await assert.rejects(
            read(undefined, { 'filter[nonsense]': 1 }),
            (error: Error) => error instanceof DownloadRefused && error.message.includes('nonsense')
        );
    });

    it('wait when the key does not work, and the connection is paused', async () => {
        add(150);
        account.simulator.faults.add({ kind: '401', after: 1 });
        await assert.rejects(read(), Interrupted);
        assert.equal(account.session.gate.paused?.code, 'connection.not-allowed');
    });
});
