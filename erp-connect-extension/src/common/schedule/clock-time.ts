const MINUTE = 60 * 1000;

/** Milliseconds since midnight of a time such as `02:30`; `undefined` for any other text. */
export function clockTime(text: string): number | undefined {
    const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
    return hours === undefined ? undefined : (Number(hours) * 60 + Number(minutes)) * MINUTE;
}
