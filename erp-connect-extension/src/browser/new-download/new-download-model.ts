import { Emitter } from '@theia/core/lib/common/event';
import { inject, injectable } from '@theia/core/shared/inversify';
import { DownloadPreview, DownloadService } from '../../common/download-protocol';
import { DownloadField } from '../../common/invoiced/download-field';
import { downloadFields } from '../../common/invoiced/download-fields';
import { DownloadObjectId } from '../../common/invoiced/download-objects';
import { ChosenColumn } from '../../common/download-form/chosen-columns';
import { DownloadDraft, startingDownload, downloadOf } from './download-draft';
import { AccountPreview } from '../shared/preview/account-preview';
import { usualColumns } from './usual-columns';

/** The draft of one page, and what the account says about it. */
@injectable()
export class NewDownloadModel {
    @inject(DownloadService) private readonly service!: DownloadService;
    @inject(AccountPreview) readonly previews!: AccountPreview;

    private readonly changeEmitter = new Emitter<void>();
    private custom: readonly DownloadField[] = [];
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
        return this.current ? [...downloadFields(this.current.object), ...this.custom] : [];
    }

    /** Begins with a draft of its own, unless there is one of an earlier window. */
    async begin(): Promise<void> {
        this.previews.onDidChange(() => {
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
        void this.loadCustomFields();
    }

    change(change: Partial<Omit<DownloadDraft, 'object'>>): void {
        if (!this.current) {
            return;
        }
        const { connection } = this.current;
        this.current = { ...this.current, ...change };
        this.told();
        if (this.current.connection !== connection) {
            void this.loadCustomFields();
        }
    }

    changeObject(object: DownloadObjectId): void {
        if (!this.current) {
            return;
        }
        this.columnsOf.set(this.current.object, this.current.columns);
        this.custom = [];
        const columns = this.columnsOf.get(object) ?? usualColumns(object, downloadFields(object));
        this.current = { ...this.current, object, columns };
        this.told();
        void this.loadCustomFields();
    }

    reloadPreview(): void {
        if (this.current) {
            this.previews.load(this.current.connection, downloadOf(this.current), true);
        }
    }

    private async loadCustomFields(): Promise<void> {
        const { connection, object } = this.current ?? {};
        if (connection === undefined || object === undefined) {
            return;
        }
        const custom = await this.service.customFields(connection, object).catch(() => []);
        if (this.current?.connection === connection && this.current.object === object) {
            this.custom = custom;
            this.changeEmitter.fire();
        }
    }

    private told(): void {
        if (this.current) {
            this.previews.load(this.current.connection, downloadOf(this.current));
        }
        this.changeEmitter.fire();
    }
}
