import { refuse } from '../domain/api-error';
import { toFlag, toNumber } from '../domain/fields';
import { isObject, type Json } from '../domain/json';
import { parseTimestamp } from '../domain/timestamps';
import { daySpan, daySpanOf } from '../domain/time-zone';
import type { Account } from '../store/account';
import type { Row } from '../store/table';
import { textKey } from '../store/tables';
import type { FieldKind, ListSpec } from './list-spec';
import { metadataOf, type Test } from './row-test';

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
    '=': order => order === 0,
    '<>': order => order !== 0,
    '>': order => order > 0,
    '>=': order => order >= 0,
    '<': order => order < 0,
    '<=': order => order <= 0
};

const TEXT_TESTS: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
    starts_with: (value, wanted) => value.startsWith(wanted),
    ends_with: (value, wanted) => value.endsWith(wanted),
    contains: (value, wanted) => value.includes(wanted),
    not_contains: (value, wanted) => !value.includes(wanted)
};

/** Compiles `advanced_filter`, a JSON array of `{field, operator, value}`. */
export function compileAdvanced<T extends Row>(account: Account, spec: ListSpec<T>, parameter: Json | undefined): Test<T>[] {
    if (parameter === undefined || parameter === '') {
        return [];
    }
    return readConditions(parameter).map(condition => {
        if (!isObject(condition) || typeof condition['field'] !== 'string') {
            throw refuse('Invalid filter parameter: advanced_filter');
        }
        const field = condition['field'];
        const isMetadata = field.startsWith('metadata.') && spec.hasMetadata === true;
        const kind = isMetadata ? 'text' : Object.hasOwn(spec.fields, field) ? spec.fields[field] : undefined;
        if (kind === undefined) {
            throw refuse(`Invalid filter parameter: ${field}`);
        }
        const test = compileCondition(String(condition['operator'] ?? '='), kind, condition['value'] ?? null, account.company.time_zone);
        return row => test(isMetadata ? metadataOf(row, field.slice('metadata.'.length)) : spec.value(account, row, field));
    });
}

function readConditions(parameter: Json): Json[] {
    try {
        const parsed: unknown = typeof parameter === 'string' ? JSON.parse(parameter) : parameter;
        if (Array.isArray(parsed)) {
            return parsed as Json[];
        }
    } catch {
        // Falls through to the refusal: it is the same for broken JSON and for JSON that is no list.
    }
    throw refuse('Invalid filter parameter: advanced_filter');
}

function compileCondition(operator: string, kind: FieldKind, wanted: Json, timeZone: string): (value: unknown) => boolean {
    if (operator === 'empty' || operator === 'not_empty') {
        return value => isEmpty(value) === (operator === 'empty');
    }
    const textTest = TEXT_TESTS[operator];
    if (textTest) {
        return value => textTest(textKey(String(value ?? '')), textKey(String(wanted ?? '')));
    }
    const comparison = COMPARISONS[operator];
    if (!comparison) {
        throw refuse(`Invalid filter operator: ${operator}`);
    }
    if (kind === 'time') {
        return timeTest(operator, comparison, wanted, timeZone);
    }
    return value => (isEmpty(value) ? operator === '<>' : comparison(compare(kind, value, wanted)));
}

/** `=` covers the whole day, `>=` starts with its first second, `<=` ends with its last. */
function timeTest(operator: string, comparison: (order: number) => boolean, wanted: Json, timeZone: string): (value: unknown) => boolean {
    const span = typeof wanted === 'string' ? daySpan(wanted, timeZone) : null;
    const seconds = span?.first ?? parseTimestamp(wanted);
    if (seconds === null) {
        throw refuse('Invalid filter parameter: advanced_filter');
    }
    const day = span ?? daySpanOf(seconds, timeZone);
    if (operator === '=' || operator === '<>') {
        return value => typeof value === 'number' && (value >= day.first && value <= day.last) === (operator === '=');
    }
    const bound = operator === '>=' ? day.first : operator === '<=' ? day.last : seconds;
    return value => typeof value === 'number' && comparison(value - bound);
}

function compare(kind: FieldKind, value: unknown, wanted: Json): number {
    if (kind === 'number') {
        return Number(value) - toNumber(wanted);
    }
    if (kind === 'flag') {
        return Number(Boolean(value)) - Number(toFlag(wanted));
    }
    const [left, right] = [textKey(String(value)), textKey(String(wanted ?? ''))];
    return left === right ? 0 : left < right ? -1 : 1;
}

function isEmpty(value: unknown): boolean {
    return value === null || value === undefined || value === '';
}
