import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import * as monaco from '@theia/monaco-editor-core';
import { Completion, CompletionKind } from '../../common/mapping/completion';
import { completionsAt } from '../../common/mapping/mapping-completion';
import { MappingContexts } from './mapping-contexts';
import { monacoRange, textOf } from '../shared/monaco-places';

const { CompletionItemKind, CompletionItemInsertTextRule } = monaco.languages;

const KINDS: Record<CompletionKind, monaco.languages.CompletionItemKind> = {
    key: CompletionItemKind.Property,
    property: CompletionItemKind.Field,
    column: CompletionItemKind.Struct,
    connection: CompletionItemKind.Reference,
    value: CompletionItemKind.Value
};

/** Proposes keys, properties, columns of the sample file, connections and values. */
@injectable()
export class MappingCompletionProvider implements monaco.languages.CompletionItemProvider {
    @inject(MappingContexts) private readonly contexts!: MappingContexts;

    readonly triggerCharacters = ['"', ':', ' ', '.'];

    async provideCompletionItems(model: monaco.editor.ITextModel, position: monaco.Position): Promise<monaco.languages.CompletionList> {
        const context = await this.contexts.get(new URI(model.uri.toString()));
        const completions = completionsAt(textOf(model), model.getOffsetAt(position), context);
        return { suggestions: completions.map(completionItem) };
    }
}

function completionItem(completion: Completion, index: number): monaco.languages.CompletionItem {
    return {
        label: completion.detail ? { label: completion.label, description: completion.detail } : completion.label,
        kind: KINDS[completion.kind],
        documentation: completion.documentation === undefined ? undefined : { value: completion.documentation },
        insertText: completion.insertText,
        insertTextRules: completion.isSnippet ? CompletionItemInsertTextRule.InsertAsSnippet : undefined,
        filterText: completion.filterText,
        sortText: String(index).padStart(5, '0'),
        range: monacoRange(completion.replaceRange)
    };
}
