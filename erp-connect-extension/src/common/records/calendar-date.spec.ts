import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { calendarDate, fullYear } from './calendar-date';

describe('calendar date', () => {
    it('knows the same days as the calendar', () => {
        const part = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
        fc.assert(
            fc.property(fc.integer({ min: 1900, max: 9999 }), part(13), part(32), (year, month, day) => {
                const utc = new Date(Date.UTC(year, month - 1, day));
                const isDay = utc.getUTCFullYear() === year && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
                assert.equal(calendarDate(year, month, day), isDay ? utc.toISOString().slice(0, 10) : undefined);
            }),
            { numRuns: 1000 }
        );
    });

    for (const [short, full] of [
        [0, 2000],
        [26, 2026],
        [69, 2069],
        [70, 1970],
        [99, 1999]
    ]) {
        it(`takes ${short} for ${full}`, () => assert.equal(fullYear(short), full));
    }
});
