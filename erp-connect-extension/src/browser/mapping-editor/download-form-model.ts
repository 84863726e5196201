import { Emitter } from '@theia/core/lib/common/event';
import { Disposable, DisposableCollection } from '@theia/core/lib/common/disposable';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import { ChosenColumn, withKnownKeys } from '../../common/download-form/chosen-columns';
import { changeColumns, changeDestination, changeFilter, changeSchedule } from '../../common/download-form/download-edits';
import { DownloadForm, downloadForm, FilterEntry } from '../../common/download-form/download-form';
import { draftOfSchedule, ScheduleDraft, startingSchedule } from '../../common/download-form/schedule-draft';
import { DownloadService } from '../../common/download-protocol';
import { Destination } from '../../common/mapping/download';
import { recordOf } from '../../common/mapping/set-value';
import { MappingForm } from '../../common/mapping-form/mapping-form';
import { AccountFields } from '../shared/download-form/account-fields';
import { MappingFormModel } from './mapping-form-model';

/** The form of a download over its text. What the text cannot hold, such as days of another rhythm, is remembered. */
@injectable()
export class DownloadFormModel implements Disposable {
    @inject(MappingFormModel) private readonly text!: MappingFormModel;
    @inject(DownloadService) private readonly service!: DownloadService;
    @inject(AccountFields) readonly account!: AccountFields;

    private readonly changeEmitter = new Emitter<void>();
    private readonly toDispose = new DisposableCollection(this.changeEmitter);
    private shown: MappingForm | undefined;
    private zone: string | undefined;
    private asksZone = false;
    /** The time zone that the text spoke of last. */
    private spokenZone: string | undefined;

    readonly onDidChange = this.changeEmitter.event;

    form: DownloadForm | undefined;
    columns: readonly ChosenColumn[] = [];
    schedule = startingSchedule('UTC');

    @postConstruct()
    protected init(): void {
        this.toDispose.push(this.text.onDidChange(() => this.read()));
        this.toDispose.push(
            this.account.onDidChange(() => {
                this.changeEmitter.fire();
            })
        );
    }

    get computerZone(): string {
        return this.zone ?? this.schedule.timeZone;
    }

    /** Reads what the text says now, where that is a download. */
    read(): void {
        const { form } = this.text;
        if (form?.direction !== 'download' || form === this.shown) {
            return;
        }
        this.shown = form;
        this.form = downloadForm(form.members);
        this.columns = withKnownKeys(this.columns, this.form.columns);
        this.readSchedule();
        const { object } = this.form;
        if (object) {
            const { connection } = form.members;
            void this.account.load(typeof connection === 'string' ? connection : undefined, object.id);
        }
        if (!this.asksZone) {
            this.asksZone = true;
            void this.loadZone();
        }
        this.changeEmitter.fire();
    }

    changeColumns(after: readonly ChosenColumn[]): void {
        const before = this.columns;
        this.columns = after;
        this.text.apply(text => changeColumns(text, before, after));
    }

    changeSchedule(change: Partial<ScheduleDraft>): void {
        this.schedule = { ...this.schedule, ...change };
        this.text.apply(text => changeSchedule(text, this.schedule, this.computerZone));
    }

    changeDestination(change: Partial<Destination>): void {
        this.text.apply(text => changeDestination(text, change));
    }

    changeFilter(filter: readonly FilterEntry[]): void {
        this.text.apply(text => changeFilter(text, filter));
    }

    dispose(): void {
        this.toDispose.dispose();
    }

    /** A schedule that is silent about its time zone means the clock of the computer; where there is none, the last one stays. */
    private readSchedule(): void {
        const schedule = this.form?.schedule;
        const { timeZone } = recordOf(schedule);
        this.spokenZone = typeof timeZone === 'string' ? timeZone : schedule === undefined ? this.spokenZone : undefined;
        this.schedule = draftOfSchedule(schedule, { ...this.schedule, timeZone: this.spokenZone ?? this.computerZone });
    }

    private async loadZone(): Promise<void> {
        this.zone = await this.service.timeZone().catch(() => undefined);
        if (!this.toDispose.disposed) {
            this.readSchedule();
            this.changeEmitter.fire();
        }
    }
}
