import jsonata from 'jsonata';

/** A column that an expression names. */
export interface ExpressionColumn {
    readonly header: string;
    /** Where the name stands in the expression, with its backquotes. */
    readonly offset: number;
    readonly length: number;
}

/** The members of JSONata's tree that lead on; its own types leave out most of them. */
interface ExpressionNode {
    readonly type: string;
    readonly value?: unknown;
    readonly position?: number;
    readonly steps?: readonly ExpressionNode[];
    readonly [member: string]: unknown;
}

const INNER = ['lhs', 'rhs', 'arguments', 'expressions', 'expression', 'condition', 'then', 'else'];
/** Inside these a name may mean something else than a column of the row. */
const OTHER_CONTEXT = new Set(['lambda', 'transform']);

/** The columns that an expression reads from the row. Names below another name are left out: cells have no members. */
export function expressionColumns(expression: jsonata.Expression, text: string): readonly ExpressionColumn[] {
    const found: ExpressionColumn[] = [];
    visit(expression.ast() as unknown as ExpressionNode, text, found);
    return found;
}

/** A header as JSONata names it. */
export function columnName(header: string): string {
    return /^[A-Za-z_]\w*$/.test(header) && !['and', 'or', 'in', 'true', 'false', 'null'].includes(header) ? header : `\`${header}\``;
}

function visit(node: unknown, text: string, found: ExpressionColumn[]): void {
    if (Array.isArray(node)) {
        node.forEach(each => visit(each, text, found));
    } else if (isNode(node) && !OTHER_CONTEXT.has(node.type)) {
        const first = node.type === 'path' ? node.steps?.[0] : node;
        if (first?.type === 'name' && typeof first.value === 'string' && first.position !== undefined) {
            // JSONata gives the place behind a name.
            const length = first.value.length + (text[first.position - 1] === '`' ? 2 : 0);
            found.push({ header: first.value, offset: first.position - length, length });
        } else if (first && first !== node) {
            visit(first, text, found);
        } else {
            INNER.forEach(member => visit(node[member], text, found));
        }
    }
}

function isNode(value: unknown): value is ExpressionNode {
    return typeof value === 'object' && value !== null && 'type' in value;
}
