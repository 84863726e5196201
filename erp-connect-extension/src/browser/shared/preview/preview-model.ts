import { Disposable, DisposableCollection } from '@theia/core/lib/common/disposable';
import { Emitter } from '@theia/core/lib/common/event';
import { Preview, PreviewRequest, PreviewService } from '../../../common/preview-protocol';

/** Milliseconds: key strokes that come together make one preview. */
const TOGETHER = 40;
/** Milliseconds without another change until the whole file is worth reading. */
const QUIET = 900;
/** Milliseconds between two looks at how far that is. */
const LOOK = 400;

/** What is previewed: a text that somebody writes, and the file that they look at. */
export type PreviewSubject = () => PreviewRequest;

/**
 * Keeps a preview in step with a mapping's text: the first rows at each change, the whole file once nobody types. Of
 * answers that overtake each other, the one asked for last counts.
 */
export class PreviewModel implements Disposable {
    private readonly changeEmitter = new Emitter<void>();
    private readonly choiceEmitter = new Emitter<string | undefined>();
    private readonly toDispose = new DisposableCollection(this.changeEmitter, this.choiceEmitter);
    private soon: ReturnType<typeof setTimeout> | undefined;
    private later: ReturnType<typeof setTimeout> | undefined;
    private looks: ReturnType<typeof setInterval> | undefined;
    private asked = 0;
    private chosen: string | undefined;

    readonly onDidChange = this.changeEmitter.event;
    /** Somebody chose another file, or went back to the newest. */
    readonly onDidChoose = this.choiceEmitter.event;

    /** `undefined` until there was one. */
    preview: Preview | undefined;
    /** How many records of the whole file there are so far, while it is read. */
    progress: number | undefined;
    /** Whether the records were compared with the account. */
    isLive = false;
    /** Whether they are being compared. */
    isComparing = false;

    constructor(
        private readonly service: PreviewService,
        private readonly subject: PreviewSubject
    ) {
        this.toDispose.push(Disposable.create(() => this.forgetTimers()));
    }

    /** The file that somebody chose as sample; `undefined` for the newest of the mapping. */
    get file(): string | undefined {
        return this.chosen;
    }

    /** The text has changed, or there may be another file. */
    refresh(): void {
        this.isLive = false;
        this.forgetTimers();
        this.soon = setTimeout(() => void this.ask(), TOGETHER);
    }

    /** @param file absolute path; `undefined` goes back to the newest file. */
    choose(file: string | undefined): void {
        this.chosen = file;
        this.choiceEmitter.fire(file);
        this.refresh();
    }

    /** Looks at a file that was dropped into the window. */
    async drop(file: File): Promise<void> {
        const bytes = new Uint8Array(await file.arrayBuffer());
        let binary = '';
        for (let at = 0; at < bytes.length; at += 0x8000) {
            binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
        }
        const kept = await this.service.keepDropped(file.name, btoa(binary));
        if (!this.toDispose.disposed) {
            this.choose(kept);
        }
    }

    /** Compares the records that are shown with the account. */
    async compare(): Promise<void> {
        this.forgetTimers();
        this.isComparing = true;
        this.changeEmitter.fire();
        await this.askWhole(true);
        this.isComparing = false;
        this.changeEmitter.fire();
    }

    dispose(): void {
        this.toDispose.dispose();
    }

    private async ask(): Promise<void> {
        const ticket = ++this.asked;
        const preview = await this.service.previewSample(this.request());
        if (this.show(ticket, preview) && !preview.isWhole && preview.failure === undefined && preview.problems.length === 0) {
            this.later = setTimeout(() => void this.askWhole(false), QUIET);
        }
    }

    private async askWhole(isLive: boolean): Promise<void> {
        const ticket = ++this.asked;
        const request = this.request();
        this.progress = 0;
        this.looks = setInterval(() => void this.look(ticket, request.mapping), LOOK);
        try {
            const preview = await this.service.previewWhole(request, isLive);
            this.progress = undefined;
            this.isLive = isLive && preview.failure === undefined;
            this.show(ticket, preview);
        } catch {
            // a newer one has taken its place
        } finally {
            if (ticket === this.asked) {
                clearInterval(this.looks);
                this.progress = undefined;
            }
        }
    }

    private async look(ticket: number, mapping: string): Promise<void> {
        const progress = await this.service.progress(mapping);
        if (ticket === this.asked && progress !== undefined && this.progress !== undefined) {
            this.progress = progress;
            this.changeEmitter.fire();
        }
    }

    private show(ticket: number, preview: Preview): boolean {
        if (ticket !== this.asked || this.toDispose.disposed) {
            return false;
        }
        this.preview = preview;
        this.changeEmitter.fire();
        return true;
    }

    private request(): PreviewRequest {
        return { ...this.subject(), ...(this.chosen === undefined ? {} : { file: this.chosen }) };
    }

    private forgetTimers(): void {
        clearTimeout(this.soon);
        clearTimeout(this.later);
        clearInterval(this.looks);
        this.progress = undefined;
    }
}
