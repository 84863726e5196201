export interface ChooserItem {
    readonly key: string;
    readonly label: string;
    /** In front of the label, e.g. the letter of a column. */
    readonly badge?: string;
    /** Behind it, e.g. values. */
    readonly detail?: string;
    /** At the far end, e.g. a score. */
    readonly note?: string;
    readonly isCurrent?: boolean;
    pick(): void;
}
