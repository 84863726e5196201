import { FrontendApplicationContribution } from '@theia/core/lib/browser';
import { PreferenceContribution } from '@theia/core/lib/common/preferences';
import { interfaces } from '@theia/core/shared/inversify';
import { LanguageGrammarDefinitionContribution } from '@theia/monaco/lib/browser/textmate';
import { MappingCompletionProvider } from './mapping-completion-provider';
import { MappingContexts } from './mapping-contexts';
import { MappingEditorSettings } from './mapping-editor-settings';
import { MappingFixProvider } from './mapping-fix-provider';
import { MappingFormatter } from './mapping-formatter';
import { MappingHoverProvider } from './mapping-hover-provider';
import { MappingLanguageContribution } from './mapping-language-contribution';
import { MappingLanguageRegistration } from './mapping-language-registration';
import { MappingMarkers } from './mapping-markers';

export function bindMappingLanguage(bind: interfaces.Bind): void {
    bind(MappingContexts).toSelf().inSingletonScope();
    bind(MappingCompletionProvider).toSelf().inSingletonScope();
    bind(MappingHoverProvider).toSelf().inSingletonScope();
    bind(MappingFixProvider).toSelf().inSingletonScope();
    bind(MappingFormatter).toSelf().inSingletonScope();
    bind(MappingLanguageRegistration).toSelf().inSingletonScope();
    bind(LanguageGrammarDefinitionContribution).toService(MappingLanguageRegistration);
    bind(MappingEditorSettings).toSelf().inSingletonScope();
    bind(PreferenceContribution).toService(MappingEditorSettings);
    for (const contribution of [MappingLanguageContribution, MappingMarkers]) {
        bind<FrontendApplicationContribution>(contribution).toSelf().inSingletonScope();
        bind(FrontendApplicationContribution).toService(contribution);
    }
}
