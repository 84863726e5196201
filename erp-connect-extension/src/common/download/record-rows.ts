import { currencyDecimals } from '../invoiced/currency-decimals';
import { DownloadFieldType } from '../invoiced/download-field';
import { PART_PREFIXES, findDownloadField } from '../invoiced/download-fields';
import { DownloadObjectId } from '../invoiced/download-objects';
import { DownloadColumn } from '../mapping/download';
import { CLEARED } from '../records/cleared';
import { decimalText } from './decimal-text';
import { ZoneReader } from './zone-reader';

/**
 * A cell in a form that says everything and favours no file: text as it is, decimals with a dot, `2026-11-23`,
 * `2026-11-23T02:30:00`, `true` and `false`. `undefined` where there is nothing.
 */
export type Cell = string | undefined;

/** What reads one column out of a record. */
interface Reader {
    /** Fields on the way, without the one that stands for the parts. */
    readonly path: readonly string[];
    readonly isOfPart: boolean;
    readonly type: DownloadFieldType;
    /** Of a column that shows the same text on every row. */
    readonly value: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** Makes the rows of records: all decisions about columns are made once, in the constructor. */
export class RecordRows {
    private readonly readers: readonly Reader[];
    /** Where the parts of a record stand whose rows these are: `items` or `applied_to`. */
    private readonly parts: string | undefined;
    private readonly zone: ZoneReader;

    /** @param timeZone IANA name of the company's. */
    constructor(object: DownloadObjectId, columns: readonly DownloadColumn[], timeZone: string) {
        this.zone = new ZoneReader(timeZone);
        this.parts = PART_PREFIXES.find(prefix => columns.some(({ field }) => field?.startsWith(prefix)))?.slice(0, -1);
        this.readers = columns.map(column => this.readerOf(object, column));
    }

    /** One row, or one for each line or application where a column shows something of them. */
    of(record: Fields): readonly (readonly Cell[])[] {
        const found = this.parts === undefined ? undefined : record[this.parts];
        const parts = Array.isArray(found) && found.length > 0 ? (found as readonly Fields[]) : [undefined];
        const { currency } = record;
        const decimals = typeof currency === 'string' ? currencyDecimals(currency) : 0;
        return parts.map(part =>
            this.readers.map(({ path, isOfPart, type, value }) =>
                value === undefined ? this.cellOf(valueAt(isOfPart ? part : record, path), type, decimals) : value
            )
        );
    }

    private readerOf(object: DownloadObjectId, { field, value }: DownloadColumn): Reader {
        if (field === undefined) {
            return { path: [], isOfPart: false, type: 'text', value: value ?? '' };
        }
        const isOfPart = this.parts !== undefined && field.startsWith(`${this.parts}.`);
        const path = (isOfPart ? field.slice(this.parts!.length + 1) : field).split('.');
        return { path, isOfPart, type: findDownloadField(object, field)?.type ?? 'text', value: undefined };
    }

    private cellOf(value: unknown, type: DownloadFieldType, decimals: number): Cell {
        if (value === undefined || value === CLEARED || value === '') {
            return undefined;
        }
        switch (type) {
            case 'money':
                return decimalText(Array.isArray(value) ? amountsOf(value) : [value], decimals);
            case 'number':
                return decimalText([value], 0);
            case 'boolean':
                return String(value === true || value === 1 || value === '1' || value === 'true');
            case 'date':
                return typeof value === 'number' ? this.zone.dayOf(value) : String(value);
            case 'time':
                return typeof value === 'number' ? this.zone.timeOf(value) : String(value);
            case 'text':
                return textOf(value);
        }
    }
}

/** The type of each column; one with the same text on every row is text. */
export function columnTypes(object: DownloadObjectId, columns: readonly DownloadColumn[]): readonly DownloadFieldType[] {
    return columns.map(({ field }) => (field === undefined ? 'text' : (findDownloadField(object, field)?.type ?? 'text')));
}

function valueAt(record: Fields | undefined, path: readonly string[]): unknown {
    let value: unknown = record;
    for (let step = 0; step < path.length; step++) {
        if (typeof value !== 'object' || !value) {
            // `customer.id` of a list whose customers are not expanded is the customer itself.
            return path[step] === 'id' && step > 0 ? value : undefined;
        }
        value = (value as Fields)[path[step]];
    }
    return value;
}

/** The amounts of taxes or discounts. */
function amountsOf(entries: readonly unknown[]): readonly unknown[] {
    return entries.map(entry => (entry as Partial<Fields> | undefined)?.amount ?? 0);
}

function textOf(value: unknown): string {
    if (typeof value !== 'object') {
        return String(value);
    }
    const { id } = value as Fields;
    return typeof id === 'string' || typeof id === 'number' ? String(id) : JSON.stringify(value);
}
