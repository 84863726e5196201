/** One of several things to choose. */
export interface Option<T> {
    readonly value: T;
    readonly label: string;
    readonly disabled?: boolean;
}
