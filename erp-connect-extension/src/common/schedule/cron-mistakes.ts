import { cronOf } from './cron-calendar';
import { ScheduleMistake } from './schedule-mistake';

const FIELDS = [
    { name: 'minute', values: '0 to 59' },
    { name: 'hour', values: '0 to 23' },
    { name: 'day of the month', values: '1 to 31, or L for the last' },
    { name: 'month', values: '1 to 12, or JAN to DEC' },
    { name: 'day of the week', values: '0 to 7, where 0 and 7 are Sunday, or SUN to SAT' }
];

/** What is wrong with a cron expression: the fields that cannot be read, or that it never comes. */
export function cronMistakes(expression: string): ScheduleMistake[] {
    return textsOf(expression).map(text => ({ path: ['cron'], text }));
}

function textsOf(expression: string): string[] {
    const fields = expression.trim() === '' ? [] : expression.trim().split(/\s+/);
    if (fields.length !== FIELDS.length) {
        const names = FIELDS.map(({ name }) => name).join(', ');
        return [`The cron expression "${expression}" has ${count(fields.length)}, and five are needed: ${names}.`];
    }
    const wrong = fields.flatMap((field, index) => (isReadable(field, index) ? [] : [fieldText(field, index)]));
    if (wrong.length > 0) {
        return wrong;
    }
    return cronOf(expression).nextRun(new Date(0))
        ? []
        : [`The cron expression "${expression}" never comes: none of its months has such a day.`];
}

/** The library says what is wrong in its own words and counting; alone among stars, a field shows that it is the one. */
function isReadable(field: string, index: number): boolean {
    try {
        cronOf(FIELDS.map((_, each) => (each === index ? field : '*')).join(' '));
        return true;
    } catch {
        return false;
    }
}

function fieldText(field: string, index: number): string {
    const { name, values } = FIELDS[index];
    return `"${field}" is no ${name} of a cron expression: write ${values}, a list (1,3), a range (1-5), a step (*/2) or *.`;
}

function count(fields: number): string {
    return fields === 1 ? 'one field' : `${fields} fields`;
}
