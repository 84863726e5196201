import jsonata = require('jsonata');
import { Node } from 'jsonc-parser';
import { DiagnosticList } from './diagnostic-list';
import { JsonPath } from './document-tree';
import { stringOffset } from './string-offset';

/** Plain words for the mistakes people make most; for others JSONata's own text has to do. */
const TEXTS: Readonly<Record<string, (token: string) => string>> = {
    S0101: () => 'A text is never closed; its second quote is missing.',
    S0105: () => 'A column name is never closed; its second backquote ` is missing.',
    S0106: () => 'A comment is never closed; */ is missing.',
    S0201: token => `${token} cannot stand here. Is a sign like & or + missing before it?`,
    S0202: token => `${token} cannot stand here.`,
    S0203: () => 'The expression ends too early; a bracket is never closed.',
    S0207: () => 'The expression is not complete.',
    S0211: token => `${token} cannot stand here.`,
    S0302: () => 'A regular expression is never closed; its second / is missing.'
};

interface ExpressionError {
    readonly code?: string;
    readonly position?: number;
    readonly token?: string | number;
    readonly message?: string;
}

/** Checks that a text is a JSONata expression; the sign where it breaks is marked. */
export function checkExpression(list: DiagnosticList, node: Node, path: JsonPath): void {
    const expression = String(node.value);
    if (expression.trim() === '') {
        list.add('mapping.bad-expression', path, 'The expression is empty.');
        return;
    }
    const error = expressionError(expression);
    if (!error) {
        return;
    }
    const token = error.token === undefined || error.token === '(end)' ? '' : String(error.token);
    // JSONata gives the place after the sign that it did not expect.
    const end = Math.max(1, Math.min(error.position ?? expression.length, expression.length));
    const start = token && expression.slice(0, end).endsWith(token) ? end - token.length : end - 1;
    const from = stringOffset(list.tree.text, node, start);
    const to = stringOffset(list.tree.text, node, end);
    const text = TEXTS[error.code ?? '']?.(token ? `"${token}"` : 'This') ?? `The expression is not right: ${error.message}.`;
    list.add('mapping.bad-expression', path, text, {
        range: list.tree.rangeAt(from, to - from),
        hint: 'Columns with blanks or signs in their header stand in backquotes: `Net Price` * Qty.'
    });
}

function expressionError(expression: string): ExpressionError | undefined {
    try {
        jsonata(expression);
        return undefined;
    } catch (error) {
        // JSONata throws plain objects for mistakes, and real errors, e.g. for endless nesting.
        return error as ExpressionError;
    }
}
