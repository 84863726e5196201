import jsonata from 'jsonata';
import { Node } from 'jsonc-parser';
import { DiagnosticList } from './diagnostic-list';
import { JsonPath } from './document-tree';
import { columnName, expressionColumns } from './expression-columns';
import { MappingContext } from './mapping-context';
import { didYouMean, nearestWord } from './nearest-word';
import { stringOffset } from './string-offset';
import { TextRange } from './text-range';

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

/** Checks that a text is a JSONata expression, and that the columns it names are in the sample. */
export function checkExpression(list: DiagnosticList, node: Node, path: JsonPath, { headers }: MappingContext): void {
    const text = String(node.value);
    if (text.trim() === '') {
        list.add('mapping.bad-expression', path, 'The expression is empty.');
        return;
    }
    const expression = parseExpression(text);
    if ('ast' in expression) {
        checkColumns(list, node, path, expression, headers);
    } else {
        addError(list, node, path, expression);
    }
}

function addError(list: DiagnosticList, node: Node, path: JsonPath, error: ExpressionError): void {
    const expression = String(node.value);
    const token = error.token === undefined || error.token === '(end)' ? '' : String(error.token);
    // JSONata gives the place after the sign that it did not expect.
    const end = Math.max(1, Math.min(error.position ?? expression.length, expression.length));
    const start = token && expression.slice(0, end).endsWith(token) ? end - token.length : end - 1;
    const text = TEXTS[error.code ?? '']?.(token ? `"${token}"` : 'This') ?? `The expression is not right: ${error.message}.`;
    list.add('mapping.bad-expression', path, text, {
        range: stringRange(list, node, start, end),
        hint: 'Columns with blanks or signs in their header stand in backquotes: Name & " " & `Second Name`.'
    });
}

function checkColumns(
    list: DiagnosticList,
    node: Node,
    path: JsonPath,
    expression: jsonata.Expression,
    headers: readonly string[] | undefined
): void {
    const known = headers?.map(header => header.trim()).filter(header => header !== '');
    for (const { header, offset, length } of known ? expressionColumns(expression, String(node.value)) : []) {
        if (!known?.includes(header)) {
            const meant = nearestWord(header, known ?? []);
            const range = stringRange(list, node, offset, offset + length);
            const name = JSON.stringify(columnName(meant ?? '')).slice(1, -1);
            list.add('mapping.unknown-column', path, `The sample file has no column "${header}".${didYouMean(meant)}`, {
                severity: 'warning',
                range,
                hint: meant ? undefined : 'A text, unlike a column, stands in quotes.',
                fix: meant
                    ? {
                          title: `Change to "${meant}"`,
                          edits: [{ offset: range.start.offset, length: range.end.offset - range.start.offset, text: name }]
                      }
                    : undefined
            });
        }
    }
}

/** Range of some characters of a string node. */
function stringRange(list: DiagnosticList, node: Node, start: number, end: number): TextRange {
    const from = stringOffset(list.tree.text, node, start);
    return list.tree.rangeAt(from, stringOffset(list.tree.text, node, end) - from);
}

function parseExpression(text: string): jsonata.Expression | ExpressionError {
    try {
        return jsonata(text);
    } catch (error) {
        // JSONata throws plain objects for mistakes, and real errors, e.g. for endless nesting.
        return error as ExpressionError;
    }
}
