import { codicon, ContextMenuRenderer, Message, ReactWidget } from '@theia/core/lib/browser';
import { CommandService } from '@theia/core/lib/common/command';
import { ILogger } from '@theia/core/lib/common/logger';
import { inject, injectable, named, postConstruct } from '@theia/core/shared/inversify';
import debounce = require('@theia/core/shared/lodash.debounce');
import * as React from '@theia/core/shared/react';
import { EngineService, ProblemEntry } from '../../common/engine-protocol';
import { EmptyState } from '../shared/empty-state';
import { EngineStore } from '../shared/engine-store';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { ERRORS_VIEW_ID } from '../shared/view-ids';
import { ErrorCommands, ERRORS_CONTEXT_MENU } from './error-commands';
import { ErrorsFilter } from './errors-filter';
import { ErrorActions, ErrorsList } from './errors-list';
import { ProblemPages } from './problem-pages';

/** Every open problem of every mapping, live. */
@injectable()
export class ErrorsWidget extends ReactWidget {
    static readonly ID = ERRORS_VIEW_ID;

    @inject(EngineService) private readonly engine!: EngineService;
    @inject(EngineStore) private readonly store!: EngineStore;
    @inject(CommandService) private readonly commands!: CommandService;
    @inject(ContextMenuRenderer) private readonly contextMenu!: ContextMenuRenderer;
    @inject(ILogger) @named('erp-connect:ErrorsWidget') private readonly logger!: ILogger;

    private readonly actions: ErrorActions = {
        open: problem => this.run(ErrorCommands.open, problem),
        ignore: problem => this.run(ErrorCommands.ignore, problem),
        copy: problem => this.run(ErrorCommands.copy, problem),
        showMenu: (problem, anchor, context) => {
            this.contextMenu.render({ menuPath: ERRORS_CONTEXT_MENU, anchor, args: [problem], context });
        }
    };
    private pages!: ProblemPages;
    // The engine may report changes many times a second while a large file is refused row by row.
    private readonly refreshSoon = debounce(() => this.refreshVisible(), 100, { maxWait: 500 });

    @postConstruct()
    protected init(): void {
        this.id = ErrorsWidget.ID;
        this.title.label = 'Errors';
        this.title.caption = 'Errors: what a person needs to look at';
        this.title.iconClass = codicon('error');
        this.title.closable = true;
        this.node.tabIndex = 0;
        this.addClass('erp-connect-view');
        this.addClass('erp-connect-errors');
        this.pages = new ProblemPages(this.engine);
        this.toDispose.push(this.pages.onDidChange(() => this.update()));
        this.toDispose.push(this.store.onDidChangeProblems(() => this.refreshSoon()));
        this.toDispose.push(this.store.onDidChangeStatus(() => this.update()));
        this.guard(this.pages.refresh());
        this.update();
    }

    /** Shows the problems of one mapping only; `undefined` shows all again. */
    showMapping(mappingId: string | undefined): void {
        this.guard(this.pages.setFilter({ mappingId }));
        this.update();
    }

    protected override onAfterShow(message: Message): void {
        super.onAfterShow(message);
        this.guard(this.pages.refresh());
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        (this.node.querySelector<HTMLElement>('.erp-connect-error-list') ?? this.node).focus();
    }

    protected render(): React.ReactNode {
        const total = this.pages.total;
        const { search, mappingId } = this.pages.filter;
        const filtered = !!search || !!mappingId;
        if (total === undefined) {
            return undefined;
        }
        if (total === 0 && !filtered) {
            return (
                <EmptyState
                    icon='pass'
                    title='Nothing needs you.'
                    text='Rows that Invoiced or a mapping refuses appear here, each with its cell and what to do.'
                />
            );
        }
        return (
            <>
                <ErrorsFilter
                    search={search ?? ''}
                    mapping={mappingId && (this.store.mapping(mappingId)?.name ?? mappingId)}
                    shown={total}
                    total={this.store.snapshot.openProblems}
                    onSearch={text => this.guard(this.pages.setFilter({ mappingId, search: text || undefined }))}
                    onRetryAll={() => void this.commands.executeCommand(ErpConnectCommands.retryAll.id, mappingId)}
                    onAllMappings={() => this.guard(this.pages.setFilter({ search }))}
                />
                {total === 0 ? (
                    <EmptyState icon='search' title='Nothing matches' text='No open error fits this search.' />
                ) : (
                    this.renderList(total)
                )}
            </>
        );
    }

    private renderList(total: number): React.ReactNode {
        const { search = '', mappingId = '' } = this.pages.filter;
        // Another filter is another list: it starts at its first row.
        return (
            <ErrorsList
                key={`${mappingId} ${search}`}
                pages={this.pages}
                total={total}
                actions={this.actions}
                mappingName={id => this.store.mapping(id)?.name}
            />
        );
    }

    private run(command: string, problem: ProblemEntry): void {
        void this.commands.executeCommand(command, problem);
    }

    /** Nobody looks at a hidden list; it asks when it is shown. */
    private refreshVisible(): void {
        if (this.isVisible) {
            this.guard(this.pages.refresh());
        }
    }

    private guard(work: Promise<void>): void {
        work.catch((error: unknown) => void this.logger.debug('The list of problems could not be read.', error));
    }
}
