/** Kinds of values, as Invoiced's import knows them. `money` is an amount, `number` any other decimal. */
export type PropertyType = 'string' | 'boolean' | 'integer' | 'number' | 'money' | 'date' | 'enum';

/** Which part of a record a property goes to. */
export type PropertyTarget =
    | 'record' // a field of the object itself
    | 'customer' // a field of the customer the document belongs to
    | 'line' // a field of the row's line item
    | 'shipping' // a field of ship_to
    | 'application' // what the row applies a payment to
    | 'total' // a flat amount on the subtotal, added up over the rows of a record
    | 'metadata' // metadata.<key>
    | 'line-metadata'; // line_item_metadata.<key>

/** A field of an object that a mapping can fill, by Invoiced's import id. */
export interface Property {
    readonly id: string;
    /** Label as Invoiced's own import shows it. */
    readonly label: string;
    readonly type: PropertyType;
    readonly target: PropertyTarget;
    /** Field name inside the target: `number` for `account_number` of an invoice's customer. */
    readonly field: string;
    /** Other ids that Invoiced's import accepts for it. */
    readonly aliases?: readonly string[];
    /** Values of an enum. */
    readonly values?: readonly string[];
    /** Longest text the server takes. */
    readonly maxLength?: number;
    /** A date's time of day in the company's time zone, in hours: 6 unless said, 18 for due dates. */
    readonly hour?: number;
    /** One or two sentences for hover and the form. */
    readonly help?: string;
    /** The cell is a comma-separated text that the API takes as a list of texts. */
    readonly list?: boolean;
    /** Invoiced takes it when a record is created and ignores or refuses it afterwards. */
    readonly createOnly?: boolean;
    /** Why ERP Connect cannot send it yet, in one sentence. Absent for everything that is sent. */
    readonly notUploaded?: string;
}

/** Whether a property is a custom field of the account, which alone knows its type. */
export function isCustomField({ target }: Property): boolean {
    return target === 'metadata' || target === 'line-metadata';
}

export type Operation = 'create' | 'update' | 'upsert' | 'void' | 'delete';

/** An object of Invoiced that can be uploaded. */
export interface InvoicedObject {
    readonly id: string;
    readonly label: string;
    /** Path of its collection, e.g. `/invoices`. */
    readonly path: string;
    /** Operations that Invoiced's own import knows for it. */
    readonly operations: readonly Operation[];
    /** Operations that the engine carries out today; empty for an object that cannot be uploaded yet. */
    readonly uploads: readonly Operation[];
    readonly properties: readonly Property[];
    /** Alternatives of properties that identify a record, best first; each alternative may need several. */
    readonly naturalKeys: readonly (readonly string[])[];
    /** To create one, at least one property of each group must be mapped. */
    readonly neededToCreate: readonly (readonly string[])[];
    /** True where several rows can make one record with line items. */
    readonly hasLines: boolean;
    /** True where several rows can make one payment, each of them saying what it is applied to. */
    readonly hasApplications?: boolean;
    /** What a record needs its customer for: `to-create` it, or already `to-find` it. Absent where it has none. */
    readonly customer?: 'to-create' | 'to-find';
    /** What is sent along when a record is created, whatever the file says. */
    readonly createdWith?: Readonly<Record<string, string | boolean>>;
    /** True where what is fixed at creation changes all the same: the record is deleted and created anew. */
    readonly isReplaced?: boolean;
    /** Whether records take `metadata.<key>`. */
    readonly hasMetadata: boolean;
    /** Whether the server itself refuses a second record with the same natural key. */
    readonly uniqueAtServer: boolean;
}
