import { codicon, Message, ReactWidget } from '@theia/core/lib/browser';
import { CommandService } from '@theia/core/lib/common/command';
import { Disposable } from '@theia/core/lib/common/disposable';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';
import { WorkspaceService } from '@theia/workspace/lib/browser/workspace-service';
import { MappingStatus } from '../../common/engine-protocol';
import { EmptyState, EmptyStateAction } from '../shared/empty-state';
import { EngineStore } from '../shared/engine-store';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { MAPPINGS_VIEW_ID } from '../shared/view-ids';
import { MappingActions, MappingRow } from './mapping-row';

// In milliseconds.
const MINUTE = 60_000;

/** The list of mappings with what each of them is doing. */
@injectable()
export class MappingsWidget extends ReactWidget {
    static readonly ID = MAPPINGS_VIEW_ID;

    @inject(EngineStore) private readonly store!: EngineStore;
    @inject(CommandService) private readonly commands!: CommandService;
    @inject(WorkspaceService) private readonly workspace!: WorkspaceService;

    private readonly actions: MappingActions = {
        open: status => this.run(ErpConnectCommands.openMapping.id, status.id),
        runNow: status => this.run(ErpConnectCommands.runNow.id, status.id),
        setPaused: (status, paused) => this.run((paused ? ErpConnectCommands.pause : ErpConnectCommands.resume).id, status.id),
        showProblems: status => this.run(ErpConnectCommands.showErrors.id, status.id),
        showFile: status => this.run(ErpConnectCommands.showFile.id, status.id)
    };

    @postConstruct()
    protected init(): void {
        this.id = MappingsWidget.ID;
        this.title.label = 'Mappings';
        this.title.caption = 'Mappings: what flows between the ERP and Invoiced';
        this.title.iconClass = codicon('arrow-swap');
        this.title.closable = true;
        this.node.tabIndex = 0;
        this.addClass('erp-connect-view');
        this.addClass('erp-connect-mappings');
        this.toDispose.push(this.store.onDidChangeStatus(() => this.update()));
        this.toDispose.push(this.workspace.onWorkspaceChanged(() => this.update()));
        // What is "tomorrow" becomes "today" while nothing else changes.
        const minute = setInterval(() => this.update(), MINUTE);
        this.toDispose.push(Disposable.create(() => clearInterval(minute)));
        this.update();
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        const first = this.node.querySelector<HTMLElement>('.erp-connect-mapping-open, .theia-button');
        (first ?? this.node).focus();
    }

    protected render(): React.ReactNode {
        const { engine, mappings } = this.store.snapshot;
        return (
            <>
                {engine.state === 'blocked' && (
                    <div className='erp-connect-banner' role='alert'>
                        <span className='codicon codicon-warning' aria-hidden='true' />
                        {engine.text ?? 'Another ERP Connect is running on this computer and does the work. Close it, or look there.'}
                    </div>
                )}
                {mappings.length > 0 ? this.renderList(mappings) : this.renderEmpty()}
            </>
        );
    }

    private renderList(mappings: readonly MappingStatus[]): React.ReactNode {
        return (
            <div className='erp-connect-mapping-list' role='list' aria-label='Mappings'>
                {mappings.map(status => (
                    <MappingRow key={status.id} status={status} actions={this.actions} />
                ))}
            </div>
        );
    }

    private renderEmpty(): React.ReactNode {
        const connections: EmptyStateAction = {
            label: 'Connections',
            icon: 'plug',
            secondary: true,
            run: () => this.run(ErpConnectCommands.showConnections.id)
        };
        if (!this.workspace.opened) {
            return (
                <EmptyState
                    icon='folder-opened'
                    title='Open a folder to begin'
                    text='Mappings are plain text files. Choose the folder that holds them, or an empty one.'
                    actions={[{ label: 'Open Folder…', icon: 'folder-opened', run: () => this.run('workspace:openFolder') }, connections]}
                />
            );
        }
        return (
            <EmptyState
                icon='arrow-swap'
                title='No mappings yet'
                text='A mapping sends the files of a folder to Invoiced, or brings records from Invoiced into a file, on a schedule.'
                actions={[{ label: 'New Mapping', icon: 'add', run: () => this.run(ErpConnectCommands.newMapping.id) }, connections]}
            />
        );
    }

    private run(command: string, ...args: string[]): void {
        void this.commands.executeCommand(command, ...args);
    }
}
