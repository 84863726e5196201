import { getNodeValue, Node } from 'jsonc-parser';
import { columnOptions } from './columns';
import { ColumnOptions, ColumnValue } from './mapping';

const TEXTS: readonly string[] = ['column', 'letter', 'expression', 'format', 'decimal', 'thousands'] satisfies (keyof ColumnOptions)[];

/**
 * What the value of a column says so far, in its long form. While it is typed, anything may stand there: what has not the
 * type that it must have is left out, other rules tell of it.
 */
export function writtenOptions(node: Node | undefined): ColumnOptions {
    const value: unknown = node && getNodeValue(node);
    if (typeof value === 'string') {
        return columnOptions(value);
    }
    return isObject(value) ? columnOptions(Object.fromEntries(Object.entries(value).filter(isSound)) as ColumnValue) : {};
}

function isSound([key, member]: [string, unknown]): boolean {
    if (TEXTS.includes(key)) {
        return typeof member === 'string';
    }
    return key === 'map' ? isObject(member) && Object.values(member).every(each => typeof each === 'string') : !isObject(member);
}

function isObject(value: unknown): value is object {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
