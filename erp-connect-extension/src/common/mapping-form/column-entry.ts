/** A column of the sample, as the form shows it. */
export interface ColumnEntry {
    /** 0-based. */
    readonly index: number;
    readonly letter: string;
    /** Trimmed; empty where the column has none. */
    readonly header: string;
    /** First different values. */
    readonly samples: readonly string[];
    /** Labels of the properties that read it, expressions among them. */
    readonly uses: readonly string[];
}
