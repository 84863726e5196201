/**
 * Kinds of values in a file. `money` is an amount in the currency of its record, `number` any other decimal, `date` a
 * day and `time` a day and its time, both in the time zone of the company. Ids are `text`: nobody calculates with them.
 */
export type DownloadFieldType = 'text' | 'number' | 'money' | 'date' | 'time' | 'boolean';

const TYPE_NAMES: Readonly<Record<DownloadFieldType, string>> = {
    text: 'text',
    number: 'number',
    money: 'amount',
    date: 'date',
    time: 'date and time',
    boolean: 'true or false'
};

/** A kind of values in plain words. */
export function fieldTypeName(type: DownloadFieldType): string {
    return TYPE_NAMES[type];
}

/** Something of a record that a column of a file can show. */
export interface DownloadField {
    /** Where it is in the record, e.g. `customer.number`; `items.…` and `applied_to.…` are in each of its parts. */
    readonly id: string;
    readonly label: string;
    readonly type: DownloadFieldType;
    /** What the list has to be asked for, because it leaves it out by itself. */
    readonly include?: string;
    /** What has to be looked up beside the list. */
    readonly needs?: 'document-numbers';
}
