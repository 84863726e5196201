import { Emitter } from '@theia/core/lib/common/event';
import { inject, injectable } from '@theia/core/shared/inversify';
import { DownloadPreview, DownloadService } from '../../../common/download-protocol';
import { Download } from '../../../common/mapping/download';

// Milliseconds without another change, so that not every letter of a header asks for a preview.
const PAUSE = 350;

/** Keeps the preview of a download, with what is in the account, in step with what somebody edits. Of answers that overtake each other, the one asked for last counts. */
@injectable()
export class AccountPreview {
    @inject(DownloadService) private readonly service!: DownloadService;

    private readonly changeEmitter = new Emitter<void>();
    private timer: ReturnType<typeof setTimeout> | undefined;
    private asked = '';
    private shown: DownloadPreview | undefined;
    private loading = false;

    readonly onDidChange = this.changeEmitter.event;

    get latest(): DownloadPreview | undefined {
        return this.shown;
    }

    get isLoading(): boolean {
        return this.loading;
    }

    /** @param anew also when it is the same as before */
    load(connection: string | undefined, { schedule: _schedule, ...download }: Download, anew = false): void {
        const request = JSON.stringify([connection, download]);
        if (connection === undefined || download.columns.length === 0 || (request === this.asked && !anew)) {
            return;
        }
        this.asked = request;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.ask(request, () => this.service.preview(connection, download, anew)), anew ? 0 : PAUSE);
    }

    private async ask(request: string, preview: () => Promise<DownloadPreview>): Promise<void> {
        this.loading = true;
        this.changeEmitter.fire();
        const answer = await preview().catch((error: unknown) => ({
            headers: [],
            rows: [],
            numeric: [],
            failure: (error as Error).message
        }));
        if (request === this.asked) {
            this.loading = false;
            this.shown = answer;
            this.changeEmitter.fire();
        }
    }
}
