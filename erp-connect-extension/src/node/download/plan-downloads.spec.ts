import assert from 'node:assert/strict';
import { Schedule } from '../../common/schedule/schedule';
import { Ledger } from '../ledger/ledger';
import { RunRow, unfinishedDownloads, updateRun } from '../ledger/run-store';
import { TempFolder } from '../spec-support/temp-folder';
import { planByHand, planDueDownloads } from './plan-downloads';
import { RunnableDownload, runnableDownload } from './runnable-download';

const DAILY: Schedule = { every: 'day', at: '02:30', timeZone: 'Europe/Berlin' };
const at = (iso: string): number => Date.parse(iso);

describe('planned downloads', () => {
    let folder: TempFolder;
    let ledger: Ledger;

    beforeEach(async () => {
        folder = new TempFolder();
        ledger = await Ledger.open(folder.at('ledger.sqlite'));
    });

    afterEach(async () => {
        await ledger.close();
        folder.remove();
    });

    function mapping(schedule: Schedule | undefined, name = 'm'): RunnableDownload {
        return runnableDownload(`/w/${name}.mapping.json`, {
            name,
            connection: 'main',
            download: { object: 'invoice', schedule, columns: [{ header: 'No', field: 'number' }], destination: { folder: 'out' } }
        });
    }

    /** Looks at these instants, one after the other, ends what is due, and gives the planned times of all that. */
    async function look(runnable: RunnableDownload, ...instants: readonly string[]): Promise<string[]> {
        const planned: string[] = [];
        for (const instant of instants) {
            await ledger.transact(planDueDownloads(runnable, at(instant)));
            for (const run of await open(runnable)) {
                planned.push(new Date(run.planned_at!).toISOString());
                await ledger.transact(db => updateRun(db, run.id, { state: 'finished' }));
            }
        }
        return planned;
    }

    const open = (runnable: RunnableDownload): Promise<RunRow[]> => ledger.transact(db => unfinishedDownloads(db, runnable.id));

    it('begin with the first time after the mapping was seen', async () => {
        const runnable = mapping(DAILY);
        assert.deepEqual(await look(runnable, '2026-06-10T12:00Z', '2026-06-10T23:59Z', '2026-06-11T00:30:10Z', '2026-06-11T00:30:40Z'), [
            '2026-06-11T00:30:00.000Z'
        ]);
    });

    it('pain 39: run once when the clock skips their time, and once when it shows it twice', async () => {
        const runnable = mapping(DAILY);
        const everyTenMinutes = (from: string, hours: number): string[] =>
            Array.from({ length: hours * 6 }, (_, index) => new Date(at(from) + index * 600_000).toISOString());
        await look(runnable, '2026-03-28T12:00Z');
        assert.deepEqual(await look(runnable, ...everyTenMinutes('2026-03-28T20:00Z', 30)), [
            '2026-03-29T01:00:00.000Z',
            '2026-03-30T00:30:00.000Z'
        ]);
        const autumn = mapping({ every: 'day', at: '02:30', timeZone: 'America/New_York' }, 'autumn');
        const twice = mapping({ every: 'day', at: '01:30', timeZone: 'America/New_York' }, 'twice');
        for (const each of [autumn, twice]) {
            await look(each, '2026-10-31T12:00Z');
        }
        assert.deepEqual(await look(twice, ...everyTenMinutes('2026-11-01T00:00Z', 36)), [
            '2026-11-01T05:30:00.000Z',
            '2026-11-02T06:30:00.000Z'
        ]);
        assert.deepEqual(await look(autumn, ...everyTenMinutes('2026-11-01T00:00Z', 24)), ['2026-11-01T07:30:00.000Z']);
    });

    it('pain 40: that were missed for three days are made up for once, or not, or each, as the mapping says', async () => {
        for (const [missed, expected] of [
            ['once', ['2026-06-13T00:30:00.000Z']],
            ['skip', []],
            ['all', ['2026-06-11T00:30:00.000Z', '2026-06-12T00:30:00.000Z', '2026-06-13T00:30:00.000Z']]
        ] as const) {
            const runnable = mapping({ ...DAILY, missed }, missed);
            assert.deepEqual(await look(runnable, '2026-06-10T12:00Z', '2026-06-13T12:00Z', '2026-06-13T12:00:30Z'), expected, missed);
            assert.deepEqual(await look(runnable, '2026-06-14T00:30:20Z'), ['2026-06-14T00:30:00.000Z'], missed);
        }
    });

    it('do not pile up while one cannot end', async () => {
        const runnable = mapping({ ...DAILY, missed: 'once' });
        await look(runnable, '2026-06-10T12:00Z');
        for (const day of ['11', '12', '13']) {
            await ledger.transact(planDueDownloads(runnable, at(`2026-06-${day}T12:00Z`)));
        }
        assert.deepEqual(
            (await open(runnable)).map(run => run.planned_at),
            [at('2026-06-11T00:30Z')]
        );
        await look(runnable, '2026-06-13T12:00Z');
        assert.deepEqual(await look(runnable, '2026-06-13T12:00:30Z'), ['2026-06-13T00:30:00.000Z']);
    });

    it('never run twice when the clock is set back, and go on when it was years ahead', async () => {
        const runnable = mapping(DAILY);
        assert.deepEqual(
            await look(
                runnable,
                '2026-06-10T12:00Z',
                '2026-06-11T00:31Z',
                '2026-06-10T22:00Z',
                '2026-06-11T00:30:30Z',
                '2026-06-11T12:00Z'
            ),
            ['2026-06-11T00:30:00.000Z']
        );
        assert.equal((await look(runnable, '2031-01-01T12:00Z')).length, 1);
        assert.deepEqual(await look(runnable, '2026-06-11T13:00Z', '2026-06-12T00:31Z'), ['2026-06-12T00:30:00.000Z']);
    });

    it('of another schedule begin when that is seen', async () => {
        await look(mapping(DAILY), '2026-06-10T12:00Z');
        const changed = mapping({ ...DAILY, at: '13:00' });
        assert.deepEqual(await look(changed, '2026-06-12T12:00Z', '2026-06-13T11:00:10Z'), ['2026-06-13T11:00:00.000Z']);
    });

    it('are left out by another rule for missed ones from then on', async () => {
        await look(mapping(DAILY), '2026-06-10T12:00Z');
        assert.deepEqual(await look(mapping({ ...DAILY, missed: 'skip' }), '2026-06-12T12:00Z'), []);
    });

    it('may be asked for at any time, but never two at once, and the same asking counts once', async () => {
        const runnable = mapping(undefined);
        const first = await ledger.transact(planByHand(runnable, 5000));
        assert.equal(first.is_by_hand, 1);
        assert.equal((await ledger.transact(planByHand(runnable, 6000))).id, first.id);
        await ledger.transact(db => updateRun(db, first.id, { state: 'finished' }));
        assert.equal((await ledger.transact(planByHand(runnable, 5000))).id, first.id);
        assert.notEqual((await ledger.transact(planByHand(runnable, 6000))).id, first.id);
        assert.deepEqual(await look(runnable, '2026-06-10T12:00Z'), ['1970-01-01T00:00:06.001Z']);
    });
});
