import { FrontendApplicationContribution } from '@theia/core/lib/browser';
import { inject, injectable } from '@theia/core/shared/inversify';
import * as monaco from '@theia/monaco-editor-core';
import { MappingCompletionProvider } from './mapping-completion-provider';
import { MappingFixProvider } from './mapping-fix-provider';
import { MappingFormatter } from './mapping-formatter';
import { MappingHoverProvider } from './mapping-hover-provider';
import { MAPPING_LANGUAGE_ID } from '../shared/mapping-uri';

/** Hands the language's abilities to the editor. */
@injectable()
export class MappingLanguageContribution implements FrontendApplicationContribution {
    @inject(MappingCompletionProvider) private readonly completion!: MappingCompletionProvider;
    @inject(MappingHoverProvider) private readonly hover!: MappingHoverProvider;
    @inject(MappingFixProvider) private readonly fixes!: MappingFixProvider;
    @inject(MappingFormatter) private readonly formatter!: MappingFormatter;

    onStart(): void {
        monaco.languages.registerCompletionItemProvider(MAPPING_LANGUAGE_ID, this.completion);
        monaco.languages.registerHoverProvider(MAPPING_LANGUAGE_ID, this.hover);
        monaco.languages.registerCodeActionProvider(MAPPING_LANGUAGE_ID, this.fixes);
        monaco.languages.registerDocumentFormattingEditProvider(MAPPING_LANGUAGE_ID, this.formatter);
    }
}
