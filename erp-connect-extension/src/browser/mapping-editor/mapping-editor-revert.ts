import { ApplicationShell } from '@theia/core/lib/browser';
import { CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import { inject, injectable } from '@theia/core/shared/inversify';
import { EditorCommands } from '@theia/editor/lib/browser/editor-command';
import { MappingEditorWidget } from './mapping-editor-widget';

/**
 * Theia's commands that bring a file back as it is on disk, for the mapping editor. Theia's own handlers know plain
 * text editors alone: they would bring back the one that was seen before this editor, and lose what is unsaved there.
 */
@injectable()
export class MappingEditorRevert implements CommandContribution {
    @inject(ApplicationShell) private readonly shell!: ApplicationShell;

    registerCommands(commands: CommandRegistry): void {
        this.register(commands, EditorCommands.REVERT_EDITOR.id, ({ saveable }) => saveable.revert?.());
        this.register(commands, EditorCommands.REVERT_AND_CLOSE.id, async widget => {
            await widget.saveable.revert?.();
            await this.shell.closeWidget(widget.id);
        });
    }

    private register(commands: CommandRegistry, id: string, run: (widget: MappingEditorWidget) => Promise<void> | undefined): void {
        commands.registerHandler(id, {
            isEnabled: () => this.current !== undefined,
            isVisible: () => this.current !== undefined,
            execute: () => this.current && run(this.current)
        });
    }

    private get current(): MappingEditorWidget | undefined {
        const { currentWidget } = this.shell;
        return currentWidget instanceof MappingEditorWidget ? currentWidget : undefined;
    }
}
