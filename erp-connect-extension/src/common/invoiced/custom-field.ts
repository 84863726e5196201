/** Kinds of custom fields that an account can define. */
export type CustomFieldType = 'string' | 'boolean' | 'double' | 'integer' | 'enum' | 'date' | 'money';

/** A field that the account itself has defined for a kind of record. */
export interface CustomField {
    /** The kind of record, e.g. `invoice`; `line_item` for the lines of documents. */
    readonly object: string;
    /** Key of metadata. */
    readonly id: string;
    /** What people call it. */
    readonly name: string;
    readonly type: CustomFieldType;
    /** Values of an enum. */
    readonly choices: readonly string[];
}

const TYPES: ReadonlySet<unknown> = new Set<CustomFieldType>(['string', 'boolean', 'double', 'integer', 'enum', 'date', 'money']);

/** The custom fields of an account. Metadata with a key that none of them has is text, as in Invoiced itself. */
export class CustomFields {
    private readonly fields: ReadonlyMap<string, CustomField>;

    constructor(fields: readonly CustomField[]) {
        this.fields = new Map(fields.map(field => [`${field.object}.${field.id}`, field]));
    }

    find(object: string, id: string): CustomField | undefined {
        return this.fields.get(`${object}.${id}`);
    }

    /** Those of one kind of record, in the order of the account. */
    of(object: string): readonly CustomField[] {
        return [...this.fields.values()].filter(field => field.object === object);
    }
}

/** Reads one entry of Invoiced's list; `undefined` for what we know no rule for, which is then text. */
export function customFieldOf(entry: unknown): CustomField | undefined {
    const { object, id, name, type, choices } = (entry ?? {}) as Readonly<Record<string, unknown>>;
    return typeof object === 'string' && typeof id === 'string' && TYPES.has(type)
        ? {
              object,
              id,
              name: typeof name === 'string' && name !== '' ? name : id,
              type: type as CustomFieldType,
              choices: Array.isArray(choices) ? choices.map(String) : []
          }
        : undefined;
}
