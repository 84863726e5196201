import { DownloadObjectId } from '../invoiced/download-objects';
import { Schedule } from '../schedule/schedule';

/** A data flow down: records of Invoiced become files for the ERP. */
export interface DownloadMapping {
    readonly name: string;
    readonly connection: string;
    readonly download: Download;
    readonly upload?: undefined;
}

export interface Download {
    readonly object: DownloadObjectId;
    /** Absent: it runs only by hand. */
    readonly schedule?: Schedule;
    /** Whether a file has every record, or those that changed since the file before. Default `all`. */
    readonly changes?: 'all' | 'since-last-run';
    /** Fields that must have a value, e.g. `{ "status": "paid" }`; `from` and `to` bound the date of documents. */
    readonly filter?: Readonly<Record<string, string | number | boolean>>;
    /** The columns of the file, from left to right. */
    readonly columns: readonly DownloadColumn[];
    readonly destination: Destination;
}

/** A column of the file: a field, or the same text on every row. */
export interface DownloadColumn {
    readonly header: string;
    /** Id of a field, such as `customer.number`. */
    readonly field?: string;
    readonly value?: string;
    /** Date format such as `DD/MM/YYYY`, instead of that of the destination. */
    readonly format?: string;
    /** Decimal mark, instead of that of the destination. */
    readonly decimal?: '.' | ',';
}

/** Where the file is put, and how it is written. */
export interface Destination {
    /** Relative to the mapping file, or absolute. */
    readonly folder: string;
    /** Name without its ending; `{mapping}`, `{date}` and `{time}` stand for what they say. Default `{mapping} {date}`. */
    readonly file?: string;
    /** Default `csv`. */
    readonly format?: 'csv' | 'xlsx';
    /** Default a comma, or a semicolon where the decimal mark is a comma. */
    readonly delimiter?: string;
    /** Whether cells stand in quotes where they must, or always. Default `needed`. */
    readonly quote?: 'needed' | 'always';
    /** Default `utf-8`. */
    readonly encoding?: string;
    /** Whether a file in a Unicode encoding begins with a mark that says so. Default false. */
    readonly bom?: boolean;
    /** Default `crlf`. */
    readonly newline?: 'crlf' | 'lf';
    /** Default `.`. */
    readonly decimal?: '.' | ',';
    /** Default `YYYY-MM-DD`. */
    readonly dateFormat?: string;
    /** Whether the first row has the headers. Default true. */
    readonly header?: boolean;
    /** What comes of a run that finds no records: a file with the headers only, or none. Default `file`. */
    readonly empty?: 'file' | 'none';
    /** What becomes of a file of the same name: it stays and the new one gets a number, or it is replaced. Default `number`. */
    readonly exists?: 'number' | 'replace';
    /** Whether texts that a spreadsheet program would take for formulas are made harmless. Default `neutralise`. */
    readonly formulas?: 'neutralise' | 'keep';
}
