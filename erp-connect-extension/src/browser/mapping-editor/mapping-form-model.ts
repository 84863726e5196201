import { Emitter } from '@theia/core/lib/common/event';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { Disposable, DisposableCollection } from '@theia/core/lib/common/disposable';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { MonacoEditorModel } from '@theia/monaco/lib/browser/monaco-editor-model';
import { BrokenText, isBroken, mappingForm, MappingForm } from '../../common/mapping-form/mapping-form';
import { withSameEntries } from '../../common/mapping-form/same-entries';
import { TextEdit } from '../../common/mapping/text-range';
import { EngineService } from '../../common/engine-protocol';
import { ColumnMatch } from '../../common/matching/column-matching';
import { monacoEdit, textOf } from '../shared/monaco-places';
import { ConnectionsStore } from '../shared/connections-store';
import { EngineStore } from '../shared/engine-store';
import { FolderUses } from '../shared/folder-uses';
import { SampleChoices } from '../shared/sample-choices';
import { MatchQuestion, SampleMatches } from './sample-matches';

/** What is known beside the text. */
export interface FormSurroundings {
    /** Absolute path of the sample file. */
    readonly file?: string;
    readonly headers: readonly string[];
    readonly rows: readonly (readonly string[])[];
    /** What the cells are, as the sample knows it. */
    readonly types?: readonly string[];
    readonly connections: readonly string[];
}

const NOTHING: FormSurroundings = { headers: [], rows: [], connections: [] };

/** The form over one text model: reads it after each change, and changes it by edits of the text alone. */
@injectable()
export class MappingFormModel implements Disposable {
    @inject(EngineStore) private readonly store!: EngineStore;
    @inject(EngineService) private readonly engine!: EngineService;
    @inject(ConnectionsStore) private readonly connections!: ConnectionsStore;
    @inject(SampleChoices) private readonly choices!: SampleChoices;
    @inject(FolderUses) private readonly folderUses!: FolderUses;
    @inject(SampleMatches) private readonly sampleMatches!: SampleMatches;

    private readonly changeEmitter = new Emitter<void>();
    private readonly toDispose = new DisposableCollection(this.changeEmitter);
    private model!: MonacoEditorModel;
    private uri!: URI;
    private frame: number | undefined;
    private lastRun: number | undefined;
    private looks = 0;

    readonly onDidChange = this.changeEmitter.event;

    /** The last form that could be read; `undefined` until there is one. */
    form: MappingForm | undefined;
    /** Why the text cannot be shown at the moment. */
    broken: BrokenText | undefined;
    surroundings = NOTHING;

    follow(model: MonacoEditorModel, uri: URI): void {
        this.model = model;
        this.uri = uri;
        this.toDispose.push(model.onDidChangeContent(() => this.readSoon()));
        this.toDispose.push(this.connections.onDidChange(() => void this.look()));
        this.toDispose.push(this.store.onDidChangeStatus(() => this.lookAfterRun()));
        this.toDispose.push(this.folderUses.onDidChange(() => this.readSoon()));
        this.toDispose.push(this.choices.onDidChange(mapping => mapping === this.mapping && void this.look()));
        this.toDispose.push(Disposable.create(() => cancelAnimationFrame(this.frame ?? 0)));
        this.read();
        void this.look();
    }

    get text(): string {
        return textOf(this.model.textEditorModel);
    }

    /** Changes the text, as one step of undo. */
    apply(edits: (text: string) => readonly TextEdit[]): void {
        const target = this.model.textEditorModel;
        const operations = edits(this.text).map(edit => monacoEdit(target, edit));
        if (operations.length > 0) {
            target.pushStackElement();
            target.pushEditOperations([], operations, () => []);
            target.pushStackElement();
            // At once: React would show a box as it was before, until the text was read.
            this.read();
        }
    }

    undo(): void {
        this.model.undo();
    }

    redo(): void {
        this.model.redo();
    }

    dispose(): void {
        this.toDispose.dispose();
    }

    /** Absolute path of the mapping file. */
    private get mapping(): string {
        return FileUri.fsPath(this.uri);
    }

    /** Once before the next picture, however fast somebody types. */
    private readSoon(): void {
        this.frame ??= requestAnimationFrame(() => this.read());
    }

    private read(): void {
        cancelAnimationFrame(this.frame ?? 0);
        this.frame = undefined;
        const object = this.form?.object?.id;
        const { file, headers, rows, types, connections } = this.surroundings;
        const isKnown = file !== undefined;
        const result = mappingForm(this.text, {
            connections,
            usesOf: this.folderUses.besides(this.uri),
            ...(isKnown && { headers, rows, types, matches: this.knownMatches(object) })
        });
        if (isBroken(result)) {
            this.broken = result;
        } else {
            this.broken = undefined;
            this.form = withSameEntries(this.form, result);
        }
        this.changeEmitter.fire();
        if (isKnown && !isBroken(result) && result.object?.id !== object) {
            void this.match();
        }
    }

    /** A file that was run is the newest one. */
    private lookAfterRun(): void {
        const run = this.store.mapping(this.mapping)?.lastRun?.id;
        if (run !== this.lastRun) {
            this.lastRun = run;
            void this.look();
        }
    }

    /** Looks for the sample and the connections. Of looks that overtake each other, the last counts. */
    private async look(): Promise<void> {
        const ticket = ++this.looks;
        const sample = await this.engine.getSample(this.mapping, this.choices.of(this.mapping)).catch(() => undefined);
        if (ticket === this.looks && !this.toDispose.disposed) {
            const connections = this.connections.connections?.map(({ name }) => name) ?? [];
            this.surroundings = {
                file: sample?.file,
                headers: sample?.headers ?? [],
                rows: sample?.rows ?? [],
                types: sample?.types,
                connections
            };
            this.read();
            await this.match();
        }
    }

    private async match(): Promise<void> {
        const question = this.question(this.form?.object?.id);
        if (question && this.sampleMatches.known(question) === undefined) {
            await this.sampleMatches.load(FileUri.fsPath(this.uri.parent), question);
            if (!this.toDispose.disposed) {
                this.read();
            }
        }
    }

    private knownMatches(object: string | undefined): readonly ColumnMatch[] | undefined {
        const question = this.question(object);
        return question && this.sampleMatches.known(question);
    }

    private question(object: string | undefined): MatchQuestion | undefined {
        const { file } = this.surroundings;
        return file === undefined || object === undefined ? undefined : { mapping: this.mapping, file, object };
    }
}
