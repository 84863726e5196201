import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { epochSeconds, offsetAt } from './zoned-time';

describe('zoned time', () => {
    const at = (...args: Parameters<typeof epochSeconds>): string => new Date(epochSeconds(...args) * 1000).toISOString().slice(0, 16);

    for (const [date, hour, timeZone, utc] of [
        ['2026-04-03', 6, 'UTC', '2026-04-03T06:00'],
        ['2026-01-15', 6, 'America/Chicago', '2026-01-15T12:00'],
        ['2026-07-15', 6, 'America/Chicago', '2026-07-15T11:00'],
        ['2026-07-15', 18, 'America/Chicago', '2026-07-15T23:00'],
        ['2026-01-15', 18, 'America/Chicago', '2026-01-16T00:00'],
        ['2026-01-15', 6, 'Asia/Kolkata', '2026-01-15T00:30'],
        ['2026-01-15', 6, 'Australia/Adelaide', '2026-01-14T19:30'],
        ['2026-07-15', 6, 'Australia/Adelaide', '2026-07-14T20:30'],
        ['2026-01-15', 6, 'Pacific/Kiritimati', '2026-01-14T16:00'],
        ['2026-01-15', 18, 'Pacific/Pago_Pago', '2026-01-16T05:00'],
        ['2026-01-15', 6, 'Asia/Kathmandu', '2026-01-15T00:15'],
        // The days of clock changes themselves.
        ['2026-03-08', 6, 'America/Chicago', '2026-03-08T11:00'],
        ['2026-11-01', 6, 'America/Chicago', '2026-11-01T12:00'],
        ['2026-03-29', 6, 'Europe/Berlin', '2026-03-29T04:00'],
        ['2026-10-25', 6, 'Europe/Berlin', '2026-10-25T05:00'],
        ['2026-03-29', 18, 'Europe/Berlin', '2026-03-29T16:00'],
        // An hour left out: as much later. West and east of Greenwich alike.
        ['2026-03-08', 2, 'America/Chicago', '2026-03-08T08:00'],
        ['2026-03-29', 2, 'Europe/Berlin', '2026-03-29T01:00'],
        ['2026-10-04', 2, 'Australia/Adelaide', '2026-10-03T16:30'],
        // An hour that comes twice: the first.
        ['2026-11-01', 1, 'America/Chicago', '2026-11-01T06:00'],
        ['2026-10-25', 2, 'Europe/Berlin', '2026-10-25T00:00'],
        ['2026-04-05', 2, 'Australia/Adelaide', '2026-04-04T15:30'],
        // Midnight left out.
        ['2026-09-06', 0, 'America/Santiago', '2026-09-06T04:00'],
        ['2026-04-24', 0, 'Africa/Cairo', '2026-04-23T22:00'],
        // Half an hour.
        ['2026-10-04', 2, 'Australia/Lord_Howe', '2026-10-03T15:30']
    ] as const) {
        it(`${date} ${hour}:00 in ${timeZone} is ${utc} UTC`, () => assert.equal(at(date, hour, timeZone), utc));
    }

    it('shows the same day and hour to whoever looks from the zone', () => {
        const zones = [
            'UTC',
            'America/Cuiaba',
            'America/Bogota',
            'Atlantic/Azores',
            'Asia/Kolkata',
            'Pacific/Kiritimati',
            'Europe/Berlin',
            'America/Chicago'
        ];
        const day = fc.date({ min: new Date('1970-01-02'), max: new Date('2069-12-31'), noInvalidDate: true });
        fc.assert(
            fc.property(day, fc.constantFrom(6, 18), fc.constantFrom(...zones), (date, hour, timeZone) => {
                const iso = date.toISOString().slice(0, 10);
                const seconds = epochSeconds(iso, hour, timeZone);
                const local = new Date(seconds * 1000 + offsetAt(seconds * 1000, timeZone)).toISOString();
                assert.equal(local.slice(0, 13), `${iso}T${String(hour).padStart(2, '0')}`);
            }),
            { numRuns: 500 }
        );
    });

    it('knows no other zones', () => assert.throws(() => epochSeconds('2026-01-01', 6, 'Mars/Phobos'), RangeError));
});
