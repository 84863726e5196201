import { TabBarDecorator } from '@theia/core/lib/browser/shell/tab-bar-decorator';
import { WidgetDecoration } from '@theia/core/lib/browser/widget-decoration';
import { Emitter } from '@theia/core/lib/common/event';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import { Title, Widget } from '@theia/core/shared/@lumino/widgets';
import { EngineStore } from '../shared/engine-store';
import { ERRORS_VIEW_ID } from '../shared/view-ids';

/** Shows the number of open problems on the tab of the Errors view. */
@injectable()
export class ErrorsTabDecorator implements TabBarDecorator {
    readonly id = 'erp-connect-errors-tab';

    @inject(EngineStore) private readonly store!: EngineStore;

    private readonly changeEmitter = new Emitter<void>();
    readonly onDidChangeDecorations = this.changeEmitter.event;

    @postConstruct()
    protected init(): void {
        this.store.onDidChangeStatus(() => {
            this.changeEmitter.fire();
        });
    }

    decorate(title: Title<Widget>): WidgetDecoration.Data[] {
        const count = this.store.snapshot.openProblems;
        return title.owner.id === ERRORS_VIEW_ID && count > 0 ? [{ badge: count }] : [];
    }
}
