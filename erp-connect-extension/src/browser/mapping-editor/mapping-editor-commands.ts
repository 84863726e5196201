import { ApplicationShell } from '@theia/core/lib/browser';
import { TabBarToolbarContribution, TabBarToolbarRegistry } from '@theia/core/lib/browser/shell/tab-bar-toolbar';
import { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import { Widget } from '@theia/core/shared/@lumino/widgets';
import { inject, injectable } from '@theia/core/shared/inversify';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { Faces, MappingEditorWidget } from './mapping-editor-widget';

const FACES: readonly (readonly [Faces, Command])[] = [
    ['columns', ErpConnectCommands.showColumns],
    ['both', ErpConnectCommands.showColumnsAndText],
    ['text', ErpConnectCommands.showText]
];

/** Which faces of a mapping are seen: from the palette, and from the corner of its editor. */
@injectable()
export class MappingEditorCommands implements CommandContribution, TabBarToolbarContribution {
    @inject(ApplicationShell) private readonly shell!: ApplicationShell;

    registerCommands(commands: CommandRegistry): void {
        for (const [faces, command] of FACES) {
            commands.registerCommand(command, {
                isEnabled: (widget: unknown) => this.editorOf(widget) !== undefined,
                isVisible: (widget: unknown) => this.editorOf(widget) !== undefined,
                isToggled: (widget: unknown) => this.editorOf(widget)?.faces === faces,
                execute: async (widget: unknown) => {
                    const editor = this.editorOf(widget);
                    await editor?.showFaces(faces);
                    editor?.activate();
                }
            });
        }
        commands.registerCommand(ErpConnectCommands.togglePreview, {
            isEnabled: (widget: unknown) => this.editorOf(widget) !== undefined,
            isVisible: (widget: unknown) => this.editorOf(widget) !== undefined,
            isToggled: (widget: unknown) => this.editorOf(widget)?.hasPreview === true,
            execute: (widget: unknown) => {
                const editor = this.editorOf(widget);
                editor?.showPreview(!editor.hasPreview);
            }
        });
    }

    registerToolbarItems(toolbar: TabBarToolbarRegistry): void {
        [...FACES.map(([, command]) => command), ErpConnectCommands.togglePreview].forEach(({ id, label }, index) =>
            toolbar.registerItem({ id, command: id, tooltip: label, priority: index - FACES.length - 1 })
        );
    }

    /** Of the toolbar it is the widget that it belongs to; of the palette, the one that was used last. */
    private editorOf(widget: unknown): MappingEditorWidget | undefined {
        const start = widget instanceof Widget ? widget : this.shell.currentWidget;
        for (let each: Widget | null | undefined = start; each; each = each.parent) {
            if (each instanceof MappingEditorWidget) {
                return each;
            }
        }
        return undefined;
    }
}
