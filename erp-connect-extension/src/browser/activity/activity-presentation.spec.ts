import * as assert from 'node:assert/strict';
import { RunInfo } from '../../common/engine-protocol';
import { dayLabel, durationText, runMark, runsByDay } from './activity-presentation';

const NOW = new Date(2026, 10, 23, 9, 0).getTime();

function run(changes: Partial<RunInfo> = {}): RunInfo {
    const counts = { rows: 1, read: 1, created: 1, updated: 0, unchanged: 0, refused: 0, skipped: 0 };
    return {
        id: 1,
        mappingId: '/m/a.mapping.json',
        file: '/in/a.csv',
        state: 'finished',
        counts,
        startedAt: NOW,
        finishedAt: NOW,
        ...changes
    };
}

describe('what the Activity view says', () => {
    it('calls days as people do', () => {
        assert.deepEqual(
            [
                new Date(2026, 10, 23, 0, 0),
                new Date(2026, 10, 22, 23, 59),
                new Date(2026, 10, 21, 12, 0),
                new Date(2025, 11, 31, 12, 0)
            ].map(day => dayLabel(day.getTime(), NOW)),
            ['Today', 'Yesterday', 'Saturday 21 November', 'Wednesday 31 December 2025']
        );
    });

    it('keeps the runs of a day together, in their order', () => {
        const runs = [run({ id: 3 }), run({ id: 2 }), run({ id: 1, startedAt: new Date(2026, 10, 22, 8, 0).getTime() })];
        assert.deepEqual(
            runsByDay(runs, NOW).map(({ label, runs: ofDay }) => [label, ofDay.map(({ id }) => id)]),
            [
                ['Today', [3, 2]],
                ['Yesterday', [1]]
            ]
        );
    });

    it('rounds how long a run took to what is worth knowing', () => {
        const taken = (ms: number): string => durationText(run({ finishedAt: NOW + ms }));
        assert.deepEqual([0, 420, 9_949, 12_400, 59_900, 185_000, 7_805_000].map(taken), [
            '0.0 s',
            '0.4 s',
            '9.9 s',
            '12 s',
            '1 min 0 s',
            '3 min 5 s',
            '2 h 10 min'
        ]);
        assert.equal(durationText(run({ finishedAt: undefined })), '');
        assert.equal(taken(-5000), '0.0 s'); // the clock was set back meanwhile
    });

    it('marks what needs a look', () => {
        const { counts } = run();
        assert.deepEqual(
            [run(), run({ counts: { ...counts, refused: 1 } }), run({ state: 'failed' }), run({ state: 'planned' })].map(
                each => runMark(each).tone
            ),
            ['good', 'warning', 'bad', 'busy']
        );
    });
});
