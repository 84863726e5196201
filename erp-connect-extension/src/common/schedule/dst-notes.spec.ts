import * as assert from 'node:assert/strict';
import { dstNotes } from './dst-notes';
import { cron, daily, weekly } from './schedule-vectors';

const YEAR_2026 = Date.UTC(2026, 0, 1);

describe('notes on clock changes', () => {
    it('say what is skipped and what is doubled', () => {
        assert.deepEqual(dstNotes(daily('02:30', 'Europe/Berlin'), YEAR_2026, 12), [
            'On 29 March 2026 the clock skips 02:30; the run is at 03:00.',
            'On 25 October 2026 the clock shows 02:30 twice; the run is at the first.'
        ]);
    });

    it('say so of many runs in one sentence', () => {
        assert.deepEqual(dstNotes(cron('*/15 * * * *', 'Europe/Berlin'), YEAR_2026, 12), [
            'On 29 March 2026 the clock skips 02:00 to 02:45; instead of 4 runs there is one, at 03:00.',
            'On 25 October 2026 the clock shows 02:00 to 02:45 twice; the runs are at the first.'
        ]);
    });

    it('know midnight, half hours and days that are left out', () => {
        assert.deepEqual(dstNotes(daily('00:00', 'Africa/Cairo'), YEAR_2026, 12), [
            'On 24 April 2026 the clock skips 00:00; the run is at 01:00.'
        ]);
        assert.deepEqual(dstNotes(daily('01:45', 'Australia/Lord_Howe'), YEAR_2026, 12), [
            'On 5 April 2026 the clock shows 01:45 twice; the run is at the first.'
        ]);
        assert.deepEqual(dstNotes(daily('02:30', 'Pacific/Apia'), Date.UTC(2011, 11, 1), 2), [
            'On 30 December 2011 the clock skips 02:30; the run is at 00:00 on 31 December 2011.'
        ]);
        assert.deepEqual(dstNotes(daily('23:30', 'America/Nuuk'), YEAR_2026, 6), [
            'On 28 March 2026 the clock skips 23:30; the run is at 00:00 on 29 March 2026.'
        ]);
    });

    it('leave out changes that touch no run, and those that are further off', () => {
        assert.deepEqual(dstNotes(daily('04:00', 'Europe/Berlin'), YEAR_2026, 12), []);
        assert.deepEqual(dstNotes(weekly('monday', '02:30', 'Europe/Berlin'), YEAR_2026, 12), []);
        assert.deepEqual(dstNotes(daily('02:30', 'Asia/Kolkata'), YEAR_2026, 12), []);
        assert.deepEqual(dstNotes(daily('02:30', 'Europe/Berlin'), YEAR_2026, 2), []);
    });
});
