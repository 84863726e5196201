import * as assert from 'node:assert/strict';
import { nextTimeText, wallClock } from './wall-clock';

describe('wallClock', () => {
    it('shows the day and time of the zone, wherever the window is', () => {
        assert.deepEqual(wallClock('2026-03-29T03:00:00+02:00'), { day: 'Sun, 29 Mar 2026', time: '03:00', offset: 'UTC+02:00' });
        assert.deepEqual(wallClock('2026-12-31T23:30:00-08:00'), { day: 'Thu, 31 Dec 2026', time: '23:30', offset: 'UTC-08:00' });
        assert.equal(wallClock('2026-03-29T03:00:00Z').offset, 'UTC+00:00');
    });
});

describe('nextTimeText', () => {
    const text = (iso: string, now: string): string => nextTimeText(iso, Date.parse(now));

    it('counts days as people in the zone do', () => {
        assert.equal(text('2026-11-24T02:30:00+01:00', '2026-11-24T00:10:00+01:00'), 'today 02:30');
        assert.equal(text('2026-11-24T02:30:00+01:00', '2026-11-23T22:00:00Z'), 'tomorrow 02:30');
        assert.equal(text('2026-11-24T02:30:00+01:00', '2026-11-23T23:30:00Z'), 'today 02:30');
        assert.equal(text('2026-11-23T20:00:00-08:00', '2026-11-24T02:00:00Z'), 'today 20:00');
    });

    it('names the day of what is further away', () => {
        assert.equal(text('2026-11-30T02:30:00+01:00', '2026-11-24T12:00:00Z'), 'Mon, 30 Nov 2026 02:30');
    });
});
