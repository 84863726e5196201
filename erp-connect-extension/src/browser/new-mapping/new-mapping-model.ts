import { Disposable, DisposableCollection } from '@theia/core/lib/common/disposable';
import { Emitter } from '@theia/core/lib/common/event';
import { FileUri } from '@theia/core/lib/common/file-uri';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import { isBroken, mappingForm, MappingForm } from '../../common/mapping-form/mapping-form';
import { withSameEntries } from '../../common/mapping-form/same-entries';
import { applyTextEdits, TextEdit } from '../../common/mapping/text-range';
import { PreviewRequest, PreviewService } from '../../common/preview-protocol';
import { ConnectionsStore } from '../shared/connections-store';
import { PreviewModel } from '../shared/preview/preview-model';
import { DraftKeeper } from './draft-keeper';
import { filesOfKind, FolderFile } from './folder-files';
import { FolderWatch } from './folder-watch';
import { matchedColumns } from './matched-columns';
import { LoadedSample, SampleLoader } from './sample-loader';
import { answersOf, UploadAnswers } from './upload-answers';
import { Columns, STARTING_UPLOAD, UploadDraft } from './upload-draft';
import { columnsOf, uploadText } from './upload-text';
import { watchedFolder } from './watched-folder';

/** The draft of one page, with what its folder and its sample say. */
@injectable()
export class NewMappingModel implements Disposable {
    @inject(FolderWatch) private readonly folder!: FolderWatch;
    @inject(SampleLoader) private readonly samples!: SampleLoader;
    @inject(DraftKeeper) private readonly keeper!: DraftKeeper;
    @inject(ConnectionsStore) private readonly connections!: ConnectionsStore;
    @inject(PreviewService) private readonly previews!: PreviewService;

    private readonly changeEmitter = new Emitter<void>();
    private readonly toDispose = new DisposableCollection(this.changeEmitter);
    /** Columns of samples and objects that were looked at before, so that looking at another one loses nothing. */
    private readonly columnsFor = new Map<string, Columns>();
    private root: URI | undefined;
    private draft: UploadDraft | undefined;
    private taken = false;
    private currentForm: MappingForm | undefined;
    private previewed = '';

    readonly onDidChange = this.changeEmitter.event;
    /** What the answers make of the sample. */
    preview!: PreviewModel;

    @postConstruct()
    protected init(): void {
        this.preview = new PreviewModel(this.previews, () => this.previewRequest());
        this.toDispose.pushAll([
            this.preview,
            this.preview.onDidChange(() => this.adoptSample()),
            this.folder,
            this.folder.onDidChange(() => this.told()),
            this.samples.onDidChange(() => this.match()),
            this.connections.onDidChange(() => this.chooseOnlyConnection())
        ]);
    }

    /** `undefined` until it is known whether there is a draft of earlier. */
    get answers(): UploadAnswers | undefined {
        return this.draft && answersOf(this.draft, this.folder.present);
    }

    /** Files of the folder, the newest first. */
    get present(): readonly FolderFile[] {
        return this.folder.present;
    }

    /** Absolute path of the chosen sample, or of the newest spreadsheet that the folder had when somebody looked first. */
    get sampleFile(): string | undefined {
        const [newest] = filesOfKind(this.present, 'spreadsheet');
        return this.draft?.sample ?? this.draft?.foundSample ?? (newest && this.pathOf(newest.name));
    }

    /** What is known of the sample; `undefined` while it is being read, and where there is none. */
    get sample(): LoadedSample | undefined {
        return this.samples.latest;
    }

    get form(): MappingForm | undefined {
        return this.currentForm;
    }

    /** Whether the draft is one that was left before. */
    get wasTakenUp(): boolean {
        return this.taken;
    }

    /** Whether there are answers of a person that would be lost with the draft. */
    async isBegun(): Promise<boolean> {
        return (await this.keeper.load()) !== undefined;
    }

    /** Takes up the draft that was left, or begins with a new one. */
    async begin(root: URI): Promise<void> {
        this.root = root;
        const kept = await this.keeper.load();
        if (!this.draft) {
            this.taken = kept !== undefined;
            this.draft = kept ?? STARTING_UPLOAD;
        }
        this.chooseOnlyConnection();
    }

    /** Forgets what was answered. The connection stays: most people have one. */
    startOver(answers: Partial<UploadDraft> = {}): void {
        this.taken = false;
        this.columnsFor.clear();
        this.draft = { ...STARTING_UPLOAD, connection: this.draft?.connection, ...answers };
        void this.keeper.keep(undefined);
        this.chooseOnlyConnection();
    }

    change(change: Partial<UploadDraft>): void {
        if (this.draft) {
            this.draft = { ...this.draft, ...change };
            void this.keeper.keep(this.draft);
            this.told();
        }
    }

    /** A sample that was found in the folder before goes with it; one that was chosen stays. */
    changeFolder(folder: string): void {
        this.change({ folder, foundSample: undefined });
    }

    /** Changes the columns by edits of the text that the answers make. */
    readonly apply = (edits: (text: string) => readonly TextEdit[]): void => {
        const { answers } = this;
        if (answers) {
            const text = uploadText(answers);
            this.change({ columns: columnsOf(applyTextEdits(text, edits(text))) });
        }
    };

    /** The mapping is made: nothing is left to be taken up. */
    async finish(): Promise<void> {
        await this.keeper.keep(undefined);
    }

    pathOf(name: string): string {
        return this.root && this.draft ? FileUri.fsPath(watchedFolder(this.root, this.draft.folder).resolve(name)) : name;
    }

    dispose(): void {
        this.toDispose.dispose();
    }

    /** Matches columns once for every table and object; what a person has changed then is not overwritten. */
    private match(): void {
        const { draft, sample } = this;
        if (!draft || !sample || sample.failure !== undefined) {
            this.told();
            return;
        }
        const matchedFor = [sample.object, ...sample.headers].join('\n');
        if (draft.matchedFor === matchedFor) {
            this.told();
            return;
        }
        if (draft.matchedFor !== undefined) {
            this.columnsFor.set(draft.matchedFor, draft.columns);
        }
        const columns = this.columnsFor.get(matchedFor) ?? matchedColumns(sample);
        // Not kept: what finds itself needs no taking up. The sample stays though a newer file may come into the folder.
        this.draft = { ...draft, foundSample: sample.file, matchedFor, columns };
        this.told();
    }

    /** Most people have one account: it needs no choice. The first of several stands for a start. */
    private chooseOnlyConnection(): void {
        const first = this.connections.connections?.[0];
        if (this.draft && this.draft.connection === undefined && first) {
            this.draft = { ...this.draft, connection: first.name };
        }
        this.told();
    }

    private told(): void {
        const { root, draft, answers } = this;
        if (root && draft && answers) {
            void this.folder.follow(watchedFolder(root, draft.folder));
            this.samples.load(FileUri.fsPath(root), answers.kind === 'spreadsheet' ? this.sampleFile : undefined, draft.object);
            const form = mappingForm(uploadText(answers), {
                connections: this.connections.connections?.map(({ name }) => name),
                ...(this.sample && this.sample.failure === undefined && this.sample)
            });
            this.currentForm = isBroken(form) ? undefined : withSameEntries(this.currentForm, form);
            this.refreshPreview();
        }
        this.changeEmitter.fire();
    }

    /** A file that somebody dropped to see its preview is the sample from then on. */
    private adoptSample(): void {
        const { file } = this.preview;
        if (file !== undefined) {
            this.preview.choose(undefined);
            this.change({ sample: file });
        }
    }

    private refreshPreview(): void {
        const subject = JSON.stringify(this.previewRequest());
        if (this.sample && subject !== this.previewed) {
            this.previewed = subject;
            this.preview.refresh();
        }
    }

    /** The mapping is no file yet; where it would lie says what its folder is. What it is called and where it sends changes no record. */
    private previewRequest(): PreviewRequest {
        const { root, answers } = this;
        return {
            mapping: root ? FileUri.fsPath(root.resolve('new.mapping.json')) : '',
            text: answers ? uploadText({ ...answers, name: 'New mapping', connection: answers.connection ?? 'none' }) : '',
            file: this.sampleFile
        };
    }
}
