import { Command } from '@theia/core/lib/common/command';

const category = 'ERP Connect';

/**
 * Every command of ERP Connect. They stand together because features reach each other through commands and never
 * through each other's classes.
 */
export const ErpConnectCommands = {
    newMapping: command('new-mapping', 'New Mapping…', 'add'),
    newMappingFrom: command('new-mapping-from', 'New Mapping for This…', 'add'),
    newDownload: command('new-download', 'New Download…', 'cloud-download'),
    openMapping: command('open-mapping', 'Open Mapping…', 'go-to-file'),
    showColumns: command('show-columns', 'Show Columns', 'list-flat'),
    showColumnsAndText: command('show-columns-and-text', 'Show Columns and Text', 'split-horizontal'),
    showText: command('show-text', 'Show Text', 'json'),
    togglePreview: command('toggle-preview', 'Toggle Preview', 'open-preview'),
    showFile: command('show-file', 'Show Downloaded File…', 'folder-opened'),
    runNow: command('run-now', 'Run Now', 'play'),
    pause: command('pause', 'Pause', 'debug-pause'),
    resume: command('resume', 'Resume', 'debug-continue'),
    pauseAll: command('pause-all', 'Pause All', 'debug-pause'),
    resumeAll: command('resume-all', 'Resume All', 'debug-continue'),
    refreshMappings: command('refresh-mappings', 'Refresh Mappings', 'refresh'),
    showMappings: command('show-mappings', 'Show Mappings', 'arrow-swap'),
    showErrors: command('show-errors', 'Show Errors', 'error'),
    showActivity: command('show-activity', 'Show Activity', 'pulse'),
    retryAll: command('retry-all', 'Retry All Errors', 'debug-restart'),
    showConnections: command('show-connections', 'Connections', 'plug'),
    addConnection: command('add-connection', 'Add Connection…', 'add'),
    changeKey: command('change-key', 'Change API Key…', 'key'),
    testConnection: command('test-connection', 'Test Connection', 'pass'),
    removeConnection: command('remove-connection', 'Remove Connection…', 'trash')
} satisfies Record<string, Command>;

function command(id: string, label: string, icon: string): Command {
    return { id: `erp-connect.${id}`, category, label, iconClass: `codicon codicon-${icon}` };
}
