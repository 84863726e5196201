/** Who can mend it: the person (their input), time (a retry will do), or the developers (a defect). */
export type ProblemKind = 'user' | 'operational' | 'unexpected';

export type ProblemSeverity = 'error' | 'warning' | 'info';

/**
 * Where a problem can be looked at. Every member is optional, but what is known is always given:
 * a cell has file, row and column; a mapping mistake has the mapping and a path into its text.
 */
export interface ProblemPlace {
    /** Absolute path of the mapping file. */
    readonly mapping?: string;
    /** Path into the mapping's JSON, e.g. `['upload', 'columns', 'date']`. */
    readonly mappingPath?: readonly (string | number)[];
    /** Absolute path of the source file where it lies now (it may have been moved to `done/`). */
    readonly file?: string;
    /** 1-based row in the sheet, or the first line number in a CSV. */
    readonly row?: number;
    /** Header text of the column, or its letter where the file has no header. */
    readonly column?: string;
    /** Invoiced's import id of the property. */
    readonly property?: string;
    /** The text of the cell as the file has it. */
    readonly seen?: string;
    /** Natural key of the record, e.g. an invoice number. */
    readonly key?: string;
    /** Name of the connection. */
    readonly connection?: string;
}

/** Something a person should look at. */
export interface Problem extends ProblemPlace {
    /** Stable machine word such as `cell.not-a-date`; texts may change, codes do not. */
    readonly code: string;
    readonly severity: ProblemSeverity;
    readonly kind: ProblemKind;
    /** What is wrong, in one sentence for the person who will read it. */
    readonly text: string;
    /** What to do about it. */
    readonly hint?: string;
}
