import { CommonMenus, FrontendApplicationContribution } from '@theia/core/lib/browser';
import { Command } from '@theia/core/lib/common/command';
import { MAIN_MENU_BAR, MenuContribution, MenuModelRegistry, MenuPath } from '@theia/core/lib/common/menu';
import { inject, injectable } from '@theia/core/shared/inversify';
import { ErpConnectCommands } from '../shared/erp-connect-commands';

const ERP_CONNECT_MENU: MenuPath = [...MAIN_MENU_BAR, '3_erp_connect'];

/** Menus for programmers: selecting in several places, jumping between definitions. */
const UNWANTED_MENUS = ['3_selection', '5_go'];

/** The ERP Connect menu, and the removal of what nobody here has a use for. */
@injectable()
export class Menus implements MenuContribution, FrontendApplicationContribution {
    @inject(MenuModelRegistry) private readonly registry!: MenuModelRegistry;

    registerMenus(menus: MenuModelRegistry): void {
        menus.registerSubmenu(ERP_CONNECT_MENU, 'ERP Connect');
        const group = (name: string, ...commands: Command[]): void =>
            commands.forEach((command, index) => {
                menus.registerMenuAction([...ERP_CONNECT_MENU, name], { commandId: command.id, label: command.label, order: `${index}` });
            });
        group('1_mappings', ErpConnectCommands.newMapping, ErpConnectCommands.openMapping);
        group(
            '2_running',
            ErpConnectCommands.runNow,
            ErpConnectCommands.pause,
            ErpConnectCommands.resume,
            ErpConnectCommands.pauseAll,
            ErpConnectCommands.resumeAll,
            ErpConnectCommands.retryAll
        );
        group('3_connections', ErpConnectCommands.showConnections, ErpConnectCommands.addConnection, ErpConnectCommands.testConnection);
        group('4_views', ErpConnectCommands.showMappings, ErpConnectCommands.showActivity, ErpConnectCommands.showErrors);
        menus.registerMenuAction(CommonMenus.FILE_NEW_TEXT, {
            commandId: ErpConnectCommands.newMapping.id,
            label: ErpConnectCommands.newMapping.label,
            order: '0'
        });
    }

    /** After every contribution has registered its menus, whatever their order. */
    onStart(): void {
        for (const id of UNWANTED_MENUS) {
            this.registry.unregisterMenuAction(id, MAIN_MENU_BAR);
        }
    }
}
