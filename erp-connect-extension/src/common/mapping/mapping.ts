import { Operation } from '../invoiced/property';
import { DownloadMapping } from './download';

/** One data flow, as a `*.mapping.json` file says it. The schema in `mapping-schema.ts` describes each member. */
export type Mapping = UploadMapping | DownloadMapping;

/** A mapping whose files become records, or are attached to them. */
export interface UploadMapping {
    readonly name: string;
    readonly connection: string;
    readonly upload: Upload | FileUpload;
    readonly download?: undefined;
}

/** Whether a mapping brings records down. */
export function isDownload(mapping: Mapping): mapping is DownloadMapping {
    return mapping.download !== undefined;
}

/** Rows of tables become records. */
export interface Upload {
    readonly source: SpreadsheetSource;
    readonly object: string;
    /** Default `upsert`. */
    readonly operation?: Operation;
    /** What to do with a document whose customer is not in Invoiced yet. Default `create`. */
    readonly missingCustomers?: 'create' | 'refuse';
    readonly columns: Readonly<Record<string, ColumnValue>>;
}

export interface SpreadsheetSource {
    readonly kind: 'spreadsheet';
    /** Relative to the mapping file, or absolute. */
    readonly folder: string;
    /** Glob over file names, e.g. `INV*.{csv,xls,xlsx}`. */
    readonly files: string;
    readonly sheet?: string;
    /** 1-based row of the headers; 0 where the file has none. Found out when absent. */
    readonly headerRow?: number;
    /** 1-based row of the first record. */
    readonly firstRow?: number;
    readonly delimiter?: string;
    readonly quote?: string;
    readonly encoding?: string;
    readonly ready?: Readiness;
    readonly afterwards?: 'move' | 'keep' | 'delete';
}

/** Files are attached, as they are, to records that are in Invoiced. */
export interface FileUpload {
    readonly source: FileSource;
    /** What the files are attached to: `invoice`, `credit_note`, `estimate` or `customer`. */
    readonly object: string;
}

export interface FileSource {
    /** `invoice-pdfs`: the file becomes the invoice's own PDF; `attachments`: it is added to a record. */
    readonly kind: 'invoice-pdfs' | 'attachments';
    /** Relative to the mapping file, or absolute. */
    readonly folder: string;
    /** Glob over file names. */
    readonly files: string;
    /** Where the number of the record stands in a file name, e.g. `{number}.pdf`. */
    readonly fileName: string;
    /** Whether files of a type that Invoiced does not take are sent inside a ZIP. */
    readonly zip?: boolean;
    /** Days that a file may wait for its record before a person is told. Default 30. */
    readonly wait?: number;
    readonly ready?: Readiness;
    readonly afterwards?: 'move' | 'keep' | 'delete';
}

export interface Readiness {
    /** Seconds that size and time of a file must stay the same before it is taken. Default 2. */
    readonly settle?: number;
}

/** A header text, or an object with exactly one of `column`, `letter`, `value`, `expression`. */
export type ColumnValue = string | ColumnOptions;

export interface ColumnOptions {
    readonly column?: string;
    readonly letter?: string;
    readonly value?: string | number | boolean;
    readonly expression?: string;
    /** Date format such as `DD/MM/YYYY`. */
    readonly format?: string;
    readonly decimal?: '.' | ',';
    readonly thousands?: string;
    readonly default?: string | number | boolean;
    readonly trim?: boolean;
    /** Lookup table: text of the cell → text to use. */
    readonly map?: Readonly<Record<string, string>>;
    readonly required?: boolean;
    /** Whether an empty cell clears the field or keeps what is there. Default `keep`. */
    readonly empty?: 'keep' | 'clear';
}
