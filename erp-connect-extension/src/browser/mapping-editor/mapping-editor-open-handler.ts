import { FrontendApplicationContribution } from '@theia/core/lib/browser';
import { NavigatableWidgetOpenHandler } from '@theia/core/lib/browser/navigatable';
import { OpenWithHandler, OpenWithService } from '@theia/core/lib/browser/open-with-service';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { MappingOpenerOptions } from '../shared/mapping-opener-options';
import { isMappingUri } from '../shared/mapping-uri';
import { MappingEditorWidget } from './mapping-editor-widget';

/** Above the plain text editor, below what a person chose as the editor for such files. */
const PRIORITY = 500;

/** Opens mapping files in the mapping editor; "Open With" still offers the plain text editor. */
@injectable()
export class MappingEditorOpenHandler
    extends NavigatableWidgetOpenHandler<MappingEditorWidget>
    implements OpenWithHandler, FrontendApplicationContribution
{
    @inject(OpenWithService) private readonly openWith!: OpenWithService;

    readonly id = MappingEditorWidget.ID;
    readonly label = 'Mapping Editor';
    readonly providerName = 'ERP Connect';

    onStart(): void {
        this.openWith.registerHandler(this);
    }

    canHandle(uri: URI): number {
        return uri.scheme === 'file' && isMappingUri(uri) ? PRIORITY : 0;
    }

    protected override async doOpen(widget: MappingEditorWidget, uri: URI, options?: MappingOpenerOptions): Promise<void> {
        await super.doOpen(widget, uri, options);
        await widget.showPlace(options);
    }
}
