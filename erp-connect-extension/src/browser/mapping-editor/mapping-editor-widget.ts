import { BaseWidget, LabelProvider, Message, NavigatableWidget, Saveable, SaveableSource, StatefulWidget } from '@theia/core/lib/browser';
import { Emitter } from '@theia/core/lib/common/event';
import { SelectionService } from '@theia/core/lib/common/selection-service';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import { PanelLayout, SplitPanel } from '@theia/core/shared/@lumino/widgets';
import { Position, Range, TextEditorDocument, TextEditorProvider } from '@theia/editor/lib/browser/editor';
import { EditorWidget } from '@theia/editor/lib/browser/editor-widget';
import { DocumentTree, JsonPath } from '../../common/mapping/document-tree';
import { rangeOfPath } from '../shared/json-range';
import { MappingOpenerOptions } from '../shared/mapping-opener-options';
import { ColumnsFaceWidget } from './columns-face-widget';
import { MappingEditorSource } from './mapping-editor-source';
import { PreviewFaceWidget } from './preview-face-widget';

/** Which faces of a mapping are seen. */
export type Faces = 'columns' | 'both' | 'text';

interface EditorState {
    readonly faces: Faces;
    readonly sizes: readonly number[];
    readonly hasPreview?: boolean;
    readonly heights?: readonly number[];
}

/** Of the faces, and of the preview below them. */
const HEIGHTS = [3, 2];

/**
 * A mapping file with its two faces. Both show one text model, which is also what is saved: dirty mark, save, revert,
 * conflicts and hot exit are those of any text file. The shell knows this widget alone: each face that it knew besides
 * would count as one more file to save.
 */
@injectable()
export class MappingEditorWidget extends BaseWidget implements NavigatableWidget, SaveableSource, StatefulWidget {
    static readonly ID = 'erp-connect-mapping-editor';

    @inject(MappingEditorSource) private readonly source!: MappingEditorSource;
    @inject(ColumnsFaceWidget) readonly columnsFace!: ColumnsFaceWidget;
    @inject(PreviewFaceWidget) private readonly previewFace!: PreviewFaceWidget;
    @inject(TextEditorProvider) private readonly editorProvider!: TextEditorProvider;
    @inject(SelectionService) private readonly selections!: SelectionService;
    @inject(LabelProvider) private readonly labels!: LabelProvider;

    private readonly facesEmitter = new Emitter<Faces>();
    private readonly stack = new SplitPanel({ orientation: 'vertical', spacing: 1 });
    private readonly split = new SplitPanel({ orientation: 'horizontal', spacing: 1 });
    private textFace: Promise<EditorWidget> | undefined;
    private shownText: EditorWidget | undefined;
    private current: Faces = 'columns';

    readonly onDidChangeFaces = this.facesEmitter.event;

    @postConstruct()
    protected init(): void {
        const { uri } = this.source;
        this.id = `${MappingEditorWidget.ID}:${uri.toString()}`;
        this.title.closable = true;
        this.addClass('erp-connect-mapping-editor');
        this.setTitle();
        this.toDispose.pushAll([
            this.source.reference,
            this.facesEmitter,
            this.labels.onDidChange(event => {
                if (event.affects(uri)) {
                    this.setTitle();
                }
            })
        ]);
        const layout = new PanelLayout();
        this.layout = layout;
        layout.addWidget(this.stack);
        this.stack.addWidget(this.split);
        this.stack.addWidget(this.previewFace);
        this.stack.setRelativeSizes(HEIGHTS);
        this.split.addWidget(this.columnsFace);
        this.previewFace.onOpen = ({ mappingPath, property }) =>
            void this.showPlace({ path: mappingPath ?? (property === undefined ? undefined : ['upload', 'columns', property]) });
        if (!this.columnsFace.model.form) {
            void this.showFaces('text');
        }
    }

    get saveable(): Saveable {
        return this.source.model;
    }

    get faces(): Faces {
        return this.current;
    }

    getResourceUri(): URI {
        return this.source.uri;
    }

    createMoveToUri(resourceUri: URI): URI {
        return resourceUri;
    }

    /** Shows these faces, and gives the focus to the one that was asked for. */
    async showFaces(faces: Faces): Promise<void> {
        this.current = faces;
        this.previewFace.isFormShown = faces !== 'text';
        this.facesEmitter.fire(faces);
        if (faces !== 'columns') {
            const text = await this.getTextFace();
            if (this.isDisposed) {
                text.dispose();
                return;
            }
            if (!text.parent) {
                this.split.addWidget(text);
                this.split.setRelativeSizes([1, 1]);
            }
        }
        // Somebody may have chosen again while the text was loading.
        this.columnsFace.setHidden(this.current === 'text');
        this.shownText?.setHidden(this.current === 'columns');
    }

    /** Shows a place: in the form where it has it and is seen, else in the text. */
    async showPlace({ selection, path, mode }: MappingOpenerOptions = {}): Promise<void> {
        const text = this.columnsFace.model.text;
        const place = path ?? (selection && pathAtLine(text, selection.start));
        if (place === undefined || (this.current === 'columns' && this.columnsFace.showPlace(place))) {
            return;
        }
        if (this.current === 'columns') {
            await this.showFaces('both');
        }
        const { editor } = await this.getTextFace();
        const range = selection ?? rangeInDocument(editor.document, place);
        editor.selection = { ...range, direction: 'ltr' };
        editor.revealRange(range, { at: 'centerIfOutsideViewport' });
        if (mode !== 'reveal') {
            editor.focus();
        }
    }

    get hasPreview(): boolean {
        return !this.previewFace.isHidden;
    }

    showPreview(isShown: boolean): void {
        this.previewFace.setHidden(!isShown);
        this.facesEmitter.fire(this.current);
    }

    storeState(): EditorState {
        const { current, split, hasPreview, stack } = this;
        return { faces: current, sizes: split.relativeSizes(), hasPreview, heights: stack.relativeSizes() };
    }

    restoreState({ faces, sizes, hasPreview = true, heights = HEIGHTS }: EditorState): void {
        this.previewFace.setHidden(!hasPreview);
        this.stack.setRelativeSizes([...heights]);
        void this.showFaces(faces).then(() => this.split.setRelativeSizes([...sizes]));
    }

    protected override onActivateRequest(message: Message): void {
        super.onActivateRequest(message);
        if (this.current === 'text') {
            this.shownText?.activate();
        } else {
            this.columnsFace.activate();
        }
    }

    private getTextFace(): Promise<EditorWidget> {
        this.textFace ??= this.createTextFace();
        return this.textFace;
    }

    /** Made when it is first seen: most people who open a mapping look at the form. */
    private async createTextFace(): Promise<EditorWidget> {
        const { uri } = this.source;
        const widget = new EditorWidget(await this.editorProvider(uri), this.selections);
        widget.id = `${this.id}:text`;
        widget.title.label = this.title.label;
        this.shownText = widget;
        return widget;
    }

    private setTitle(): void {
        const { uri } = this.source;
        this.title.label = this.labels.getName(uri);
        this.title.caption = uri.path.fsPath();
        this.title.iconClass = `${this.labels.getIcon(uri)} file-icon`;
    }
}

/** Path of what stands in a text at a place. */
function pathAtLine(text: string, { line, character }: Position): JsonPath {
    const offset = text.split('\n', line).reduce((sum, each) => sum + each.length + 1, character);
    return new DocumentTree(text).pathAt(offset);
}

function rangeInDocument(document: TextEditorDocument, path: JsonPath): Range {
    const { start, end } = rangeOfPath(document.getText(), path) ?? { start: 0, end: 0 };
    return { start: document.positionAt(start), end: document.positionAt(end) };
}
