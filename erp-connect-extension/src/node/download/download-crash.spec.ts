import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createCustomer } from 'invoiced-simulator';
import { findBookmark } from '../ledger/download-store';
import { Ledger } from '../ledger/ledger';
import { RunRow, latestRuns } from '../ledger/run-store';
import { crash } from '../spec-support/crashing-download';
import { DownloadDesk } from '../spec-support/download-desk';

/** More instructions than a download has: the tests stop where it comes to its own end. */
const MOST = 40;

describe('a download whose process is killed', function () {
    this.timeout(60_000);
    let desk: DownloadDesk;

    beforeEach(async () => {
        desk = await DownloadDesk.open();
        for (let count = 0; count < 150; count++) {
            createCustomer(desk.bench.simulator.account(), { name: `Customer ${count}` });
        }
    });

    afterEach(() => desk.bench.close());

    const expected = Array.from({ length: 150 }, (_, index) => String(index + 1));

    function plan(name: string): Parameters<typeof crash>[0] {
        const { url, key } = desk.bench.simulator;
        const mapping = desk.write(name, ['id', 'name'], {
            object: 'customer',
            changes: 'since-last-run',
            destination: { folder: `../${name}` }
        });
        return { ledger: desk.bench.folder.at(`${name}.sqlite`), mapping, url, key, askedAt: 5 };
    }

    /** There is one file and nothing else, it has every record once, and the ledger says so. */
    async function prove(name: string): Promise<void> {
        const ledger = await Ledger.open(desk.bench.folder.at(`${name}.sqlite`));
        const runs: RunRow[] = await ledger.transact(db => latestRuns(db, undefined, 10));
        const bookmark = await ledger.transact(db => findBookmark(db, runs[0].mapping_id));
        await ledger.close();
        assert.deepEqual(readdirSync(desk.bench.folder.at(name)), [`${name}.csv`], name);
        assert.deepEqual(
            runs.map(({ state, location, row_count }) => [state, location, row_count]),
            [['finished', desk.bench.folder.at(name, `${name}.csv`), expected.length]],
            name
        );
        assert.deepEqual(
            desk.rows(runs[0].location).map(({ id }) => id),
            expected,
            name
        );
        assert.equal((JSON.parse(bookmark ?? '{}') as { runId?: number }).runId, runs[0].id, name);
    }

    for (const when of ['before', 'after'] as const) {
        it(`leaves one whole file, ${when} whatever transaction it dies`, async () => {
            let transaction = 1;
            for (; transaction < MOST; transaction++) {
                const name = `${when}-${transaction}`;
                const isWhole = await crash({ ...plan(name), transaction, when });
                assert.equal(await crash(plan(name)), true);
                await prove(name);
                if (isWhole) {
                    break;
                }
            }
            assert.ok(transaction > 5 && transaction < MOST, `it has ${transaction} transactions`);
        });
    }

    it('leaves one whole file when it dies between giving the file its name and taking the draft away', async () => {
        assert.equal(await crash({ ...plan('removal'), atRemoval: true }), false);
        assert.equal(readdirSync(desk.bench.folder.at('removal')).length, 2);
        assert.equal(await crash(plan('removal')), true);
        await prove('removal');
    });
});
