/** The elements of what a schedule gives as one value or as a list. */
export function listed<T extends string | number>(value: T | readonly T[]): readonly T[] {
    return typeof value === 'object' ? value : [value];
}
