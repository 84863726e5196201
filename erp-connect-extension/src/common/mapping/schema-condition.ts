import { Node } from 'jsonc-parser';
import { membersOf } from './document-tree';
import { SchemaNode } from './schema-node';

/** Whether the condition of a schema, made of enums, members and `required`, holds of a value. */
export function conditionHolds(node: Node, condition: SchemaNode): boolean {
    if (condition.enum && !condition.enum.some(word => word === node.value)) {
        return false;
    }
    const members = membersOf(node);
    return (
        (condition.required ?? []).every(key => members.some(member => member.key === key))
        && members.every(({ key, valueNode }) => {
            const inner = condition.properties?.[key];
            return !inner || !valueNode || conditionHolds(valueNode, inner);
        })
    );
}
