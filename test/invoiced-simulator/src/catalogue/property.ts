/** One field an import of a type can fill. */
export interface ImportProperty {
    readonly id: string;
    readonly name: string;
    readonly type: PropertyType;
    readonly aliases?: readonly string[];
}

export type PropertyType = 'string' | 'boolean' | 'integer' | 'float' | 'money' | 'date' | 'enum';

/** Everything that can be imported of one type. */
export interface ImportType {
    readonly type: string;
    readonly name: string;
    readonly properties: readonly ImportProperty[];
    readonly operations: readonly string[];
    readonly customFieldType?: string;
    readonly hasLineItemCustomFields?: boolean;
}

/** A property in one line; aliases are other column names it is known by. */
export function property(id: string, name: string, type: PropertyType = 'string', ...aliases: string[]): ImportProperty {
    return aliases.length > 0 ? { id, name, type, aliases } : { id, name, type };
}
