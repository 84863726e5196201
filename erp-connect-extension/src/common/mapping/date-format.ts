/** What a token of a date format stands for. */
export type DateToken = 'YYYY' | 'YY' | 'MMMM' | 'MMM' | 'MM' | 'M' | 'DD' | 'D' | 'HH' | 'mm' | 'ss';

/** A part of a date format: a token, or text that stands as it is. */
export type DateFormatPart = { readonly token: DateToken } | { readonly text: string };

const PART = /YYYY|YY|MMMM|MMM|MM|M|DD|D|HH|mm|ss|T(?=HH)|[^A-Za-z0-9]+/y;
const FIELDS: readonly (readonly [string, readonly DateToken[]])[] = [
    ['a day (D or DD)', ['D', 'DD']],
    ['a month (M, MM, MMM or MMMM)', ['M', 'MM', 'MMM', 'MMMM']],
    ['a year (YY or YYYY)', ['YY', 'YYYY']]
];
const TIME: readonly DateToken[] = ['HH', 'mm', 'ss'];

/** Whether a text is a date format such as `DD/MM/YYYY`. */
export function isDateFormat(text: string): boolean {
    return dateFormatProblem(text) === undefined;
}

/** The parts of a date format in their order; `undefined` where the text is none. */
export function dateFormatParts(text: string): readonly DateFormatPart[] | undefined {
    return isDateFormat(text) ? splitParts(text).parts : undefined;
}

/** What is wrong with a date format, as the end of a sentence; `undefined` where it is right. */
export function dateFormatProblem(text: string): string | undefined {
    const { parts, rest } = splitParts(text);
    if (rest) {
        return `"${rest}" has no meaning in it`;
    }
    const tokens = parts.flatMap(part => ('token' in part ? [part.token] : []));
    for (const [name, alternatives] of FIELDS) {
        const found = tokens.filter(token => alternatives.includes(token)).length;
        if (found !== 1) {
            return found === 0 ? `it lacks ${name}` : `it has ${name} twice`;
        }
    }
    const time = tokens.filter(token => TIME.includes(token)).join('');
    if (!'HHmmss'.startsWith(time)) {
        return 'the time must be written HH:mm or HH:mm:ss';
    }
    return hasUnclearLength(parts) ? 'D and M need a separator after them' : undefined;
}

/**
 * The format that was probably meant: `DD/MM/YYYY` for `dd/mm/yyyy`, and for the letters that French, German, Dutch,
 * Spanish and Italian use. `undefined` where that is not clear.
 */
export function suggestDateFormat(text: string): string | undefined {
    const [date, time] = text.split(/(?=[ T]+h)/i, 2);
    const upper = date.toUpperCase();
    const [day, year] = upper.includes('A') ? [/[JG]/g, /A/g] : [/[TG]/g, /J/g];
    const suggested = upper.replace(day, 'D').replace(year, 'Y') + (time ?? '').replace(/h+/i, 'HH').replace(/M/g, 'm').replace(/S/g, 's');
    return suggested !== text && isDateFormat(suggested) ? suggested : undefined;
}

function splitParts(text: string): { parts: readonly DateFormatPart[]; rest: string } {
    const parts: DateFormatPart[] = [];
    PART.lastIndex = 0;
    let end = 0;
    for (let match = PART.exec(text); match; match = PART.exec(text)) {
        end = PART.lastIndex;
        parts.push(/^[A-Za-z]{1,4}$/.test(match[0]) && match[0] !== 'T' ? { token: match[0] as DateToken } : { text: match[0] });
    }
    return { parts, rest: text.slice(end) };
}

/** Whether a number of one or two digits is followed at once by another number: `DMYYYY` can be read in two ways. */
function hasUnclearLength(parts: readonly DateFormatPart[]): boolean {
    return parts.some((part, index) => {
        const next = parts[index + 1];
        return (
            'token' in part
            && (part.token === 'D' || part.token === 'M')
            && next !== undefined
            && 'token' in next
            && !next.token.startsWith('MMM')
        );
    });
}
