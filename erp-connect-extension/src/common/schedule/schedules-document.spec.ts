import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSchedule } from './check-schedule';
import { ON_TIME } from './due-times';
import { plannedTimes } from './planned-times';
import { MISSED_RULES, Schedule } from './schedule';

const DOCUMENT = readFileSync(join(__dirname, '../../../../docs/schedules.md'), 'utf8').replaceAll('\r\n', '\n');

/** The first cells of the table rows that show a schedule, with the cells beside it. */
const rows = [...DOCUMENT.matchAll(/^\| `(\{.*?\})` \| (.*) \|$/gm)].map(([, schedule, rest]) => ({
    schedule: JSON.parse(schedule) as Schedule,
    times: [...rest.matchAll(/`(\d{4}-[^`]+)`/g)].map(([, time]) => time)
}));

describe('docs/schedules.md', () => {
    it('shows schedules of every kind, and examples of what they plan', () => {
        assert.equal(rows.filter(({ times }) => times.length === 0).length, 4);
        assert.ok(rows.filter(({ times }) => times.length > 1).length >= 10);
    });

    for (const { schedule, times } of rows) {
        it(`${JSON.stringify(schedule)} ${times.join(' ')}`, () => {
            assert.deepEqual(checkSchedule(schedule), []);
            const [after, ...next] = times;
            if (after !== undefined) {
                assert.deepEqual(
                    plannedTimes(schedule, Date.parse(after), next.length).map(({ text }) => text),
                    next
                );
            }
        });
    }

    it('names every rule for missed runs, and when a run counts as missed', () => {
        assert.deepEqual(
            [...DOCUMENT.matchAll(/^\| `"(\w+)"`/gm)].map(([, rule]) => rule),
            MISSED_RULES
        );
        assert.ok(DOCUMENT.includes('within five minutes'));
        assert.equal(ON_TIME, 5 * 60 * 1000);
    });
});
