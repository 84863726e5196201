import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import * as monaco from '@theia/monaco-editor-core';
import { Diagnostic, DiagnosticFix } from '../../common/mapping/diagnostic';
import { validateMapping } from '../../common/mapping/mapping-diagnostics';
import { MappingContexts } from './mapping-contexts';
import { monacoEdit, monacoRange, textOf } from '../shared/monaco-places';

/** Offers the fixes that diagnostics bring with them. */
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
            return diagnostic.fix && monaco.Range.areIntersectingOrTouching(place, range)
                ? [
                      quickFix(
                          model,
                          diagnostic.fix,
                          markers.filter(marker => isOf(diagnostic, place, marker))
                      )
                  ]
                : [];
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
        isPreferred: true,
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
