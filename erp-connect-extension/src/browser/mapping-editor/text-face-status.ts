import { ApplicationShell, StatusBar, StatusBarAlignment, Widget, WidgetStatusBarContribution } from '@theia/core/lib/browser';
import { addEventListener } from '@theia/core/lib/browser/widgets/widget';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { TextEditor } from '@theia/editor/lib/browser/editor';
import { EditorCommands } from '@theia/editor/lib/browser/editor-command';
import { EditorWidget } from '@theia/editor/lib/browser/editor-widget';
import { MappingEditorWidget } from './mapping-editor-widget';

/** Theia's own: its text editors take over where the mapping editor ends. */
const POSITION = 'editor-status-cursor-position';

/**
 * Line and column in the status bar while the caret is in the text face. Theia asks the current widget alone, which is
 * the whole mapping editor; which of its faces has the caret is known by the focus. What Theia shows of a text editor
 * besides is left out: its commands for encoding and language would change the text editor that was seen before.
 */
@injectable()
export class TextFaceStatus implements WidgetStatusBarContribution<MappingEditorWidget> {
    @inject(ApplicationShell) private readonly shell!: ApplicationShell;

    private readonly toLeaveEditor = new DisposableCollection();
    private readonly toLeaveFace = new DisposableCollection();

    canHandle(widget: Widget): widget is MappingEditorWidget {
        return widget instanceof MappingEditorWidget;
    }

    activate(statusBar: StatusBar, { node }: MappingEditorWidget): void {
        const follow = (): void => this.follow(statusBar, node);
        this.toLeaveEditor.push(addEventListener(node, 'focusin', follow));
        follow();
    }

    /** What the bar says is not taken away here: the next widget may be a text editor, which has put its own there by now. */
    deactivate(): void {
        this.toLeaveEditor.dispose();
        this.toLeaveFace.dispose();
    }

    private follow(statusBar: StatusBar, node: HTMLElement): void {
        const focused = document.activeElement;
        const face = focused instanceof HTMLElement && node.contains(focused) ? this.shell.findWidgetForElement(focused) : undefined;
        this.toLeaveFace.dispose();
        if (face instanceof EditorWidget) {
            const { editor } = face;
            this.toLeaveFace.push(editor.onCursorPositionChanged(() => show(statusBar, editor)));
            show(statusBar, editor);
        } else {
            void statusBar.removeElement(POSITION);
        }
    }
}

function show(statusBar: StatusBar, editor: TextEditor): void {
    const { cursor } = editor;
    void statusBar.setElement(POSITION, {
        text: nls.localizeByDefault('Ln {0}, Col {1}', cursor.line + 1, editor.getVisibleColumn(cursor)),
        alignment: StatusBarAlignment.RIGHT,
        priority: 100,
        tooltip: EditorCommands.GOTO_LINE_COLUMN.label,
        command: EditorCommands.GOTO_LINE_COLUMN.id
    });
}
