/** A column of the file, as long as it is being made. */
export interface ChosenColumn {
    /** Tells columns apart, also where two have the same field. */
    readonly key: number;
    readonly header: string;
    /** Either of the two. */
    readonly field?: string;
    readonly value?: string;
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
