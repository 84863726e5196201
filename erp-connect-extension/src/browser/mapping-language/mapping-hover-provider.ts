import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import * as monaco from '@theia/monaco-editor-core';
import { hoverAt } from '../../common/mapping/mapping-hover';
import { MappingContexts } from './mapping-contexts';
import { monacoRange, textOf } from '../shared/monaco-places';

/** Says what a key, a property or a column is about, with values of the sample file. */
@injectable()
export class MappingHoverProvider implements monaco.languages.HoverProvider {
    @inject(MappingContexts) private readonly contexts!: MappingContexts;

    async provideHover(model: monaco.editor.ITextModel, position: monaco.Position): Promise<monaco.languages.Hover | undefined> {
        const context = await this.contexts.get(new URI(model.uri.toString()));
        const hover = hoverAt(textOf(model), model.getOffsetAt(position), context);
        return hover && { contents: [{ value: hover.markdown }], range: monacoRange(hover.range) };
    }
}
