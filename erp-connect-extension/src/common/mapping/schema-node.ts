export type SchemaType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';

/** The part of JSON Schema that the mapping schema uses; everything in it is valid draft-07. */
export interface SchemaNode {
    readonly $schema?: string;
    readonly title?: string;
    readonly description?: string;
    readonly markdownDescription?: string;
    readonly type?: SchemaType | readonly SchemaType[];
    readonly properties?: Readonly<Record<string, SchemaNode>>;
    readonly required?: readonly string[];
    /** Schema of members that `properties` does not name; `false` where there may be none. */
    readonly additionalProperties?: false | SchemaNode;
    /** Schema of the entries of a list. */
    readonly items?: SchemaNode;
    readonly oneOf?: readonly SchemaNode[];
    /** Where this holds of a value, `then` is required of it as well, else `else`. Only enums and `required` are used. */
    readonly if?: SchemaNode;
    readonly then?: SchemaNode;
    readonly else?: SchemaNode;
    readonly enum?: readonly string[];
    readonly markdownEnumDescriptions?: readonly string[];
    readonly minLength?: number;
    readonly maxLength?: number;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly default?: string | number | boolean;
    readonly examples?: readonly (string | number | boolean)[];
}

/** The kinds of JSON value a schema allows; none means any. */
export function typesOf(schema: SchemaNode): readonly SchemaType[] {
    return schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type;
}

/** The schema of a member of an object, or `undefined` where the object has no such member. */
export function memberSchema(schema: SchemaNode, key: string): SchemaNode | undefined {
    if (schema.properties && Object.hasOwn(schema.properties, key)) {
        return schema.properties[key];
    }
    return schema.additionalProperties || undefined;
}

/** The schema of the value at a path, or `undefined` where the schema says nothing of it. */
export function schemaAt(schema: SchemaNode, path: readonly (string | number)[]): SchemaNode | undefined {
    return path.reduce<SchemaNode | undefined>(
        (node, key) => node && (typeof key === 'string' ? memberSchema(node, key) : node.items),
        schema
    );
}
