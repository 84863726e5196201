import { Emitter } from '@theia/core/lib/common/event';
import { inject, injectable } from '@theia/core/shared/inversify';
import { DownloadService } from '../../../common/download-protocol';
import { DownloadField } from '../../../common/invoiced/download-field';
import { downloadFields } from '../../../common/invoiced/download-fields';
import { DownloadFilter, downloadFilters } from '../../../common/invoiced/download-filters';
import { DownloadObjectId } from '../../../common/invoiced/download-objects';

/** What a file can show of the records of an account: the fields that every account has, and its own. */
@injectable()
export class AccountFields {
    @inject(DownloadService) private readonly service!: DownloadService;

    private readonly changeEmitter = new Emitter<void>();
    private asked = '';
    private custom: readonly DownloadField[] = [];

    /** Fires when the own fields of the account have come. */
    readonly onDidChange = this.changeEmitter.event;

    fields(object: DownloadObjectId): readonly DownloadField[] {
        return [...downloadFields(object), ...this.custom];
    }

    filters(object: DownloadObjectId): readonly DownloadFilter[] {
        const own = this.custom.filter(({ id }) => id.startsWith('metadata.'));
        return [...downloadFilters(object), ...own.map(({ id, label }): DownloadFilter => ({ id, label, type: 'text' }))];
    }

    /** Asks for the own fields, unless they were asked for last. Without them, the others are there. */
    async load(connection: string | undefined, object: DownloadObjectId): Promise<void> {
        const question = JSON.stringify([connection, object]);
        if (question === this.asked) {
            return;
        }
        this.asked = question;
        this.custom = [];
        const custom = connection === undefined ? [] : await this.service.customFields(connection, object).catch(() => []);
        if (question === this.asked) {
            this.custom = custom;
            this.changeEmitter.fire();
        }
    }
}
