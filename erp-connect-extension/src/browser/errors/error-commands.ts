import { ClipboardService } from '@theia/core/lib/browser/clipboard-service';
import { CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import { MenuContribution, MenuModelRegistry, MenuPath } from '@theia/core/lib/common/menu';
import { MessageService } from '@theia/core/lib/common/message-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { EngineService, ProblemEntry, RetryRequest } from '../../common/engine-protocol';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { errorText } from '../shared/error-text';
import { ProblemOpener } from './problem-opener';
import { problemAsText } from './problem-presentation';
import { retryText } from './retry-text';

export const ERRORS_CONTEXT_MENU: MenuPath = ['erp-connect-errors-context-menu'];

/** They act on one problem and so have no label that would bring them into the palette. */
export const ErrorCommands = {
    open: 'erp-connect.problem.open',
    openMapping: 'erp-connect.problem.open-mapping',
    retry: 'erp-connect.problem.retry',
    ignore: 'erp-connect.problem.ignore',
    copy: 'erp-connect.problem.copy'
};

@injectable()
export class ErrorCommandContribution implements CommandContribution, MenuContribution {
    @inject(EngineService) private readonly engine!: EngineService;
    @inject(ProblemOpener) private readonly opener!: ProblemOpener;
    @inject(ClipboardService) private readonly clipboard!: ClipboardService;
    @inject(MessageService) private readonly messages!: MessageService;

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(
            { id: ErrorCommands.open },
            {
                isEnabled: (problem?: ProblemEntry) => problem?.file !== undefined || problem?.mapping !== undefined,
                execute: (problem: ProblemEntry) => this.attempt(() => this.opener.open(problem))
            }
        );
        commands.registerCommand(
            { id: ErrorCommands.openMapping },
            {
                isEnabled: (problem?: ProblemEntry) => problem?.mapping !== undefined,
                execute: (problem: ProblemEntry) => this.attempt(() => this.opener.openMapping(problem))
            }
        );
        commands.registerCommand(
            { id: ErrorCommands.retry },
            { execute: (problem: ProblemEntry) => this.attempt(() => this.retry({ problemIds: [problem.id] })) }
        );
        commands.registerCommand(ErpConnectCommands.retryAll, {
            execute: (mappingId: unknown) => this.attempt(() => this.retry(typeof mappingId === 'string' ? { mappingId } : {}))
        });
        commands.registerCommand(
            { id: ErrorCommands.ignore },
            { execute: (problem: ProblemEntry) => this.attempt(() => this.engine.ignoreProblems([problem.id])) }
        );
        commands.registerCommand(
            { id: ErrorCommands.copy },
            { execute: (problem: ProblemEntry) => this.attempt(() => Promise.resolve(this.clipboard.writeText(problemAsText(problem)))) }
        );
    }

    registerMenus(menus: MenuModelRegistry): void {
        const go = [...ERRORS_CONTEXT_MENU, '1_go'];
        menus.registerMenuAction(go, { commandId: ErrorCommands.open, label: 'Go to Place', order: '1' });
        menus.registerMenuAction(go, { commandId: ErrorCommands.openMapping, label: 'Open Mapping', order: '2' });
        const act = [...ERRORS_CONTEXT_MENU, '2_act'];
        menus.registerMenuAction(act, { commandId: ErrorCommands.retry, label: 'Retry', order: '1' });
        menus.registerMenuAction(act, { commandId: ErrorCommands.copy, label: 'Copy', order: '2' });
        menus.registerMenuAction(act, { commandId: ErrorCommands.ignore, label: 'Ignore', order: '3' });
    }

    private async retry(request: RetryRequest): Promise<void> {
        const { text, warns } = retryText(await this.engine.retry(request));
        void (warns ? this.messages.warn(text) : this.messages.info(text));
    }

    private async attempt(action: () => Promise<void>): Promise<void> {
        try {
            await action();
        } catch (error) {
            void this.messages.error(errorText(error));
        }
    }
}
