import { Node } from 'jsonc-parser';
import { Completion } from './completion';
import { DocumentTree } from './document-tree';
import { columnName } from './expression-columns';
import { MappingContext } from './mapping-context';
import { sampleMarkdown, sampleValues } from './sample-column';

/** Columns of the sample that can stand at an offset inside an expression; only the word there is replaced. */
export function expressionCompletions(tree: DocumentTree, node: Node, offset: number, context: MappingContext): readonly Completion[] {
    const start = node.offset + 1;
    if (offset < start || offset > node.offset + Math.max(1, node.length - 1)) {
        return [];
    }
    const before = tree.text.slice(start, offset);
    const isQuoted = (before.match(/`/g)?.length ?? 0) % 2 === 1;
    const from = isQuoted ? start + before.lastIndexOf('`') : offset - (/\w*$/.exec(before)?.[0].length ?? 0);
    const after = tree.text.slice(offset, node.offset + node.length - 1);
    const rest = (isQuoted ? /^[^`\s]*`?/ : /^\w*/).exec(after)?.[0].length ?? 0;
    const replaceRange = tree.rangeAt(from, offset + rest - from);
    return (context.headers ?? []).flatMap((header, index, headers): Completion[] =>
        header.trim() === '' || headers.indexOf(header) !== index
            ? []
            : [
                  {
                      label: header,
                      kind: 'column',
                      detail: sampleValues(index, context).join(', '),
                      documentation: sampleMarkdown(index, context),
                      insertText: JSON.stringify(columnName(header)).slice(1, -1),
                      isSnippet: false,
                      filterText: `${isQuoted ? '`' : ''}${header}`,
                      replaceRange
                  }
              ]
    );
}
