/** A planned time as the clocks of its zone show it. */
export interface WallClock {
    /** e.g. `Tue, 24 Nov 2026`. */
    readonly day: string;
    /** `HH:MM`. */
    readonly time: string;
    /** e.g. `UTC+01:00`. */
    readonly offset: string;
}

const days = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** @param iso with the offset of its zone, e.g. `2026-11-24T02:30:00+01:00` */
export function wallClock(iso: string): WallClock {
    const offset = /(Z|[+-]\d\d:\d\d)$/.exec(iso)?.[0] ?? 'Z';
    // Read as if it were UTC, the day is the one on the wall, whatever zone this window is in.
    const onWall = Date.parse(`${iso.slice(0, 19)}Z`);
    return { day: days.format(onWall), time: iso.slice(11, 16), offset: `UTC${offset === 'Z' ? '+00:00' : offset}` };
}

/**
 * How to say when something comes next: `today 14:00`, `tomorrow 02:30`, else with its day.
 * @param iso with the offset of its zone; the words are those of people in that zone
 * @param now milliseconds since 1970
 */
export function nextTimeText(iso: string, now: number): string {
    const { day, time, offset } = wallClock(iso);
    const [, sign, hours, minutes] = /UTC([+-])(\d\d):(\d\d)/.exec(offset) ?? ['', '+', '00', '00'];
    const shift = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
    const today = Math.floor((now + shift) / DAY);
    const distance = Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY) - today;
    return `${distance === 0 ? 'today' : distance === 1 ? 'tomorrow' : day} ${time}`;
}

const DAY = 24 * 60 * 60_000;
