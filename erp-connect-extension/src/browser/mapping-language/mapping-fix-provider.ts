import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import * as monaco from '@theia/monaco-editor-core';
import { Diagnostic, DiagnosticFix } from '../../common/mapping/diagnostic';
import { validateMapping } from '../../common/mapping/mapping-diagnostics';
import { MappingContexts } from './mapping-contexts';
import { monacoEdit, monacoRange, textOf } from '../shared/monaco-places';

/** Offers the fixes that diagnostics bring with them. Where a person has to choose, none is made by itself. */
@injectable()
export class MappingFixProvider implements monaco.languages.CodeActionProvider {
    @inject(MappingContexts) private readonly contexts!: MappingContexts;

    async provideCodeActions(
        model: monaco.editor.ITextModel,
        range: monaco.Range,
        { markers }: monaco.languages.CodeActionContext
    ): Promise<monaco.languages.CodeActionList> {
        const context = await this.contexts.get(new URI(model.uri.toString()));
        const actions = validateMapping(textOf(model), context).flatMap(diagnostic => {
            const place = monacoRange(diagnostic.range);
            if (!monaco.Range.areIntersectingOrTouching(place, range)) {
                return [];
            }
            const { fix, choices = [] } = diagnostic;
            const told = markers.filter(marker => isOf(diagnostic, place, marker));
            return [
                ...(fix ? [{ ...quickFix(model, fix, told), isPreferred: true }] : []),
                ...choices.map(choice => quickFix(model, choice, told))
            ];
        });
        return { actions, dispose: () => undefined };
    }
}

function quickFix(
    model: monaco.editor.ITextModel,
    fix: DiagnosticFix,
    diagnostics: monaco.editor.IMarkerData[]
): monaco.languages.CodeAction {
    return {
        title: fix.title,
        kind: 'quickfix',
        diagnostics,
        edit: {
            edits: fix.edits.map(edit => ({ resource: model.uri, versionId: model.getVersionId(), textEdit: monacoEdit(model, edit) }))
        }
    };
}

function isOf({ code }: Diagnostic, place: monaco.Range, marker: monaco.editor.IMarkerData): boolean {
    const markerCode = typeof marker.code === 'object' ? marker.code.value : marker.code;
    return markerCode === code && place.equalsRange(marker);
}
