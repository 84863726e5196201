import { StorageService } from '@theia/core/lib/browser/storage-service';
import { inject, injectable } from '@theia/core/shared/inversify';
import { STARTING_UPLOAD, UploadDraft } from './upload-draft';

const KEY = 'erp-connect.new-mapping';

/** Keeps the draft of a workspace over the end of page and window. */
@injectable()
export class DraftKeeper {
    @inject(StorageService) private readonly storage!: StorageService;

    async load(): Promise<UploadDraft | undefined> {
        const kept = await this.storage.getData<Partial<UploadDraft>>(KEY);
        // An earlier version may have known fewer answers.
        return kept && { ...STARTING_UPLOAD, ...kept };
    }

    async keep(draft: UploadDraft | undefined): Promise<void> {
        await this.storage.setData(KEY, draft);
    }
}
