import { UndoRedoHandler } from '@theia/core/lib/browser/undo-redo-handler';
import { ApplicationShell } from '@theia/core/lib/browser';
import { inject, injectable } from '@theia/core/shared/inversify';
import { ColumnsFaceWidget } from './columns-face-widget';
import { MappingFormModel } from './mapping-form-model';

/**
 * Undo in the form is undo of the text. It comes before Theia's own handler for input elements, which does nothing for
 * inputs that follow a model; text that is not yet taken over is still the input's own.
 */
@injectable()
export class MappingEditorUndo implements UndoRedoHandler<MappingFormModel> {
    @inject(ApplicationShell) private readonly shell!: ApplicationShell;

    readonly priority = 1001;

    select(): MappingFormModel | undefined {
        const { activeWidget } = this.shell;
        const focused = document.activeElement;
        return activeWidget instanceof ColumnsFaceWidget && !focused?.hasAttribute('data-draft') ? activeWidget.model : undefined;
    }

    undo(model: MappingFormModel): void {
        model.undo();
    }

    redo(model: MappingFormModel): void {
        model.redo();
    }
}
