import { ApplicationShell, StatusBar, Widget, WidgetStatusBarContribution } from '@theia/core/lib/browser';
import { addEventListener } from '@theia/core/lib/browser/widgets/widget';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { inject, injectable } from '@theia/core/shared/inversify';
import { EditorContribution } from '@theia/editor/lib/browser/editor-contribution';
import { EditorWidget } from '@theia/editor/lib/browser/editor-widget';
import { MappingEditorWidget } from './mapping-editor-widget';

/**
 * The status bar says of the text face what it says of any text editor: line and column, and the encoding. Theia asks
 * the current widget alone, which is the whole mapping editor; which of its faces has the caret is known by the focus.
 */
@injectable()
export class TextFaceStatus implements WidgetStatusBarContribution<MappingEditorWidget> {
    @inject(EditorContribution) private readonly editors!: EditorContribution;
    @inject(ApplicationShell) private readonly shell!: ApplicationShell;

    private readonly toStop = new DisposableCollection();

    canHandle(widget: Widget): widget is MappingEditorWidget {
        return widget instanceof MappingEditorWidget;
    }

    activate(statusBar: StatusBar, { node }: MappingEditorWidget): void {
        const follow = (): void => this.follow(statusBar, node);
        this.toStop.push(addEventListener(node, 'focusin', follow));
        follow();
    }

    /** What the bar says is not taken away here: the next widget may be a text editor, which has put its own there by now. */
    deactivate(): void {
        this.toStop.dispose();
    }

    private follow(statusBar: StatusBar, node: HTMLElement): void {
        const focused = document.activeElement;
        const face = focused instanceof HTMLElement && node.contains(focused) ? this.shell.findWidgetForElement(focused) : undefined;
        if (face instanceof EditorWidget) {
            this.editors.activate(statusBar, face);
        } else {
            this.editors.deactivate(statusBar);
        }
    }
}
