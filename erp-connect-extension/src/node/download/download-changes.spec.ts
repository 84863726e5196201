import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createCustomer } from 'invoiced-simulator';
import { RunInfo } from '../../common/engine-protocol';
import { DownloadDesk } from '../spec-support/download-desk';

const FIELDS = ['id', 'city'];
const START = 1_700_000_000;

describe('downloads of changes', () => {
    let desk: DownloadDesk;
    let mapping: string;

    beforeEach(async () => {
        desk = await DownloadDesk.open();
        mapping = desk.write('changes', FIELDS, { object: 'customer', changes: 'since-last-run' });
        await desk.bench.start();
    });

    afterEach(() => desk.bench.close());

    const account = (): ReturnType<typeof desk.bench.simulator.account> => desk.bench.simulator.account();
    const now = (): number => account().clock.seconds();
    const pass = (seconds: number): void => account().clock.set(account().clock.millis() + seconds * 1000);

    function change(id: number, city: string, updatedAt = now()): void {
        const { customers } = account().tables;
        customers.put({ ...customers.get(id)!, city, updated_at: updatedAt });
    }

    /** @param updatedAt when it changed last, in seconds since 1970 */
    function add(updatedAt = now(), city = 'new'): number {
        const { id } = createCustomer(account(), { name: 'New' });
        change(id, city, updatedAt);
        return id;
    }

    async function download(): Promise<string[]> {
        return cells(await desk.run(mapping));
    }

    function cells(run: RunInfo): string[] {
        assert.equal(run.state, 'finished');
        return desk.rows(run.file).map(({ id, city }) => `${id} ${city}`);
    }

    it('begin with everything and then bring what changed, once', async () => {
        const [first, second] = [add(START), add(START + 5)];
        assert.deepEqual(await download(), [`${first} new`, `${second} new`]);
        assert.deepEqual(await download(), []);
        pass(10);
        change(first, 'moved');
        assert.deepEqual(await download(), [`${first} moved`]);
        assert.deepEqual(await download(), []);
        assert.deepEqual(desk.files, ['changes (2).csv', 'changes (3).csv', 'changes (4).csv', 'changes.csv']);
    });

    it('bring what changed again within the same second', async () => {
        account().clock.stop();
        const first = add();
        assert.deepEqual(await download(), [`${first} new`]);
        change(first, 'moved');
        const second = add();
        assert.deepEqual(await download(), [`${first} moved`, `${second} new`]);
        assert.deepEqual(await download(), []);
    });

    it('bring a transaction that showed itself late, and only that', async () => {
        const all = Array.from({ length: 30 }, (_, index) => add(now() - index));
        assert.equal((await download()).length, all.length);
        pass(60);
        const late = add(now() - 100, 'late');
        assert.deepEqual(await download(), [`${late} late`]);
        pass(1000);
        assert.deepEqual(await download(), []);
    });

    it('bring more than a page of one second', async () => {
        const all = Array.from({ length: 250 }, () => add(START));
        assert.deepEqual(
            await download(),
            all.map(id => `${id} new`)
        );
    });

    it('bring everything again from another account, and with another filter', async () => {
        const first = add(START);
        await download();
        const other = await DownloadDesk.open();
        try {
            const { simulator } = other.bench;
            const { id } = createCustomer(simulator.account(), { name: 'Other', city: 'there' });
            await desk.bench.store.save('main', 'custom', simulator.url, simulator.key);
            assert.deepEqual(await download(), [`${id} there`]);
        } finally {
            await desk.bench.store.save('main', 'custom', desk.bench.simulator.url, desk.bench.simulator.key);
            await other.bench.close();
        }
        assert.deepEqual(await download(), [`${first} new`]);
    });

    it('leave the bookmark where it was while the file is not in its place', async () => {
        const first = add(START);
        desk.bench.folder.write('out', 'a file in the place of the folder');
        await desk.bench.engine.runNow(mapping);
        await desk.bench.problem('download.not-placed');
        await desk.bench.stop();
        desk.bench.folder.removeFile('out');
        const second = add(START + 1);
        await desk.bench.start();
        assert.deepEqual(cells(await desk.ended(mapping)), [`${first} new`, `${second} new`]);
        await desk.bench.noProblem('download.not-placed');
    });

    it('make no file of nothing where none is wanted, and yet move the bookmark', async () => {
        const quiet = desk.write('quiet', FIELDS, { object: 'customer', changes: 'since-last-run', destination: { empty: 'none' } });
        const empty = await desk.run(quiet);
        assert.deepEqual([empty.state, empty.file, empty.counts.rows], ['finished', '', 0]);
        assert.deepEqual(desk.files, []);
        const first = add();
        assert.deepEqual(cells(await desk.run(quiet)), [`${first} new`]);
        const headers = await desk.run(mapping);
        assert.ok(existsSync(headers.file));
        await download();
        assert.equal(readFileSync(desk.bench.folder.at('out', 'changes (2).csv'), 'utf8').trim(), FIELDS.join(','));
    });
});
