import { codicon, Message, ReactWidget } from '@theia/core/lib/browser';
import { CommandService } from '@theia/core/lib/common/command';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { ILogger } from '@theia/core/lib/common/logger';
import { MessageService } from '@theia/core/lib/common/message-service';
import { inject, injectable, named, postConstruct } from '@theia/core/shared/inversify';
import debounce = require('@theia/core/shared/lodash.debounce');
import * as React from '@theia/core/shared/react';
import { EditorManager } from '@theia/editor/lib/browser/editor-manager';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { EngineService, RunInfo } from '../../common/engine-protocol';
import { EmptyState } from '../shared/empty-state';
import { EngineStore } from '../shared/engine-store';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { arrivedAs, isSpreadsheetBook } from '../shared/file-path';
import { ACTIVITY_VIEW_ID } from '../shared/view-ids';
import { RunActions } from './activity-run';
import { ActivityRuns } from './activity-runs';
import { ComingUp } from './coming-up';
import { RunList } from './run-list';

/** What ran, and what came of it. */
@injectable()
export class ActivityWidget extends ReactWidget {
    static readonly ID = ACTIVITY_VIEW_ID;

    @inject(EngineService) private readonly engine!: EngineService;
    @inject(EngineStore) private readonly store!: EngineStore;
    @inject(CommandService) private readonly commands!: CommandService;
    @inject(EditorManager) private readonly editors!: EditorManager;
    @inject(FileService) private readonly files!: FileService;
    @inject(MessageService) private readonly messages!: MessageService;
    @inject(ILogger) @named('erp-connect:ActivityWidget') private readonly logger!: ILogger;

    private readonly actions: RunActions = {
        openFile: run => this.guard(this.openFile(run)),
        openMapping: run => this.run(ErpConnectCommands.openMapping.id, run.mappingId),
        showErrors: run => this.run(ErpConnectCommands.showErrors.id, run.mappingId)
    };
    private list!: RunList;
    // The engine tells of progress several times a second.
    private readonly refreshSoon = debounce(() => this.refreshVisible(), 200, { maxWait: 1000 });

    @postConstruct()
    protected init(): void {
        this.id = ActivityWidget.ID;
        this.title.label = 'Activity';
        this.title.caption = 'Activity: what ran, and what came of it';
        this.title.iconClass = codicon('pulse');
        this.title.closable = true;
        this.node.tabIndex = 0;
        this.addClass('erp-connect-view');
        this.addClass('erp-connect-activity');
        this.list = new RunList(this.engine);
        this.toDispose.push(this.list.onDidChange(() => this.update()));
        this.toDispose.push(this.store.onDidChangeStatus(() => this.refreshSoon()));
        this.guard(this.list.refresh());
        this.update();
    }

    /** Shows the runs of one mapping; `undefined` shows all again. */
    showMapping(mappingId: string | undefined): void {
        this.guard(this.list.show(mappingId));
    }

    protected override onAfterShow(message: Message): void {
        super.onAfterShow(message);
        this.guard(this.list.refresh());
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        (this.node.querySelector<HTMLElement>('select, .erp-connect-link') ?? this.node).focus();
    }

    protected render(): React.ReactNode {
        const { runs, mappingId } = this.list;
        if (!runs) {
            return undefined;
        }
        const { mappings } = this.store.snapshot;
        const hasSchedules = mappings.some(({ schedule }) => schedule !== undefined);
        if (runs.length === 0 && mappingId === undefined && !hasSchedules) {
            return (
                <EmptyState
                    icon='pulse'
                    title='Nothing ran yet'
                    text='Each file that a mapping uploads, and each download, appears here with what came of it.'
                    actions={[{ label: 'New Mapping', icon: 'add', run: () => this.run(ErpConnectCommands.newMapping.id) }]}
                />
            );
        }
        return (
            <div className='erp-connect-activity-page'>
                <header>
                    <h1>Activity</h1>
                    {this.renderChoice()}
                </header>
                {mappingId === undefined && (
                    <ComingUp
                        mappings={mappings}
                        runNow={({ id }) => this.run(ErpConnectCommands.runNow.id, id)}
                        open={({ id }) => this.run(ErpConnectCommands.openMapping.id, id)}
                    />
                )}
                {runs.length > 0 ? (
                    <ActivityRuns runs={runs} actions={this.actions} statusOf={id => this.store.mapping(id)} />
                ) : (
                    <EmptyState icon='pulse' title={mappingId === undefined ? 'Nothing ran yet' : 'This mapping did not run yet'} />
                )}
                {this.list.hasMore && (
                    <button type='button' className='theia-button secondary' onClick={() => this.guard(this.list.showMore())}>
                        Show earlier runs
                    </button>
                )}
            </div>
        );
    }

    private renderChoice(): React.ReactNode {
        const { mappings } = this.store.snapshot;
        return (
            <select
                className='theia-select'
                aria-label='Mapping'
                value={this.list.mappingId ?? ''}
                onChange={event => this.showMapping(event.target.value || undefined)}
            >
                <option value=''>All mappings</option>
                {mappings.map(({ id, name }) => (
                    <option key={id} value={id}>
                        {name}
                    </option>
                ))}
            </select>
        );
    }

    private async openFile({ file }: RunInfo): Promise<void> {
        const uri = FileUri.create(file);
        if (!(await this.files.exists(uri))) {
            void this.messages.info(`${arrivedAs(file)} is no longer where it was put: ${file}`);
        } else if (isSpreadsheetBook(file)) {
            void this.messages.info(`Open it in your spreadsheet program: ${file}`);
        } else {
            await this.editors.open(uri, { mode: 'activate' });
        }
    }

    /** Nobody looks at a hidden list; it asks when it is shown. */
    private refreshVisible(): void {
        if (this.isVisible) {
            this.guard(this.list.refresh());
        }
    }

    private run(command: string, ...args: string[]): void {
        void this.commands.executeCommand(command, ...args);
    }

    private guard(work: Promise<void>): void {
        work.catch((error: unknown) => void this.logger.debug('The list of runs could not be read.', error));
    }
}
