const MINUTE = 60 * 1000;

/** Milliseconds since midnight of a time such as `02:30`; `undefined` for any other text. */
export function clockTime(text: string): number | undefined {
    const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
    return hours === undefined ? undefined : (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

/** The time of the day that is plainly meant by a text such as `2:30`, `2.30 pm` or `0230`; `undefined` where none is. */
export function likelyClockTime(text: string): string | undefined {
    const pattern = /^(\d{1,2})(?:[:.h]?(\d\d)(?::\d\d)?)? ?([ap]m)?$/i;
    const [, hours, minutes = '00', half] = pattern.exec(text.trim()) ?? [];
    const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
    // A number alone may be hours or minutes, and 14 pm is a slip of the finger that may mean anything.
    const isPlain = half === undefined ? text.trim().length > 2 : Number(hours) >= 1 && Number(hours) <= 12;
    const time = `${String(hour).padStart(2, '0')}:${minutes}`;
    return isPlain && clockTime(time) !== undefined ? time : undefined;
}
