import { LanguageService } from '@theia/core/lib/browser/language-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { LanguageGrammarDefinitionContribution, TextmateRegistry } from '@theia/monaco/lib/browser/textmate';
import * as monaco from '@theia/monaco-editor-core';
import { mappingGrammar } from './mapping-grammar';
import { MAPPING_FILE_ENDING, MAPPING_LANGUAGE_ID } from '../shared/mapping-uri';

/** Makes the language of mapping files known: its files, colours and brackets. */
@injectable()
export class MappingLanguageRegistration implements LanguageGrammarDefinitionContribution {
    @inject(LanguageService) private readonly languages!: LanguageService;

    registerTextmateLanguage(registry: TextmateRegistry): void {
        monaco.languages.register({ id: MAPPING_LANGUAGE_ID, extensions: [MAPPING_FILE_ENDING], aliases: ['ERP Connect Mapping'] });
        monaco.languages.setLanguageConfiguration(MAPPING_LANGUAGE_ID, {
            comments: { lineComment: '//', blockComment: ['/*', '*/'] },
            brackets: [
                ['{', '}'],
                ['[', ']']
            ],
            autoClosingPairs: [
                { open: '{', close: '}', notIn: ['string'] },
                { open: '[', close: ']', notIn: ['string'] },
                { open: '"', close: '"', notIn: ['string', 'comment'] }
            ],
            // A property such as `metadata.region` is one word.
            wordPattern: /[^\s"{}[\],:]+/
        });
        this.languages.registerIcon(MAPPING_LANGUAGE_ID, 'erp-connect-file-icon codicon codicon-arrow-swap');
        registry.registerTextmateGrammarScope(mappingGrammar.scopeName, {
            getGrammarDefinition: () => Promise.resolve({ format: 'json', content: mappingGrammar })
        });
        registry.mapLanguageIdToTextmateGrammar(MAPPING_LANGUAGE_ID, mappingGrammar.scopeName);
    }
}
