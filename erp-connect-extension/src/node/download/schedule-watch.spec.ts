import assert from 'node:assert/strict';
import { ScheduleWatch } from './schedule-watch';

const at = (iso: string): number => Date.parse(iso);

describe('the next time of a schedule', () => {
    const watch = new ScheduleWatch({ every: 'day', at: '02:30', timeZone: 'Europe/Berlin' });

    it('follows the clock, also when that is set back', () => {
        assert.equal(watch.status(at('2026-03-28T12:00Z')).next, '2026-03-29T03:00:00+02:00');
        assert.equal(watch.timeLeft(at('2026-03-29T00:59Z')), 60_000);
        assert.equal(watch.status(at('2026-03-29T01:00Z')).next, '2026-03-30T02:30:00+02:00');
        assert.equal(watch.status(at('2026-01-01T12:00Z')).next, '2026-01-02T02:30:00+01:00');
    });
});
