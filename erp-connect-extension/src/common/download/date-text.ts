import { DateToken, dateFormatParts } from '../mapping/date-format';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** What each token shows of `2026-11-23T02:30:00`. */
const SHOWN: Readonly<Record<DateToken, (moment: string) => string>> = {
    YYYY: moment => moment.slice(0, 4),
    YY: moment => moment.slice(2, 4),
    MMMM: moment => MONTHS[Number(moment.slice(5, 7)) - 1],
    MMM: moment => MONTHS[Number(moment.slice(5, 7)) - 1].slice(0, 3),
    MM: moment => moment.slice(5, 7),
    M: moment => String(Number(moment.slice(5, 7))),
    DD: moment => moment.slice(8, 10),
    D: moment => String(Number(moment.slice(8, 10))),
    HH: moment => moment.slice(11, 13),
    mm: moment => moment.slice(14, 16),
    ss: moment => moment.slice(17, 19)
};
const MOMENT = /^\d{4}-(?:0[1-9]|1[0-2])-\d\d(?:T\d\d:\d\d:\d\d)?$/;
const MIDNIGHT = 'T00:00:00';

/**
 * Writes dates in a format such as `DD/MM/YYYY`; names of months are English. What is no date is left as it is, and so
 * is everything when there is no such format.
 *
 * @returns what takes `2026-11-23` or `2026-11-23T02:30:00`.
 */
export function dateWriter(format: string): (moment: string) => string {
    const parts = dateFormatParts(format);
    if (parts === undefined) {
        return moment => moment;
    }
    const writers = parts.map(part => ('token' in part ? SHOWN[part.token] : (): string => part.text));
    return moment => {
        if (!MOMENT.test(moment)) {
            return moment;
        }
        const whole = moment.length === 10 ? moment + MIDNIGHT : moment;
        return writers.reduce((text, write) => text + write(whole), '');
    };
}
