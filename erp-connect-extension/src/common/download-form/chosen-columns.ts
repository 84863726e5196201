import { DownloadColumn } from '../mapping/download';

/** A column of the file, as long as it is being made. */
export interface ChosenColumn extends DownloadColumn {
    /** Tells columns apart, also where two have the same field. */
    readonly key: number;
}

/** The column as a mapping says it. */
export function columnOf({ header, field, value, format, decimal }: ChosenColumn): DownloadColumn {
    return {
        header,
        ...(field === undefined ? { value: value ?? '' } : { field }),
        ...(format !== undefined && { format }),
        ...(decimal !== undefined && { decimal })
    };
}

/** @returns the columns with another one at the end; its header gets a number where there is such a header already. */
export function withColumn(columns: readonly ChosenColumn[], column: Omit<ChosenColumn, 'key'>): readonly ChosenColumn[] {
    const key = 1 + Math.max(0, ...columns.map(other => other.key));
    return [...columns, { ...column, key, header: freeHeader(columns, column.header) }];
}

export function withoutColumn(columns: readonly ChosenColumn[], key: number): readonly ChosenColumn[] {
    return columns.filter(column => column.key !== key);
}

export function withoutField(columns: readonly ChosenColumn[], field: string): readonly ChosenColumn[] {
    return columns.filter(column => column.field !== field);
}

export function changedColumn(
    columns: readonly ChosenColumn[],
    key: number,
    change: Partial<Omit<ChosenColumn, 'key'>>
): readonly ChosenColumn[] {
    return columns.map(column => (column.key === key ? { ...column, ...change } : column));
}

/** @param to the index that the column has afterwards; one outside of the list is the nearest inside. */
export function movedColumn(columns: readonly ChosenColumn[], key: number, to: number): readonly ChosenColumn[] {
    const moved = columns.find(column => column.key === key);
    const others = withoutColumn(columns, key);
    return moved ? [...others.slice(0, Math.max(0, to)), moved, ...others.slice(Math.max(0, to))] : columns;
}

/** @param before the index, in the list as it is, of the column that comes next; the length of the list for the end. */
export function placedColumn(columns: readonly ChosenColumn[], key: number, before: number): readonly ChosenColumn[] {
    const from = columns.findIndex(column => column.key === key);
    return movedColumn(columns, key, from < before ? before - 1 : before);
}

function freeHeader(columns: readonly ChosenColumn[], header: string): string {
    const isTaken = (text: string): boolean => columns.some(column => column.header === text);
    let free = header;
    for (let number = 2; isTaken(free); number++) {
        free = `${header} ${number}`;
    }
    return free;
}

/**
 * Columns that were read anew, with the keys that they had before: by what they show and are called, else by what they
 * show, else by where they stand. So a column that moves in the text stays the same one to whoever is working on it.
 */
export function withKnownKeys(before: readonly ChosenColumn[], columns: readonly DownloadColumn[]): readonly ChosenColumn[] {
    const left = new Map(before.map(column => [column.key, column]));
    const keys = new Map<number, number>();
    const claim = (isSame: (old: ChosenColumn, column: DownloadColumn, index: number) => boolean): void => {
        for (const [index, column] of columns.entries()) {
            const found = keys.has(index) ? undefined : [...left.values()].find(old => isSame(old, column, index));
            if (found) {
                keys.set(index, found.key);
                left.delete(found.key);
            }
        }
    };
    const shows = ({ field, value }: DownloadColumn): string => (field === undefined ? `=${value ?? ''}` : field);
    claim((old, column) => shows(old) === shows(column) && old.header === column.header);
    claim((old, column) => shows(old) === shows(column));
    claim((old, _, index) => before[index] === old);
    let next = 1 + Math.max(0, ...before.map(({ key }) => key));
    return columns.map((column, index) => ({ ...column, key: keys.get(index) ?? next++ }));
}
