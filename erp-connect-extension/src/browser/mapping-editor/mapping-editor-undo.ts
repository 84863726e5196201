import { UndoRedoHandler } from '@theia/core/lib/browser/undo-redo-handler';
import { ApplicationShell } from '@theia/core/lib/browser';
import { inject, injectable } from '@theia/core/shared/inversify';
import { MappingEditorWidget } from './mapping-editor-widget';
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
        const { currentWidget } = this.shell;
        const focused = document.activeElement;
        return currentWidget instanceof MappingEditorWidget
            && currentWidget.columnsFace.node.contains(focused)
            && !focused?.hasAttribute('data-draft')
            ? currentWidget.columnsFace.model
            : undefined;
    }

    undo(model: MappingFormModel): void {
        model.undo();
    }

    redo(model: MappingFormModel): void {
        model.redo();
    }
}
