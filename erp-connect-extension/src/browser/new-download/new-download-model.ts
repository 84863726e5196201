import { Emitter } from '@theia/core/lib/common/event';
import { inject, injectable } from '@theia/core/shared/inversify';
import { DownloadPreview, DownloadService } from '../../common/download-protocol';
import { DownloadField } from '../../common/invoiced/download-field';
import { downloadFields } from '../../common/invoiced/download-fields';
import { DownloadFilter } from '../../common/invoiced/download-filters';
import { DownloadObjectId } from '../../common/invoiced/download-objects';
import { ChosenColumn } from '../../common/download-form/chosen-columns';
import { DownloadDraft, startingDownload, downloadOf } from './download-draft';
import { AccountFields } from '../shared/download-form/account-fields';
import { AccountPreview } from '../shared/preview/account-preview';
import { usualColumns } from './usual-columns';

/** The draft of one page, and what the account says about it. */
@injectable()
export class NewDownloadModel {
    @inject(DownloadService) private readonly service!: DownloadService;
    @inject(AccountPreview) readonly previews!: AccountPreview;
    @inject(AccountFields) private readonly account!: AccountFields;

    private readonly changeEmitter = new Emitter<void>();
    /** Columns of the objects that were looked at before, so that looking at another one loses nothing. */
    private readonly columnsOf = new Map<DownloadObjectId, readonly ChosenColumn[]>();
    private current: DownloadDraft | undefined;
    private zone = '';

    readonly onDidChange = this.changeEmitter.event;

    /** `undefined` until it is known where the computer is. */
    get draft(): DownloadDraft | undefined {
        return this.current;
    }

    get computerZone(): string {
        return this.zone;
    }

    get preview(): DownloadPreview | undefined {
        return this.previews.latest;
    }

    /** What can be chosen: the fields that every account has, and its own. */
    get fields(): readonly DownloadField[] {
        return this.current ? this.account.fields(this.current.object) : [];
    }

    /** What the records can be filtered by. */
    get filters(): readonly DownloadFilter[] {
        return this.current ? this.account.filters(this.current.object) : [];
    }

    /** Begins with a draft of its own, unless there is one of an earlier window. */
    async begin(): Promise<void> {
        this.previews.onDidChange(() => {
            this.changeEmitter.fire();
        });
        this.account.onDidChange(() => {
            this.changeEmitter.fire();
        });
        this.zone = await this.service.timeZone();
        if (!this.current) {
            const draft = startingDownload(this.zone);
            this.restore({ ...draft, columns: usualColumns(draft.object, downloadFields(draft.object)) });
        }
    }

    restore(draft: DownloadDraft): void {
        this.current = draft;
        this.told();
    }

    change(change: Partial<Omit<DownloadDraft, 'object'>>): void {
        if (this.current) {
            this.current = { ...this.current, ...change };
            this.told();
        }
    }

    changeObject(object: DownloadObjectId): void {
        if (!this.current) {
            return;
        }
        this.columnsOf.set(this.current.object, this.current.columns);
        const columns = this.columnsOf.get(object) ?? usualColumns(object, downloadFields(object));
        this.current = { ...this.current, object, columns, filter: [] };
        this.told();
    }

    reloadPreview(): void {
        if (this.current) {
            this.previews.load(this.current.connection, downloadOf(this.current), true);
        }
    }

    private told(): void {
        if (this.current) {
            void this.account.load(this.current.connection, this.current.object);
            this.previews.load(this.current.connection, downloadOf(this.current));
        }
        this.changeEmitter.fire();
    }
}
